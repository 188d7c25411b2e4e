"""The documents that are made from the program itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from crossbuilt.checking.reference import explanations
from crossbuilt.reading.loading import MODELS, Loaded
from crossbuilt.records.json_schema import json_schema
from crossbuilt.writing.record_guide import record_guide
from crossbuilt.writing.rule_reference import rule_reference


def documents(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Name and text of each document in docs/."""
    schemas = {kind: json_schema(model, kind, loaded.context) for kind, model in MODELS.items()}
    yield "record-guide.md", record_guide(schemas, loaded.dataset.vocabularies)
    yield "rules.md", rule_reference(explanations())


def write_documents(loaded: Loaded, folder: Path) -> list[Path]:
    """Write every document into `folder` and return their paths; other files there are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in documents(loaded):
        path = folder / name
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written

"""The published contract as files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from crossbuilt.reading.loading import MODELS
from crossbuilt.records.context import Context
from crossbuilt.records.json_schema import json_schema


def schema_files(context: Context) -> Iterator[tuple[str, str]]:
    """Name and text of the JSON Schema file of each kind of record."""
    for kind, model in MODELS.items():
        text = json.dumps(json_schema(model, kind, context), indent=2, ensure_ascii=False)
        yield f"{kind}.schema.json", text + "\n"


def write_schemas(context: Context, folder: Path) -> list[Path]:
    """Write every schema into `folder` and return their paths; schemas of kinds that are gone are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in schema_files(context):
        path = folder / name
        path.write_text(text, encoding="utf-8")
        written.append(path)
    for path in folder.glob("*.schema.json"):
        if path not in written:
            path.unlink()
    return written

"""The whole `records/` folder for a check: as `loading` reads it, but without pydantic where nothing is wrong."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from crossbuilt.reading.closed_sets import Terms, known_ids, own_sources
from crossbuilt.reading.document import Data, Document
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.form import Words, are_known, words_of_record
from crossbuilt.reading.ledger import read_ledger
from crossbuilt.reading.store import Kept, Store
from crossbuilt.reading.tree import KINDS, file_contents, kind_of, stem_of, twin
from crossbuilt.reading.vocabulary_files import missing_vocabularies
from crossbuilt.reading.yaml_reader import read_yaml
from crossbuilt.records.context import Context
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.shape import Shapes
from crossbuilt.records.shaped_part import record_types


class ReadFile:
    """A file that holds a record of some kind, sound or not."""

    def __init__(self, file: str, raw: bytes, kept: Kept | None, document: Document | None) -> None:
        self.file = file
        self._raw = raw
        self._kept = kept
        self._document = document

    @cached_property
    def data(self) -> Data:
        """What it holds."""
        data: Data = marshal.loads(self._kept.data) if self._kept else self.document.data  # noqa: S302  (see store)
        return data

    @cached_property
    def document(self) -> Document:
        """What it holds, with places."""
        document = self._document or read_yaml(self.file, self._raw)[0]
        assert document is not None
        return document


class ShapedRecords:
    """What reading gives, as `Loaded` does."""

    def __init__(self, dataset: Dataset, findings: list[Finding], files: dict[str, dict[str, ReadFile]]) -> None:
        """Hold records made by their shape, and the files of each kind by their stem."""
        self.dataset = dataset
        self.findings = findings
        self.files = files

    @property
    def count(self) -> int:
        """How many files could be read."""
        return sum(len(files) for files in self.files.values())

    def file_of(self, kind: str, stem: str) -> str:
        """The file of a record, as findings name it."""
        return self.files[kind][stem].file

    def document(self, kind: str, stem: str) -> Document:
        """The document of a record."""
        return self.files[kind][stem].document


def load_shaped(folder: Path, store: Store, *, overrides: Mapping[Path, bytes] = {}) -> ShapedRecords:
    """Read a `records/` folder; `overrides` has texts that stand in place of its files, by path.

    Raises: NoRecordsError where it is no such folder.
    """
    contents, findings = file_contents(folder, overrides)
    store.shapes = store.shapes or _shapes()
    files: dict[str, dict[str, ReadFile]] = {kind: {} for kind in KINDS}
    words: dict[tuple[str, str], Words | None] = {}
    for name, raw in contents:
        kind, stem = kind_of(name), stem_of(name)
        assert kind
        file, used, problems = _read(store, kind, name, raw)
        findings += problems
        if file is None:
            continue
        first = files[kind].setdefault(stem, file)
        if first is file:
            words[kind, stem] = used
        else:
            findings.append(twin(file.document, first.file))
    store.save()
    ledger, ledger_findings = read_ledger(folder)
    dataset = _dataset(store.shapes, files, words, findings)._replace(ledger=ledger)
    findings += ledger_findings
    findings += missing_vocabularies(store.shapes.vocabularies, files["vocabulary"], folder, findings)
    return ShapedRecords(dataset, findings, files)


def _shapes() -> Shapes:
    from crossbuilt.reading.loading import MODELS
    from crossbuilt.records.shape import shapes_of

    return shapes_of(MODELS)


def _read(store: Store, kind: str, name: str, raw: bytes) -> tuple[ReadFile | None, Words | None, list[Finding]]:
    kept = store.get(kind, raw)
    if kept:
        return ReadFile(name, raw, kept, None), kept.words, []
    document, problems = read_yaml(name, raw)
    if document is None:
        return None, None, problems
    assert store.shapes
    words = words_of_record(store.shapes, kind, document.data)
    if words is not None and not problems:
        store.put(kind, raw, document.data, words)
    return ReadFile(name, raw, None, document), words, problems


def _dataset(
    shapes: Shapes,
    files: dict[str, dict[str, ReadFile]],
    words: dict[tuple[str, str], Words | None],
    findings: list[Finding],
) -> Dataset:
    """The sound records; what is wrong with the others joins the findings."""
    types = record_types(shapes)
    written = list(findings)

    def sound(kind: str, context: Context) -> dict[str, Any]:
        records: dict[str, Any] = {}
        for stem, file in sorted(files[kind].items()):
            used = words[kind, stem]
            if used is not None and are_known(used, context, own_sources(file.data) if used else ()):
                records[stem] = types[kind](cast("dict[str, Any]", file.data))
            else:
                record, problems = _validated(kind, file.document, context, written)
                findings.extend(problems)
                if record is not None:
                    records[stem] = record
        return records

    vocabularies = sound("vocabulary", Context({}, {}))
    context = Context(Terms(vocabularies), known_ids(files, written))
    region_lists = sound("region_list", context)
    return Dataset(
        announcements=sound("announcement", context),
        companies=sound("company", context),
        plants=sound("plant", context),
        instruments=sound("instrument", context),
        region_list=next(iter(region_lists.values()), None),
        vocabularies=vocabularies,
    )


def _validated(kind: str, document: Document, context: Context, written: list[Finding]) -> tuple[Any, list[Finding]]:
    from crossbuilt.reading.loading import MODELS, validated

    return validated(MODELS[kind], document, context, written)

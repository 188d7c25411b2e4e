"""The whole `records/` folder as a dataset, with every problem met on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crossbuilt.reading.closed_sets import HasData, Terms, known_ids, with_own_sources
from crossbuilt.reading.document import Document
from crossbuilt.reading.finding import Finding, Place
from crossbuilt.reading.ledger import read_ledger
from crossbuilt.reading.structure import RecordT, to_record
from crossbuilt.reading.tree import Tree, add_file, kind_of, read_tree, stem_of
from crossbuilt.reading.vocabulary_files import missing_vocabularies
from crossbuilt.records.announcement import Announcement
from crossbuilt.records.codes import VOCABULARIES
from crossbuilt.records.company import Company
from crossbuilt.records.context import Context
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.instrument import Instrument
from crossbuilt.records.part import Part
from crossbuilt.records.plant import Plant
from crossbuilt.records.region import RegionList
from crossbuilt.records.vocabulary import Vocabulary

__all__ = ["MODELS", "Loaded", "load", "load_one", "with_own_sources"]

NO_TERMS = Context(terms={}, ids={})

COLLECTIONS = {
    "announcement": "announcements",
    "company": "companies",
    "instrument": "instruments",
    "plant": "plants",
    "vocabulary": "vocabularies",
}
"""Where a dataset keeps the records of each kind; its region list is one record."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading gives: the sound records, the documents of all readable ones, and what is wrong."""

    dataset: Dataset = field(repr=False)
    tree: Tree = field(repr=False)
    context: Context = field(repr=False)
    """The closed sets; `ids` lacks `source`, which each record closes for itself."""
    findings: list[Finding]

    @property
    def count(self) -> int:
        """How many files could be read."""
        return self.tree.count

    @property
    def files(self) -> Mapping[str, Mapping[str, HasData]]:
        """What could be read, sound or not, by kind of record and stem of its file."""
        return self.tree.documents

    def file_of(self, kind: str, stem: str) -> str:
        """The file of a record, as findings name it."""
        return self.document(kind, stem).file

    def document(self, kind: str, stem: str) -> Document:
        """The document of a record."""
        return self.tree.documents[kind][stem]


def load(folder: Path, *, overrides: Mapping[Path, bytes] = {}) -> Loaded:
    """Read and validate a `records/` folder; `overrides` has texts that stand in place of its files, by path.

    Raises: NoRecordsError where it is no such folder.
    """
    tree = read_tree(folder, overrides=overrides)
    ledger, ledger_findings = read_ledger(folder)
    findings = [*tree.findings, *ledger_findings]

    def sound(model: type[RecordT], kind: str, context: Context) -> dict[str, RecordT]:
        records = {}
        for stem, document in sorted(tree.documents[kind].items()):
            record, problems = validated(model, document, context, tree.findings)
            findings.extend(problems)
            if record is not None:
                records[stem] = record
        return records

    vocabularies = sound(Vocabulary, "vocabulary", NO_TERMS)
    findings.extend(missing_vocabularies(VOCABULARIES, tree.documents["vocabulary"], folder, tree.findings))
    context = Context(terms=Terms(vocabularies), ids=known_ids(tree.documents, tree.findings))
    region_lists = sound(RegionList, "region_list", context)
    dataset = Dataset(
        announcements=sound(Announcement, "announcement", context),
        companies=sound(Company, "company", context),
        plants=sound(Plant, "plant", context),
        instruments=sound(Instrument, "instrument", context),
        region_list=next(iter(region_lists.values()), None),
        vocabularies=vocabularies,
        ledger=ledger,
    )
    return Loaded(dataset, tree, context, findings)


def load_one(loaded: Loaded, file: str, raw: bytes) -> Loaded:
    """A folder as it would be if one of its files held other bytes, or if it had one file more.

    `file` is named as findings name it: `records/plants/a.yml`. The other records stand as they were read,
    neither validated anew against this one nor compared with its name.
    """
    kind, stem = kind_of(file), stem_of(file)
    documents = dict(loaded.tree.documents)
    if kind:
        documents[kind] = {id_: other for id_, other in documents[kind].items() if other.file != file}
    tree = Tree(documents, [])
    add_file(tree, file, raw)
    findings = [finding for finding in loaded.findings if finding.file != file] + tree.findings
    document = documents[kind].get(stem) if kind else None
    ids, dataset = known_ids(documents, findings), loaded.dataset
    if kind and (document is None or document.file == file):
        record = None
        if document:
            closed = NO_TERMS if kind == "vocabulary" else Context(loaded.context.terms, ids)
            record, problems = validated(MODELS[kind], document, closed, tree.findings)
            findings += problems
        dataset = _with(dataset, kind, stem, record)
    terms = Terms(dataset.vocabularies) if kind == "vocabulary" else loaded.context.terms
    return Loaded(dataset, Tree(documents, [*loaded.tree.findings, *tree.findings]), Context(terms, ids), findings)


def _with(dataset: Dataset, kind: str, stem: str, record: Any) -> Dataset:
    """The dataset with one record set, or taken out where it is None."""
    if kind == "region_list":
        return dataset._replace(region_list=record)
    collection = COLLECTIONS[kind]
    records = {id_: other for id_, other in getattr(dataset, collection).items() if id_ != stem}
    if record is not None:
        records = dict(sorted([*records.items(), (stem, record)]))
    changed: dict[str, Any] = {collection: records}
    return dataset._replace(**changed)


TOLD_ALREADY = frozenset({"XB019", "XB020", "XB021", "XB022"})
"""Findings about how a key or value is written; that it is then not one we know is no second fault."""


def validated(
    model: type[RecordT], document: Document, context: Context, told: Iterable[Finding]
) -> tuple[RecordT | None, list[Finding]]:
    """The record that a document holds, None where it is unsound, and what is wrong with it beyond what was told."""
    record, problems = to_record(model, document, with_own_sources(context, document))
    if not problems:
        return record, []
    places = [finding.place for finding in told if finding.code in TOLD_ALREADY and finding.file == document.file]
    return record, [problem for problem in problems if not any(_holds(problem.place, place) for place in places)]


def _holds(outer: Place, inner: Place) -> bool:
    return outer.line == inner.line and outer.column <= inner.column < max(outer.end_column, outer.column + 1)


MODELS: dict[str, type[Part]] = {
    "announcement": Announcement,
    "company": Company,
    "instrument": Instrument,
    "plant": Plant,
    "region_list": RegionList,
    "vocabulary": Vocabulary,
}
"""The model of each kind of record."""

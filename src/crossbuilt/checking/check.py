"""All rules over all records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from crossbuilt.checking import rules  # noqa: F401  (registers them)
from crossbuilt.checking.rule import DATASET_RULES, RECORD_RULES, DatasetRule, Problem, RecordRule
from crossbuilt.checking.vanished import vanished
from crossbuilt.reading.closed_sets import HasData
from crossbuilt.reading.document import Document
from crossbuilt.reading.finding import Finding
from crossbuilt.records.dataset import Dataset

Wanted = Callable[[str], bool]
"""Whether the findings of a file are to be shown; files are named as findings name them."""


class Records(Protocol):
    """A `records/` folder as read, whichever way."""

    @property
    def dataset(self) -> Dataset:
        """The sound records."""

    @property
    def findings(self) -> list[Finding]:
        """What reading found."""

    @property
    def files(self) -> Mapping[str, Mapping[str, HasData]]:
        """What could be read, sound or not, by kind of record and stem of its file."""

    def file_of(self, kind: str, stem: str) -> str:
        """The file of a record, as findings name it."""

    def document(self, kind: str, stem: str) -> Document:
        """The document of a record."""


def check(records: Records, wanted: Wanted = lambda _: True) -> list[Finding]:
    """Everything wrong with the wanted files: what reading found, and what the rules find; in reading order."""
    findings = [*records.findings, *_rule_findings(records, wanted)]
    return sorted((finding for finding in findings if wanted(finding.file)), key=lambda finding: finding.order)


def _rule_findings(records: Records, wanted: Wanted) -> Iterator[Finding]:
    dataset = records.dataset
    for kind, of_kind in _by_kind(dataset).items():
        record_rules = [rule for rule in RECORD_RULES if kind in rule.kinds]
        for stem, record in of_kind.items():
            if wanted(records.file_of(kind, stem)):
                for record_rule in record_rules:
                    for problem in record_rule.check(record, dataset):
                        yield _located(records.document(kind, stem), record_rule, problem)
    stems = _stems_by_id(dataset)
    for dataset_rule in DATASET_RULES:
        for kind, id_, problem in dataset_rule.check(dataset):
            stem = stems[kind, id_]
            if wanted(records.file_of(kind, stem)):
                yield _located(records.document(kind, stem), dataset_rule, problem)
    if dataset.ledger.things and wanted(dataset.ledger.file):
        yield from vanished(records)


def _stems_by_id(dataset: Dataset) -> dict[tuple[str, str], str]:
    """File stems by kind and id, and by kind and stem: an id may differ from its file's name, a finding of its own."""
    by_kind = _by_kind(dataset)
    return {
        **{
            (kind, getattr(record, "id", stem)): stem
            for kind, of_kind in by_kind.items()
            for stem, record in of_kind.items()
        },
        **{(kind, stem): stem for kind, of_kind in by_kind.items() for stem in of_kind},
    }


def _by_kind(dataset: Dataset) -> dict[str, Mapping[str, Any]]:
    return {
        "vocabulary": dataset.vocabularies,
        "company": dataset.companies,
        "plant": dataset.plants,
        "instrument": dataset.instruments,
        "announcement": dataset.announcements,
        "region_list": {"regions": dataset.region_list} if dataset.region_list else {},
    }


def _located(document: Document, rule: RecordRule | DatasetRule, problem: Problem) -> Finding:
    return document.finding(
        rule.code, problem.path, problem.message, problem.hint, severity=rule.severity, of_key=problem.of_key
    )

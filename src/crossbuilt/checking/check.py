"""All rules over all records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crossbuilt.checking import rules  # noqa: F401  (registers them)
from crossbuilt.checking.rule import DATASET_RULES, RECORD_RULES, Problem
from crossbuilt.reading.document import Document
from crossbuilt.reading.explanation import Explanation
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import Loaded
from crossbuilt.records.dataset import Dataset


def check(loaded: Loaded) -> list[Finding]:
    """Everything wrong with a `records/` folder: what reading found, and what the rules find; in reading order."""
    return sorted([*loaded.findings, *_rule_findings(loaded)], key=lambda finding: finding.order)


def _rule_findings(loaded: Loaded) -> Iterator[Finding]:
    dataset, documents = loaded.dataset, loaded.tree.documents
    for kind, records in _by_kind(dataset).items():
        for stem, record in records.items():
            document = documents[kind][stem]
            for record_rule in RECORD_RULES:
                if kind in record_rule.kinds:
                    for problem in record_rule.check(record, dataset):
                        yield _located(document, record_rule.explanation, problem)
    stems = _stems_by_id(dataset)
    for dataset_rule in DATASET_RULES:
        for kind, id_, problem in dataset_rule.check(dataset):
            document = documents[kind].get(id_) or documents[kind][stems[kind, id_]]
            yield _located(document, dataset_rule.explanation, problem)


def _stems_by_id(dataset: Dataset) -> dict[tuple[str, str], str]:
    """File stems by kind and id: an id may differ from its file's name, which is a finding of its own."""
    return {
        (kind, getattr(record, "id", stem)): stem
        for kind, records in _by_kind(dataset).items()
        for stem, record in records.items()
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


def _located(document: Document, rule: Explanation, problem: Problem) -> Finding:
    return document.finding(
        rule.code, problem.path, problem.message, problem.hint, severity=rule.severity, of_key=problem.of_key
    )

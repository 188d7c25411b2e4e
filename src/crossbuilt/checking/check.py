"""All rules over all records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crossbuilt.checking import rules  # noqa: F401  (registers them)
from crossbuilt.checking.rule import DATASET_RULES, RECORD_RULES, Problem
from crossbuilt.reading.document import Document
from crossbuilt.reading.finding import Finding, Severity
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
            yield from _id_is_stem(document, stem)
            for record_rule in RECORD_RULES:
                if kind in record_rule.kinds:
                    for problem in record_rule.check(record, dataset):
                        yield _located(document, record_rule.code, record_rule.severity, problem)
    for dataset_rule in DATASET_RULES:
        for kind, stem, problem in dataset_rule.check(dataset):
            yield _located(documents[kind][stem], dataset_rule.code, dataset_rule.severity, problem)


def _by_kind(dataset: Dataset) -> dict[str, Mapping[str, Any]]:
    return {
        "vocabulary": dataset.vocabularies,
        "company": dataset.companies,
        "plant": dataset.plants,
        "instrument": dataset.instruments,
        "announcement": dataset.announcements,
        "region_list": {"regions": dataset.region_list} if dataset.region_list else {},
    }


def _id_is_stem(document: Document, stem: str) -> Iterator[Finding]:
    """References name ids, and ids are looked for by file name (XB402)."""
    written = document.data.get("id") if isinstance(document.data, dict) else None
    if written is not None and written != stem:
        message = f"the id is “{written}”, but the file is called {stem}.yml"
        yield document.finding("XB402", ("id",), message, "make the two the same")


def _located(document: Document, code: str, severity: Severity, problem: Problem) -> Finding:
    return document.finding(code, problem.path, problem.message, problem.hint, severity=severity, of_key=problem.of_key)

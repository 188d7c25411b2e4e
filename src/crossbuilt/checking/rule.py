"""What a rule is, and the list of all of them.

To add one: write a function in a file of `rules/` that yields a `Problem` for each thing wrong, decorate it
with its code, and say in its docstring why it exists. A function does not know its own code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from crossbuilt.reading.document import Path
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset


class Problem(NamedTuple):
    """Something wrong at a path of a record."""

    path: Path
    message: str
    hint: str = ""
    of_key: bool = False


class Located(NamedTuple):
    """A problem of one record among all: the record's kind and id."""

    kind: str
    id: str
    problem: Problem


EVERY_KIND = ("announcement", "company", "instrument", "plant", "region_list", "vocabulary")

RecordCheck = Callable[[Any, Dataset], Iterator[Problem]]
DatasetCheck = Callable[[Dataset], Iterator[Located]]


@dataclass(frozen=True, slots=True)
class RecordRule:
    """A rule that looks at one record, with the others at hand."""

    code: str
    severity: Severity
    kinds: tuple[str, ...]
    check: RecordCheck


@dataclass(frozen=True, slots=True)
class DatasetRule:
    """A rule that compares records with one another."""

    code: str
    severity: Severity
    check: DatasetCheck


RECORD_RULES: list[RecordRule] = []
DATASET_RULES: list[DatasetRule] = []


def all_rules() -> list[RecordRule | DatasetRule]:
    """Every registered rule, by code."""
    return sorted([*RECORD_RULES, *DATASET_RULES], key=lambda rule: rule.code)


def record_rule(code: str, *kinds: str, severity: Severity = Severity.ERROR) -> Callable[[RecordCheck], RecordCheck]:
    """Register a check of single records of these kinds."""

    def register(check: RecordCheck) -> RecordCheck:
        RECORD_RULES.append(RecordRule(code, severity, kinds, check))
        return check

    return register


def dataset_rule(code: str, severity: Severity = Severity.ERROR) -> Callable[[DatasetCheck], DatasetCheck]:
    """Register a check of the whole dataset."""

    def register(check: DatasetCheck) -> DatasetCheck:
        DATASET_RULES.append(DatasetRule(code, severity, check))
        return check

    return register

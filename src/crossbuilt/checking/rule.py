"""What a rule is, and the list of all of them.

To add one: write a function in a file of `rules/` that yields a `Problem` for each thing wrong; name it by what
should hold, say in its docstring why, and decorate it with its code, a wrong and a right example. The function
does not know its own code. The examples are its tests, and its entry in the rule reference.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from crossbuilt.reading.document import Path
from crossbuilt.reading.explanation import Example, Explanation
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

    explanation: Explanation
    kinds: tuple[str, ...]
    check: RecordCheck


@dataclass(frozen=True, slots=True)
class DatasetRule:
    """A rule that compares records with one another."""

    explanation: Explanation
    check: DatasetCheck


RECORD_RULES: list[RecordRule] = []
DATASET_RULES: list[DatasetRule] = []


def record_rule(
    code: str,
    *kinds: str,
    wrong: str | Example,
    right: str | Example,
    severity: Severity = Severity.ERROR,
) -> Callable[[RecordCheck], RecordCheck]:
    """Register a check of single records of these kinds; an example as text changes the first kind's."""

    def register(check: RecordCheck) -> RecordCheck:
        explanation = _explanation(code, severity, check, _example(wrong, kinds[0]), _example(right, kinds[0]))
        RECORD_RULES.append(RecordRule(explanation, kinds, check))
        return check

    return register


def dataset_rule(
    code: str, *, wrong: Example, right: Example, severity: Severity = Severity.ERROR
) -> Callable[[DatasetCheck], DatasetCheck]:
    """Register a check of the whole dataset."""

    def register(check: DatasetCheck) -> DatasetCheck:
        DATASET_RULES.append(DatasetRule(_explanation(code, severity, check, wrong, right), check))
        return check

    return register


def _example(given: str | Example, kind: str) -> Example:
    return given if isinstance(given, Example) else Example(inspect.cleandoc(given), kind)


def _explanation(
    code: str, severity: Severity, check: Callable[..., Any], wrong: Example, right: Example
) -> Explanation:
    title = check.__name__.replace("_", " ")
    why = " ".join((inspect.getdoc(check) or "").split())
    return Explanation(code, severity, title[0].upper() + title[1:], why, wrong, right)

"""What a rule is, and the list of all of them.

To add one: write a function in a file of `rules/` that yields a `Problem` for each thing wrong; name it by what
should hold, say in its docstring why, and decorate it with its code, a wrong and a right example. The function
does not know its own code. The examples are its tests, and its entry in the rule reference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
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


class _Rule:
    """A rule's code, and its explanation, which is put together when it is asked for."""

    def __init__(
        self, code: str, severity: Severity, check: Callable[..., Any], wrong: str | Example, right: str | Example
    ) -> None:
        self.code = code
        self.severity = severity
        self._explained = (check, wrong, right)

    @cached_property
    def explanation(self) -> Explanation:
        """What the reference and `crossbuilt explain` say of it."""
        import inspect  # takes longer than a rule

        check, wrong, right = self._explained
        title = check.__name__.replace("_", " ")
        why = " ".join((inspect.getdoc(check) or "").split())
        examples = self._example(wrong), self._example(right)
        return Explanation(self.code, self.severity, title[0].upper() + title[1:], why, *examples)

    def _example(self, given: str | Example) -> Example:
        if not isinstance(given, Example):
            raise TypeError(f"the examples of {self.code} have no kind")
        return given


class RecordRule(_Rule):
    """A rule that looks at one record, with the others at hand."""

    def __init__(
        self,
        code: str,
        severity: Severity,
        check: RecordCheck,
        wrong: str | Example,
        right: str | Example,
        kinds: tuple[str, ...],
    ) -> None:
        super().__init__(code, severity, check, wrong, right)
        self.check = check
        self.kinds = kinds

    def _example(self, given: str | Example) -> Example:
        import inspect

        return given if isinstance(given, Example) else Example(inspect.cleandoc(given), self.kinds[0])


class DatasetRule(_Rule):
    """A rule that compares records with one another."""

    def __init__(self, code: str, severity: Severity, check: DatasetCheck, wrong: Example, right: Example) -> None:
        super().__init__(code, severity, check, wrong, right)
        self.check = check


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
        RECORD_RULES.append(RecordRule(code, severity, check, wrong, right, kinds))
        return check

    return register


def dataset_rule(
    code: str, *, wrong: Example, right: Example, severity: Severity = Severity.ERROR
) -> Callable[[DatasetCheck], DatasetCheck]:
    """Register a check of the whole dataset."""

    def register(check: DatasetCheck) -> DatasetCheck:
        DATASET_RULES.append(DatasetRule(code, severity, check, wrong, right))
        return check

    return register

"""From a document to a record, or to everything that keeps it from being one."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from crossbuilt.reading.document import Document, Path
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.overflow import MOST, first_of_many
from crossbuilt.reading.wording import words
from crossbuilt.records.context import Context
from crossbuilt.records.part import Part

RecordT = TypeVar("RecordT", bound=Part)

CODES = {
    "missing": "XB101",
    "extra_forbidden": "XB102",
    "string_pattern_mismatch": "XB104",
    "not_in_vocabulary": "XB105",
    "scalar": "XB106",
    "greater_than": "XB106",
    "less_than": "XB106",
    "date": "XB107",
    "too_short": "XB108",
    "unknown_company": "XB201",
    "unknown_model": "XB202",
    "unknown_plant": "XB203",
    "unknown_instrument": "XB204",
    "unknown_announcement": "XB205",
    "unknown_source": "XB206",
    "unknown_country": "XB207",
    "unknown_area": "XB208",
    "unknown_currency": "XB209",
}
"""Finding codes by pydantic's error types and ours; XB103 (a value of the wrong shape) for all others."""


def to_record(model: type[RecordT], document: Document, context: Context) -> tuple[RecordT | None, list[Finding]]:
    """Make a record of a document.

    Returns: the record, or None where it is unsound, and every problem with it.
    """
    try:
        return model.model_validate(document.data, context=context), []
    except ValidationError as error:
        problems = error.errors(include_url=False)
    first = problems[: MOST + 1]
    findings = [_finding(model, document, context, problem) for problem in first if not is_echo(problem, first)]
    return None, first_of_many(findings, len(problems) - len(first))


def is_echo(problem: ErrorDetails, problems: list[ErrorDetails]) -> bool:
    """Whether a list is called too short only because its entries are wrong, which is told anyway."""
    own = problem["loc"]
    return problem["type"] == "too_short" and any(
        other["loc"][: len(own)] == own and other is not problem for other in problems
    )


def _finding(model: type[Part], document: Document, context: Context, problem: ErrorDetails) -> Finding:
    path: Path = tuple(step for step in problem["loc"] if step != "[key]")
    of_key = problem["type"] == "extra_forbidden" or "[key]" in problem["loc"]
    message, hint = words(model, context, problem, path)
    return document.finding(CODES.get(problem["type"], "XB103"), path, message, hint, of_key=of_key)

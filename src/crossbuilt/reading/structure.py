"""From a document to a record, or to everything that keeps it from being one."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from crossbuilt.reading.document import Data, Document, excerpt
from crossbuilt.reading.finding import Finding, Severity
from crossbuilt.reading.mistakes import Mistake, mistakes
from crossbuilt.reading.overflow import MOST, first_of_many
from crossbuilt.reading.quoting import quoted
from crossbuilt.reading.shapes import SHAPES
from crossbuilt.reading.swallowed import swallowed_key
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
    around = wrapping_key(model, document.data)
    if around:
        message = f"the whole record stands under `{quoted(around)}`"
        hint = "take this key out, and begin those of the record in the first column"
        return None, [document.finding("XB102", (around,), message, hint, of_key=True)]
    found = [*mistakes(document.data, problems[: MOST + 1])]
    findings = [_finding(model, document, context, mistake) for mistake in found]
    return None, first_of_many(findings, len(problems) - MOST - 1 if len(problems) > MOST else 0)


def wrapping_key(model: type[Part], data: Data) -> str:
    """The key under which a whole record stands; empty where there is none."""
    if not isinstance(data, dict) or len(data) != 1:
        return ""
    ((key, inside),) = data.items()
    required = {name for name, field in model.model_fields.items() if field.is_required()}
    wrapped = isinstance(inside, dict) and key not in model.model_fields and required <= inside.keys()
    return key if wrapped else ""


def _finding(model: type[Part], document: Document, context: Context, mistake: Mistake) -> Finding:
    message, hint = words(model, context, mistake)
    code = CODES.get(mistake.problem["type"], "XB103")
    swallowed = swallowed_key(document, mistake.path) if mistake.problem["type"] == "missing" else None
    if swallowed:
        place, text = swallowed
        message, hint = f"{message}: this line is part of the text of `{text}`", f"indent it like `{text}`"
        return Finding(code, Severity.ERROR, document.file, place, message, hint, excerpt(document.lines, place))
    return document.finding(code, mistake.path, message, hint, of_key=mistake.of_key or _is_below(document, mistake))


def _is_below(document: Document, mistake: Mistake) -> bool:
    """Whether a value of the wrong shape begins on a line below its key, where only the key can be meant."""
    key, value = document.keys.get(mistake.path), document.values.get(mistake.path)
    return mistake.problem["type"] in SHAPES and key is not None and value is not None and key.line < value.line

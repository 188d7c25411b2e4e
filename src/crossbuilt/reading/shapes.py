"""What to say of a value that is a list where a text should be, and the like."""

from __future__ import annotations

import re

from crossbuilt.reading.document import Path, spoken
from crossbuilt.reading.fields import field_names, item_names, marks
from crossbuilt.reading.hints import LEAVE_OUT
from crossbuilt.reading.not_known import is_not_known
from crossbuilt.reading.quoting import quoted
from crossbuilt.records.illustration import Looks
from crossbuilt.records.part import Part

SHAPES = {
    "model_type": "a mapping of keys",
    "dict_type": "a mapping of keys",
    "tuple_type": "a list",
    "string_type": "a word or text",
    "decimal_type": "a number",
    "int_type": "a number",
    "bool_type": "true or false",
}
"""By pydantic's error types."""

MOST_ITEMS = 6
"""Up to so many words of a list are written out."""


def of_shape(model: type[Part], path: Path, kind: str, given: object) -> tuple[str, str]:
    """The sentence and the hint."""
    return f"{spoken(path) or 'the record'} should be {SHAPES[kind]}", _hint(model, path, kind, given)


def _hint(model: type[Part], path: Path, kind: str, given: object) -> str:
    if isinstance(given, str) and is_not_known(given):
        return LEAVE_OUT
    if kind == "tuple_type":
        return _as_list(model, path, given)
    if isinstance(given, list):
        if kind == "dict_type":
            return "give each entry a short key of its own in place of “- ”"
        if kind == "model_type":
            return "there is only one: take out the “- ” before its keys" if given else "write its keys"
        first = given[0] if len(given) == 1 else None
        return f"write one word, without [ ]: {quoted(first)}" if isinstance(first, str) else "write one, without [ ]"
    names = field_names(model, path)
    if kind in {"model_type", "dict_type"}:
        return f"its keys are {', '.join(names)}" if names else "write key: value"
    return "write the value itself, without keys"


def _as_list(model: type[Part], path: Path, given: object) -> str:
    names = item_names(model, path)
    if names and isinstance(given, dict):
        return "begin each entry with “- ”, also the only one"
    if names:
        return f"begin each entry with “- ”; its keys are {', '.join(names)}"
    is_prose = any(isinstance(mark, Looks) and mark.type_name == "text" for mark in marks(model, (*path, 0)))
    if isinstance(given, dict):
        words = [*given]
    else:
        words = [str(given)] if is_prose else re.split(r"\s*[,;、，]\s*", str(given))
    if is_prose or len(words) > MOST_ITEMS:
        return "write each entry on a line of its own, after “- ”"
    return f"write [{', '.join(map(quoted, words))}]"

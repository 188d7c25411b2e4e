"""From a document to a record: what pydantic finds, in the curator's words and at its place."""

from __future__ import annotations

import difflib
import types
from collections.abc import Collection, Mapping
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from crossbuilt.reading.document import Document, Path, spoken
from crossbuilt.reading.finding import Finding
from crossbuilt.records.context import Context
from crossbuilt.records.part import Part

RecordT = TypeVar("RecordT", bound=Part)

SHORT_LIST = 14
"""Up to so many allowed words are all named in a hint."""

CODES = {
    "missing": "XB101",
    "extra_forbidden": "XB102",
    "string_pattern_mismatch": "XB104",
    "not_in_vocabulary": "XB105",
    "scalar": "XB106",
    "greater_than": "XB106",
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

SHAPES = {
    "model_type": "a mapping of keys",
    "dict_type": "a mapping of keys",
    "tuple_type": "a list",
    "string_type": "a word or text",
}

CLOSED_SETS = {
    "unknown_country": ("country", "ISO 3166-1 code"),
    "unknown_area": ("area", "ISO 3166-1 code or region of regions.yml"),
    "unknown_currency": ("currency", "ISO 4217 code"),
}
"""References to sets that are not records, and what their members are called."""

WHERE_TO_ADD = {
    "company": "add records/companies/{value}.yml",
    "model": "add it under its brand in records/companies/",
    "plant": "add records/plants/{value}.yml",
    "instrument": "add records/instruments/{value}.yml",
    "announcement": "write the id of a record in records/announcements/",
    "source": "add it to this record's sources",
}


def to_record(model: type[RecordT], document: Document, context: Context) -> tuple[RecordT | None, list[Finding]]:
    """Make a record of a document.

    Returns: the record, or None where it is unsound, and every problem with it.
    """
    try:
        return model.model_validate(document.data, context=context), []
    except ValidationError as error:
        problems = error.errors(include_url=False)
    return None, [_finding(model, document, context, problem) for problem in problems if not is_echo(problem, problems)]


def is_echo(problem: ErrorDetails, problems: list[ErrorDetails]) -> bool:
    """Whether a list is called too short only because its entries are wrong, which is told anyway."""
    own = problem["loc"]
    return problem["type"] == "too_short" and any(
        other["loc"][: len(own)] == own and other is not problem for other in problems
    )


def _finding(model: type[Part], document: Document, context: Context, problem: ErrorDetails) -> Finding:
    path: Path = tuple(step for step in problem["loc"] if step != "[key]")
    of_key = problem["type"] == "extra_forbidden" or "[key]" in problem["loc"]
    message, hint = _words(model, context, problem, path)
    return document.finding(CODES.get(problem["type"], "XB103"), path, message, hint, of_key=of_key)


def _words(model: type[Part], context: Context, problem: ErrorDetails, path: Path) -> tuple[str, str]:
    """What to say of a pydantic error: the sentence and the hint."""
    kind, about, given = problem["type"], problem.get("ctx", {}), problem["input"]
    name, parent = str(path[-1]) if path else "", spoken(path[:-1])
    if kind == "missing":
        return f"`{name}` is missing" + (f" in {parent}" if parent else ""), _what_it_is(model, path)
    if kind == "extra_forbidden":
        fields = _fields(model, path[:-1])
        hint = did_you_mean(name, fields) or f"keys here are {', '.join(fields)}"
        return f"`{name}` is not a key " + (f"of {parent}" if parent else "of this record"), hint
    if given == "" and kind != "not_in_vocabulary":
        return f"{spoken(path)} is empty", "write a value, or take the key out"
    if kind == "not_in_vocabulary":
        allowed = context.terms[about["kind"]]
        return f"“{given}” is no {about['kind'].replace('_', ' ')}", suggestion(str(given), allowed)
    if kind in CLOSED_SETS:
        set_id, what = CLOSED_SETS[kind]
        return f"“{given}” is no {what}", did_you_mean(str(given), context.ids[set_id])
    if kind.startswith("unknown_"):
        target = kind.removeprefix("unknown_")
        hint = did_you_mean(str(given), context.ids[target]) or WHERE_TO_ADD[target].format(value=given)
        return f"there is no {target} “{given}”", hint
    if kind in {"scalar", "date"}:
        return problem["msg"], about.get("hint", "")
    if kind == "too_short":
        return f"{spoken(path)} is an empty list or mapping", "write at least one entry, or take the key out"
    if kind in SHAPES:
        return f"{spoken(path) or 'the record'} should be {SHAPES[kind]}", _what_it_is(model, path)
    if kind == "string_pattern_mismatch":
        return f"“{_short(given)}” is not written as {spoken(path)} should be", _pattern_hint(model, path, about)
    return f"{spoken(path)}: {problem['msg']}", ""


def did_you_mean(given: str, allowed: Collection[str]) -> str:
    """A suggestion for a misspelt member of a closed set, or nothing."""
    close = difflib.get_close_matches(given, list(allowed), n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else ""


def suggestion(given: str, allowed: Collection[str]) -> str:
    """A suggestion, and the whole set where it is short."""
    close = did_you_mean(given, allowed)
    listed = f"one of {', '.join(allowed)}" if len(allowed) <= SHORT_LIST else ""
    return "; ".join(part for part in (close, listed) if part)


def _short(value: object) -> str:
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"  # noqa: PLR2004


PATTERN_HINTS = {
    "url": "write the whole address: https://example.org/page",
    "archived": "write the whole address: https://example.org/page",
    "language": "a BCP 47 tag: en, ja, zh-Hant",
    "about": "a JSON Pointer into this record: /standing, /timeline/1/date",
    "model": "<brand>/<model>, in small letters, digits and hyphens: toyota/camry",
}


def _pattern_hint(model: type[Part], path: Path, about: Mapping[str, Any]) -> str:
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if name in PATTERN_HINTS:
        return PATTERN_HINTS[name]
    if about.get("pattern", "").startswith(r"^\S"):
        return "remove the space or line break at the start or end; fold long text with >-"
    return _what_it_is(model, path)


def _what_it_is(model: type[Part], path: Path) -> str:
    """The description of a field, as a hint."""
    owner = _part_at(model, path[:-1])
    field = owner.model_fields.get(str(path[-1])) if owner and path else None
    if field is None or not field.description:
        return ""
    text = " ".join(field.description.split())
    return text[0].lower() + text[1:].rstrip(".")


def _fields(model: type[Part], path: Path) -> list[str]:
    owner = _part_at(model, path)
    return list(owner.model_fields) if owner else []


def _part_at(model: type[Part], path: Path) -> type[Part] | None:
    """The model of the mapping at a path."""
    part: type[Part] | None = model
    within: Any = model
    for step in path:
        if part is not None:
            field = part.model_fields.get(str(step))
            if field is None:
                return None
            within = field.annotation
        part, within = _unwrap(within)
    return part


def _unwrap(annotation: Any) -> tuple[type[Part] | None, Any]:
    """Look through Annotated, optional and container types, one container at a time."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _unwrap(get_args(annotation)[0])
    if origin in {Union, types.UnionType}:
        return _unwrap(next(arg for arg in get_args(annotation) if arg is not types.NoneType))
    if origin is tuple:
        return None, get_args(annotation)[0]
    if origin is dict:
        return None, get_args(annotation)[1]
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation, annotation
    return None, annotation

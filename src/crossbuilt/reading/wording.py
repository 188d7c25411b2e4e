"""A pydantic error in the curator's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

from crossbuilt.reading.document import Path, spoken
from crossbuilt.reading.fields import field_description, field_names
from crossbuilt.reading.quoting import quoted
from crossbuilt.reading.suggestion import did_you_mean, suggestion
from crossbuilt.records.context import Context
from crossbuilt.records.part import Part
from crossbuilt.records.text import TEXT_PATTERN

SHAPES = {
    "model_type": "a mapping of keys",
    "dict_type": "a mapping of keys",
    "tuple_type": "a list",
    "string_type": "a word or text",
    "decimal_type": "a number",
    "int_type": "a number",
    "bool_type": "true or false",
}

BOUNDS = {"greater_than": ("above", "gt"), "less_than": ("below", "lt")}

COUNTRY_HINT = "two capital letters for a country: JP, GB (not UK)"
CURRENCY_HINT = "three capital letters: JPY, NOK"

CLOSED_SETS = {
    "unknown_country": ("country", "ISO 3166-1 code", COUNTRY_HINT),
    "unknown_area": ("area", "ISO 3166-1 code or region of regions.yml", f"{COUNTRY_HINT}; regions: EU, ASEAN"),
    "unknown_currency": ("currency", "ISO 4217 code", CURRENCY_HINT),
}
"""References to sets that are not records, what their members are called, and how they are written."""

WHERE_TO_ADD = {
    "company": "add records/companies/{value}.yml",
    "model": "add it under its brand in records/companies/",
    "plant": "add records/plants/{value}.yml",
    "instrument": "add records/instruments/{value}.yml",
    "announcement": "write the id of a record in records/announcements/",
    "source": "add it to this record's sources",
}


def words(model: type[Part], context: Context, problem: ErrorDetails, path: Path) -> tuple[str, str]:
    """What to say of a pydantic error: the sentence and the hint."""
    kind, about, given = problem["type"], problem.get("ctx", {}), problem["input"]
    name, parent = str(path[-1]) if path else "", spoken(path[:-1])
    if kind == "missing":
        return f"`{name}` is missing" + (f" in {parent}" if parent else ""), field_description(model, path)
    if kind == "extra_forbidden":
        fields = field_names(model, path[:-1])
        hint = did_you_mean(name, fields) or f"keys here are {', '.join(fields)}"
        return f"`{quoted(name)}` is not a key " + (f"of {parent}" if parent else "of this record"), hint
    if given == "" and kind != "not_in_vocabulary":
        return f"{spoken(path)} is empty", "write a value, or take the key out"
    if kind == "not_in_vocabulary":
        allowed = context.terms[about["kind"]]
        return f"“{quoted(given)}” is no {about['kind'].replace('_', ' ')}", suggestion(str(given), allowed)
    if kind in CLOSED_SETS:
        set_id, what, hint = CLOSED_SETS[kind]
        return f"“{quoted(given)}” is no {what}", did_you_mean(str(given), context.ids[set_id]) or hint
    if kind.startswith("unknown_"):
        target = kind.removeprefix("unknown_")
        hint = did_you_mean(str(given), context.ids[target]) or WHERE_TO_ADD[target].format(value=quoted(given))
        return f"there is no {target} “{quoted(given)}”", hint
    if kind in {"scalar", "date"}:
        return problem["msg"].replace(str(given), quoted(given)), about.get("hint", "")
    if kind in BOUNDS:
        word, bound = BOUNDS[kind]
        return f"{spoken(path)} should be {word} {about[bound]:,}", ""
    if kind == "too_short":
        return f"{spoken(path)} is an empty list or mapping", "write at least one entry, or take the key out"
    if kind in SHAPES:
        return f"{spoken(path) or 'the record'} should be {SHAPES[kind]}", field_description(model, path)
    if kind == "string_pattern_mismatch":
        return f"“{quoted(given)}” is not written as {spoken(path)} should be", _pattern_hint(model, path, about)
    return f"{spoken(path)}: {problem['msg']}", ""


PATTERN_HINTS = {
    "url": "write the whole address: https://example.org/page",
    "archived": "write the whole address: https://example.org/page",
    "language": "a BCP 47 tag: en, ja, zh-Hant",
    "about": "a JSON Pointer into this record: /standing, /timeline/1/date",
    "country": COUNTRY_HINT,
    "market": CLOSED_SETS["unknown_area"][2],
    "currency": CURRENCY_HINT,
    "model": "<brand>/<model>, in small letters, digits and hyphens: toyota/camry",
}


def _pattern_hint(model: type[Part], path: Path, about: Mapping[str, Any]) -> str:
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if name in PATTERN_HINTS:
        return PATTERN_HINTS[name]
    if about.get("pattern") == TEXT_PATTERN:
        return "remove the space or line break at the start or end; fold long text with >-"
    return field_description(model, path)

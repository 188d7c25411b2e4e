"""What to say of a key that is missing, and of one that is none of the record's."""

from __future__ import annotations

from crossbuilt.reading.document import Path, spoken
from crossbuilt.reading.fields import field_description, field_names, marks, parts_with
from crossbuilt.reading.meant.forms import meant_code
from crossbuilt.reading.quoting import quoted
from crossbuilt.reading.suggestion import SHORT_LIST, closest, did_you_mean
from crossbuilt.records.context import Context, InVocabulary
from crossbuilt.records.part import Part

MOST_PARTS = 3
"""Up to so many other places of a key are named."""


def of_missing_key(model: type[Part], context: Context, path: Path) -> tuple[str, str]:
    """The sentence and the hint; a coded field's words are named where they are few."""
    parent = spoken(path[:-1])
    hint = field_description(model, path)
    vocabulary = next((mark.vocabulary for mark in marks(model, path) if isinstance(mark, InVocabulary)), "")
    codes = context.terms[vocabulary] if vocabulary else ()
    if 0 < len(codes) <= SHORT_LIST:
        hint = f"{hint}: {', '.join(codes)}"
    return f"`{path[-1]}` is missing" + (f" in {parent}" if parent else ""), hint


def of_unknown_key(model: type[Part], path: Path, missing: str = "") -> tuple[str, str]:
    """The sentence and the hint; `missing`: a key that this one may stand for, because it alone is missing there."""
    name, parent, names = str(path[-1]), spoken(path[:-1]), field_names(model, path[:-1])
    elsewhere = [part for part in parts_with(model, name) if part != parent]
    meant = did_you_mean(meant_key(name, names) or missing)
    if 0 < len(elsewhere) <= MOST_PARTS:
        hint = f"it is a key of {' and '.join(elsewhere)}" + (f"; here, {meant}" if meant else "")
    else:
        hint = meant or f"keys here are {', '.join(names)}"
    return f"`{quoted(name)}` is not a key of " + (parent or "this record"), hint


def meant_key(name: str, names: list[str]) -> str:
    """The key that a misspelt one stands for; empty where it is none of them."""
    return closest(meant_code(name) or name, names)

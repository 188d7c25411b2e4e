"""The one way a record is written: order of keys, quotes, folding, brackets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from crossbuilt.curating.annotation import bare, inside, part_of
from crossbuilt.curating.comments import Comments
from crossbuilt.curating.scalars import WIDTH, can_be_folded, columns, folded, literal, on_one_line
from crossbuilt.reading.document import Data, Path
from crossbuilt.records.company import Name
from crossbuilt.records.origin import FinalStep
from crossbuilt.records.part import Part
from crossbuilt.records.region import RegionMember

STEP = 2
"""Spaces that each level stands further in."""

ON_ONE_LINE = (FinalStep, Name, RegionMember)
"""Small parts that are written in braces where they fit on a line."""

CODE = re.compile(r"[\w./+-]+")
"""A word of a list that is written in brackets."""


def canonical(data: dict[str, Data], model: type[Part], comments: Comments) -> str:
    """Write a record.

    `data`: as read, in any order; keys that the model does not know come last, in the order given.
    """
    writer = _Writer(comments, comments.around())
    record = [*writer.mapping(normal(data), model, (), 0)] or ["{}"]
    lines = [*comments.head, *record, *comments.foot]
    return "\n".join(lines) + "\n"


def normal(data: Any) -> Any:
    """Data with every text in Unicode's composed form (NFC); keys that would become the same stay apart."""
    if isinstance(data, str):
        return unicodedata.normalize("NFC", data)
    if isinstance(data, list):
        return [normal(item) for item in data]
    composed = {normal(key): normal(value) for key, value in data.items()}
    return composed if len(composed) == len(data) else {key: normal(value) for key, value in data.items()}


def in_order(data: dict[str, Data], annotation: Any) -> list[str]:
    """The keys of a mapping in the order of its model."""
    part = part_of(annotation)
    known = [key for key in part.model_fields if key in data] if part else []
    return known + [key for key in data if key not in known]


@dataclass(frozen=True, slots=True)
class _Writer:
    comments: Comments
    around: frozenset[Path]

    def mapping(
        self, data: dict[str, Data], annotation: Any, path: Path, indent: int, *, first_is_announced: bool = False
    ) -> Iterator[str]:
        """The lines of a block mapping; with `first_is_announced` without the comments above its first key."""
        for position, key in enumerate(in_order(data, annotation)):
            below = (*path, key)
            if position or not first_is_announced:
                yield from self.above(below, indent)
            start = f"{' ' * indent}{on_one_line(key, is_text=True)}:"
            yield from self.value(start, data[key], inside(annotation, key), below, indent)

    def value(self, start: str, data: Data, annotation: Any, path: Path, indent: int) -> Iterator[str]:
        """The lines of a value after its key, or after the dash of a list entry."""
        beside = self.beside(path)
        if isinstance(data, str):
            head, *body = self.text(start, data, annotation, indent)
            yield f"{head}{beside}"
            yield from body
        elif lines := self.in_brackets(start, data, annotation, path, indent):
            *body, last = lines
            yield from body
            yield f"{last}{beside}"
        elif isinstance(data, list):
            yield f"{start}{beside}"
            yield from self.entries(data, annotation, path, indent + STEP)
        else:
            yield f"{start}{beside}"
            yield from self.mapping(data, annotation, path, indent + STEP)

    def text(self, start: str, text: str, annotation: Any, indent: int) -> list[str]:
        """The lines of a text; of an empty one nothing but what it starts with."""
        if not text:
            return [start]
        block = literal(text, indent + STEP) if "\n" in text else None
        if block:
            return [f"{start} {block[0]}", *block[1:]]
        line = f"{start} {on_one_line(text, is_text=bare(annotation) is str)}"
        if columns(line) <= WIDTH or not can_be_folded(text):
            return [line]
        return [f"{start} >-", *folded(text, indent + STEP)]

    def in_brackets(self, start: str, data: Data, annotation: Any, path: Path, indent: int) -> list[str]:
        """The lines of a collection in brackets or braces; none where it is to be a block."""
        if not data:
            return [f"{start} {'[]' if isinstance(data, list) else '{}'}"]
        if path in self.around:
            return []
        if isinstance(data, list):
            if not _are_codes(data):
                return []
            words = self.words(data, annotation)
            line = f"{start} [{', '.join(words)}]"
            return [line] if columns(line) <= WIDTH else _wrapped(f"{start} [", words, indent + STEP)
        if part_of(annotation) not in ON_ONE_LINE or isinstance(data, str):
            return []
        pairs = []
        for key in in_order(data, annotation):
            value, within = data[key], inside(annotation, key)
            if isinstance(value, str) and value:
                written = on_one_line(value, is_text=bare(within) is str, in_brackets=True)
            elif isinstance(value, list) and value and _are_codes(value):
                written = f"[{', '.join(self.words(value, within))}]"
            else:
                return []
            pairs.append(f"{on_one_line(key, is_text=True, in_brackets=True)}: {written}")
        line = f"{start} {{{', '.join(pairs)}}}"
        return [line] if columns(line) <= WIDTH else []

    def words(self, data: list[Data], annotation: Any) -> list[str]:
        """The entries of a list in brackets."""
        is_text = bare(inside(annotation, 0)) is str
        return [on_one_line(item, is_text=is_text, in_brackets=True) for item in data if isinstance(item, str)]

    def entries(self, data: list[Data], annotation: Any, path: Path, indent: int) -> Iterator[str]:
        """The lines of a block list."""
        within = inside(annotation, 0)
        for position, item in enumerate(data):
            below = (*path, position)
            yield from self.above(below, indent)
            dash = f"{' ' * indent}-"
            if isinstance(item, str) or self.in_brackets(dash, item, within, below, indent):
                yield from self.value(dash, item, within, below, indent)
                continue
            beside = self.comments.beside.get(below)
            if beside:
                yield f"{' ' * indent}{beside}"
            if isinstance(item, dict):
                yield from self.above((*below, in_order(item, within)[0]), indent)
                lines = self.mapping(item, within, below, indent + STEP, first_is_announced=True)
            else:
                lines = self.entries(item, within, below, indent + STEP)
            first, *others = lines
            yield f"{dash} {first.lstrip()}"
            yield from others

    def above(self, path: Path, indent: int) -> Iterator[str]:
        return (f"{' ' * indent}{comment}" for comment in self.comments.before.get(path, ()))

    def beside(self, path: Path) -> str:
        comment = self.comments.beside.get(path)
        return f"  {comment}" if comment else ""


def _are_codes(data: list[Data]) -> bool:
    return all(isinstance(item, str) and CODE.fullmatch(item) for item in data)


def _wrapped(start: str, items: list[str], indent: int) -> list[str]:
    """A list in brackets over several lines."""
    lines = [start]
    for position, item in enumerate(items):
        piece = item + ("]" if position == len(items) - 1 else ",")
        fresh = lines[-1].endswith("[") or not lines[-1].strip()
        longer = lines[-1] + ("" if fresh else " ") + piece
        if columns(longer) > WIDTH and not fresh:
            lines.append(" " * indent + piece)
        else:
            lines[-1] = longer
    return lines

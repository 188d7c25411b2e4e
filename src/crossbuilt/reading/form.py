"""Whether what a file holds has the form of a record, and which words it uses that closed sets must have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from crossbuilt.reading.document import Data
from crossbuilt.records.context import Context
from crossbuilt.records.dates import DateError, UncertainDate
from crossbuilt.records.shape import Shape, Shapes

Words = dict[tuple[str, str], list[str]]
"""The words used, by closed set: `("code", vocabulary)` or `("reference", kind)`."""


def words_of_record(shapes: Shapes, kind: str, data: Data) -> Words | None:
    """The words of closed sets that a record uses; None where it has not the form of a record of its kind."""
    reader = _Reader(shapes)
    return {key: sorted(words) for key, words in reader.words.items()} if reader.accepts_record(kind, data) else None


def are_known(words: Words, context: Context, own_sources: Collection[str]) -> bool:
    """Whether closed sets have all of a record's words; `own_sources` closes that of sources."""
    sets: Mapping[str, Mapping[str, Collection[str]]] = {"code": context.terms, "reference": context.ids}
    for (mark, name), used in words.items():
        known = own_sources if name == "source" else sets[mark][name]
        if not all(word in known for word in used):
            return False
    return True


class _Reader:
    """Goes once through the data of a record."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes
        self.words: dict[tuple[str, str], set[str]] = defaultdict(set)

    def accepts_record(self, kind: str, data: Data) -> bool:
        return self._accepts(("part", self.shapes.roots[kind]), data)

    def _accepts(self, shape: Shape, data: Any) -> bool:
        match shape:
            case ("part", name):
                return isinstance(data, dict) and self._accepts_part(name, data)
            case ("list", item, least):
                return (
                    isinstance(data, list) and len(data) >= least and all(self._accepts(item, entry) for entry in data)
                )
            case ("mapping", key, item, least):
                return (
                    isinstance(data, dict)
                    and len(data) >= least
                    and all(self._accepts(key, own) and self._accepts(item, entry) for own, entry in data.items())
                )
        return isinstance(data, str) and self._accepts_text(shape, data)

    def _accepts_part(self, name: str, data: dict[str, Any]) -> bool:
        fields = self.shapes.parts[name]
        return (
            data.keys() <= fields.keys()
            and all(key in data for key, (_, is_required, _) in fields.items() if is_required)
            and all(self._accepts(fields[key][0], value) for key, value in data.items())
        )

    def _accepts_text(self, shape: Shape, text: str) -> bool:
        match shape:
            case ("text" | "truth", pattern):
                return re.fullmatch(pattern, text) is not None
            case ("code" | "reference" as mark, inner, name):
                self.words[mark, name].add(text)
                return self._accepts_text(inner, text)
            case ("number" | "whole_number", pattern, above, below):
                return re.fullmatch(pattern, text) is not None and above < Decimal(text) < below
        try:
            UncertainDate.parse(text)
        except DateError:
            return False
        return True

"""A record with gaps: every key that it needs, each with a word on what it wants."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from crossbuilt.curating.annotation import bare, inside, part_of, vocabulary_of
from crossbuilt.curating.canonical import canonical
from crossbuilt.curating.comments import Comments
from crossbuilt.reading.document import Data, Path, spoken
from crossbuilt.reading.mistakes import mistakes
from crossbuilt.reading.wording import words
from crossbuilt.records.context import Context
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited

GAP = ""
"""What stands where the curator is to write; reading reports it as empty."""

LATER = frozenset({"changes", "withdrawn"})
"""Keys that only a published record has."""

FEW_CODES = 5
"""Up to so many codes of a vocabulary stand in a comment; of a longer one its file is named."""

Given = Mapping[str, Any]
"""What is known of a record, nested as the record is; keys that are not given become gaps where they are needed."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A record to be filled in."""

    model: type[Part]
    data: dict[str, Data]
    comments: Comments

    @property
    def text(self) -> str:
        """The record as YAML, in canonical form."""
        return canonical(self.data, self.model, self.comments)

    def gaps(self) -> list[Path]:
        """The paths of what is left to fill in, in the order of the record."""
        return [*_gaps(self.data, ())]

    def mistakes(self, context: Context) -> list[str]:
        """What is wrong with the values that are there, a sentence each, with a hint where there is one."""
        sources = self.data.get("sources")
        keys = tuple(sources) if isinstance(sources, dict) else ()
        try:
            self.model.model_validate(self.data, context=Context(context.terms, {**context.ids, "source": keys}))
        except ValidationError as error:
            problems = error.errors(include_url=False)
        else:
            return []
        found = (mistake for mistake in mistakes(self.data, problems) if mistake.problem["input"] != GAP)
        told = (words(self.model, context, mistake) for mistake in found)
        return list(dict.fromkeys(f"{message} ({hint})" if hint else message for message, hint in told))


def _gaps(data: Data, path: Path) -> Iterator[Path]:
    if data == GAP:
        yield path
    elif not isinstance(data, str):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _gaps(value, (*path, step))


def skeleton(model: type[Part], given: Given, source_key: str, terms: Mapping[str, Collection[str]]) -> Skeleton:
    """Make a record of what is given.

    `source_key`: the key of its only source, which every claim cites. `terms`: codes by vocabulary. Optional keys
    that are not given stand as comments in their places.
    """
    builder = _Builder(source_key, terms, Comments())
    return Skeleton(model, builder.part(model, given, ()), builder.comments)


@dataclass(frozen=True, slots=True)
class _Builder:
    source_key: str
    terms: Mapping[str, Collection[str]]
    comments: Comments

    def part(self, part: type[Part], given: Given, path: Path, *, explained: bool = True) -> dict[str, Data]:
        data: dict[str, Data] = {}
        waiting: list[str] = []
        for key, field in part.model_fields.items():
            below = (*path, key)
            explanation = "# " + self.explanation(field)
            if key in given or field.is_required():
                data[key] = self.value(field, given.get(key), below, explained=explained)
                if explained:
                    self.comments.beside[below] = explanation
                    if waiting:
                        self.comments.before[below] = waiting
                        waiting = []
            elif key not in LATER:
                waiting.append(f"# {key}:  {explanation}")
        if explained and waiting and data:
            # what would come last stands above the last key, since a comment belongs to what follows it
            self.comments.before.setdefault((*path, [*data][-1]), []).extend(waiting)
        return data

    def value(self, field: FieldInfo, given: Any, path: Path, *, explained: bool) -> Data:
        within = inside(field.annotation, 0)
        if part := part_of(field.annotation):
            return self.part(part, given or {}, path, explained=explained)
        if get_origin(bare(field.annotation)) is dict and (part := part_of(within)):
            return {self.source_key: self.part(part, given or {}, (*path, self.source_key), explained=explained)}
        if part := part_of(within):
            return [
                self.part(part, entry, (*path, position), explained=explained and not position)
                for position, entry in enumerate(given or ({},))
            ]
        if given is None and bare(field.annotation) == bare(Cited):
            return [self.source_key]
        if isinstance(given, tuple | list):
            return [str(item) for item in given]
        return GAP if given is None else str(given)

    def explanation(self, field: FieldInfo) -> str:
        """What a field wants: its description, and its codes."""
        text = " ".join((field.description or "").split())
        vocabulary = vocabulary_of(field)
        if not vocabulary:
            return text
        codes = self.terms[vocabulary]
        listed = ", ".join(codes) if 0 < len(codes) <= FEW_CODES else f"see vocabularies/{vocabulary}.yml"
        return f"{text.rstrip('.')}: {listed}"


def spoken_gaps(gaps: Sequence[Path]) -> str:
    """Gaps as curators name them."""
    return ", ".join(spoken(path) for path in gaps)

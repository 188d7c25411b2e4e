"""What a record model says of the values it holds, followed downwards a step at a time."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from crossbuilt.records.context import InVocabulary
from crossbuilt.records.part import Part


def bare(annotation: Any) -> Any:
    """A type without its constraints and without None."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return bare(get_args(annotation)[0])
    if origin in {Union, types.UnionType}:
        return bare(next(option for option in get_args(annotation) if option is not types.NoneType))
    return annotation


def part_of(annotation: Any) -> type[Part] | None:
    """The record model that a type is, if it is one."""
    plain = bare(annotation)
    return plain if isinstance(plain, type) and issubclass(plain, Part) else None


def inside(annotation: Any, step: str | int) -> Any:
    """The type of what a key or a list position leads to; None where the models know no such thing."""
    part, plain = part_of(annotation), bare(annotation)
    if part:
        field = part.model_fields.get(str(step))
        return field.annotation if field else None
    if get_origin(plain) is tuple:
        return get_args(plain)[0]
    if get_origin(plain) is dict:
        return get_args(plain)[1]
    return None


def vocabulary_of(field: FieldInfo) -> str | None:
    """The id of the vocabulary that a field, or the entries of its list, are codes of."""
    return next((mark.vocabulary for mark in _marks(field) if isinstance(mark, InVocabulary)), None)


def _marks(annotated: Any) -> Iterator[Any]:
    if isinstance(annotated, FieldInfo):
        yield from annotated.metadata
        yield from _marks(annotated.annotation)
        return
    if get_origin(annotated) is Annotated:
        yield from annotated.__metadata__
    for option in get_args(annotated):
        yield from _marks(option)

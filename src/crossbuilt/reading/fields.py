"""The fields of a record model, found by the path of a value."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from crossbuilt.reading.document import Path
from crossbuilt.records.part import Part


def field_names(model: type[Part], path: Path) -> list[str]:
    """The keys that the mapping at a path may have; none where it is no mapping with keys of ours."""
    owner = _part_in(_at(model, path)[0])
    return list(owner.model_fields) if owner else []


def is_required(model: type[Part], path: Path) -> bool:
    """Whether the key at the end of a path must be there."""
    owner = _part_in(_at(model, path[:-1])[0]) if path else None
    field = owner.model_fields.get(str(path[-1])) if owner else None
    return field is not None and field.is_required()


def marks(model: type[Part], path: Path, *, of_key: bool = False) -> tuple[object, ...]:
    """What the type of the value at a path is annotated with, or that of the key at its end; the last counts most."""
    if of_key:
        mapping, _ = _at(model, path[:-1])
        return _unwrapped(get_args(mapping)[0])[1] if get_origin(mapping) is dict else ()
    return _at(model, path)[1]


def item_names(model: type[Part], path: Path) -> list[str]:
    """The keys that each entry of the list at a path may have; none where entries are words."""
    return field_names(model, (*path, 0))


def field_description(model: type[Part], path: Path) -> str:
    """The description of the field at a path, as a hint; empty where there is none."""
    owner = _part_in(_at(model, path[:-1])[0]) if path else None
    field = owner.model_fields.get(str(path[-1])) if owner else None
    if field is None or not field.description:
        return ""
    return as_hint(field.description)


def as_hint(sentence: str) -> str:
    """A sentence as hints say it: without its stop, and in small letters at its beginning unless that is an acronym."""
    text = " ".join(sentence.split()).rstrip(".")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def parts_with(model: type[Part], name: str) -> list[str]:
    """The parts of a record that have a key of this name, as curators say them, those least deep first."""
    return sorted(dict.fromkeys(_parts_with(model, name, ())), key=lambda way: (way.count("."), way))


def _parts_with(model: type[Part], name: str, way: tuple[str, ...]) -> Iterator[str]:
    for key in model.model_fields:
        part = _part_within(_at(model, (key,))[0])
        if part and key not in way:
            if name in part.model_fields:
                yield ".".join([*way, key])
            yield from _parts_with(part, name, (*way, key))


def _at(model: type[Part], path: Path) -> tuple[Any, tuple[object, ...]]:
    """The type of the value at a path, and what it is annotated with; None where no such value can be."""
    found: Any = model
    annotated: tuple[object, ...] = ()
    for step in path:
        part = _part_in(found)
        container = get_origin(found)
        if part:
            field = part.model_fields.get(str(step))
            if field is None:
                return None, ()
            found, annotated = _unwrapped(field.annotation, tuple(field.metadata))
        elif container in {tuple, dict}:
            found, annotated = _unwrapped(get_args(found)[0 if container is tuple else 1])
        else:
            return None, ()
    return found, annotated


def _unwrapped(annotation: Any, annotated: tuple[object, ...] = ()) -> tuple[Any, tuple[object, ...]]:
    """Look through Annotated and optional types."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *own = get_args(annotation)
        return _unwrapped(inner, (*own, *annotated))
    if origin in {Union, types.UnionType}:
        return _unwrapped(next(arg for arg in get_args(annotation) if arg is not types.NoneType), annotated)
    return annotation, annotated


def _part_in(found: Any) -> type[Part] | None:
    return found if isinstance(found, type) and issubclass(found, Part) else None


def _part_within(found: Any) -> type[Part] | None:
    """The part that a value is, or that the entries of a list or mapping are."""
    while get_origin(found) in {tuple, dict}:
        found = _unwrapped(get_args(found)[0 if get_origin(found) is tuple else 1])[0]
    return _part_in(found)

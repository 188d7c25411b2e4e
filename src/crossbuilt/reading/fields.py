"""The fields of a record model, found by the path of a value."""

from __future__ import annotations

import types
from typing import Annotated, Any, Union, get_args, get_origin

from crossbuilt.reading.document import Path
from crossbuilt.records.part import Part


def field_names(model: type[Part], path: Path) -> list[str]:
    """The keys that the mapping at a path may have."""
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


def field_description(model: type[Part], path: Path) -> str:
    """The description of the field at a path, as a hint; empty where there is none."""
    owner = _part_at(model, path[:-1])
    field = owner.model_fields.get(str(path[-1])) if owner and path else None
    if field is None or not field.description:
        return ""
    text = " ".join(field.description.split())
    return text[0].lower() + text[1:].rstrip(".")

"""Walking through a record, whichever class its parts are of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def is_part(value: object) -> bool:
    """Whether a value is a record or a part of one, and so has fields."""
    return hasattr(type(value), "model_fields")


def fields(part: Any) -> Iterator[tuple[str, Any]]:
    """The fields of a record or part, by name, in the order of their declaration."""
    for name in type(part).model_fields:
        yield name, getattr(part, name)

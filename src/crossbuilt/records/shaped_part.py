"""Records made of what was read, by their shape: each value when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, ClassVar

from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.parts import fields
from crossbuilt.records.shape import Fields, Shape, Shapes


class ShapedPart:
    """Stands for a record or part that is sound, with the attributes of its model.

    It is made of the data of its file; nothing is validated here.
    """

    model_fields: ClassVar[Fields]
    part_types: ClassVar[Mapping[str, type[ShapedPart]]]
    makers: ClassVar[dict[str, Callable[[Any], Any]]]
    """How a field's value is made of its data, for fields that have been asked for."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.__dict__["_data"] = data

    def __getattr__(self, name: str) -> Any:
        """A field's value, which is kept."""
        own = type(self)
        if name not in own.model_fields:
            raise AttributeError(f"{own.__name__} has no {name}")
        data = self.__dict__["_data"].get(name)
        if data is None:
            value = own.model_fields[name][2]
        else:
            if name not in own.makers:
                own.makers[name] = _maker(own.model_fields[name][0], own.part_types)
            value = own.makers[name](data)
        self.__dict__[name] = value
        return value

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and [*fields(self)] == [*fields(other)]

    def __hash__(self) -> int:
        return hash((type(self), *fields(self)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._data!r})"


def _maker(shape: Shape, part_types: Mapping[str, type[ShapedPart]]) -> Callable[[Any], Any]:
    match shape:
        case ("list", item, _):
            make = _maker(item, part_types)
            return tuple if make is str else lambda data: tuple([make(entry) for entry in data])
        case ("mapping", _, item, _):
            make = _maker(item, part_types)
            return lambda data: {key: make(entry) for key, entry in data.items()}
        case ("part", name):
            return part_types[name]
    return SCALARS.get(shape[0], str)


SCALARS: Mapping[str, Callable[[str], Any]] = {
    "date": UncertainDate.parse,
    "number": Decimal,
    "whole_number": int,
    "truth": lambda text: text == "true",
}
"""What is made of the text of a value, where it does not stay text."""


def record_types(shapes: Shapes) -> dict[str, type[ShapedPart]]:
    """A class for each kind of record; its parts' classes have the names of their models."""
    types: dict[str, type[ShapedPart]] = {}
    for name, declared in shapes.parts.items():
        types[name] = type(name, (ShapedPart,), {"model_fields": declared, "part_types": types, "makers": {}})
    return {kind: types[name] for kind, name in shapes.roots.items()}

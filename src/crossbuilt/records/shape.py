"""What the record models accept, as plain data that can be kept and used without pydantic.

Building pydantic's models takes longer than everything else that a check of one record does. A shape is taken
from the models, says the same, and is all that is needed to see that a record is sound; what is wrong with one
that is not, pydantic says. Tests hold the two to the same verdicts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from crossbuilt.records.part import Part

Shape = tuple[Any, ...]
"""A tuple of constants, so that `marshal` can keep it; the first one names what a value is:

`("text", pattern)`, `("code", shape, vocabulary)`, `("reference", shape, kind)`,
`("number", pattern, above, below)`, `("whole_number", pattern, above, below)`, `("truth", pattern)`, `("date",)`,
`("list", item, least)`, `("mapping", key, value, least)`, `("part", name)`.
"""

Fields = dict[str, tuple[Shape, bool, Any]]
"""By name: the field's shape, whether it must be there, and its value where it is not."""


class Shapes(NamedTuple):
    """The shapes of all kinds of record."""

    roots: dict[str, str]
    """By kind of record, the name of its part."""
    parts: dict[str, Fields]
    """By name, the fields of every record and part."""
    vocabularies: frozenset[str]
    """The ids of the vocabularies that records draw on."""


def shapes_of(models: Mapping[str, type[Part]]) -> Shapes:
    """The shapes of record models, by kind.

    Raises: ValueError where a model has a kind of field that shapes know nothing of.
    """
    parts: dict[str, Fields] = {}
    roots = {kind: _part(model.__pydantic_core_schema__, parts) for kind, model in models.items()}
    vocabularies = _vocabularies([field[0] for fields in parts.values() for field in fields.values()])
    return Shapes(roots, parts, frozenset(vocabularies))


def _vocabularies(shapes: list[Shape]) -> set[str]:
    found = set()
    while shapes:
        shape = shapes.pop()
        if shape[0] == "code":
            found.add(shape[2])
        shapes += [inner for inner in shape if isinstance(inner, tuple)]
    return found


def _part(schema: Any, parts: dict[str, Fields]) -> str:
    """Add the part that a core schema describes, and those within it; return its name."""
    while schema["type"] == "definitions":
        for definition in schema["definitions"]:
            _part(definition, parts)
        schema = schema["schema"]
    if schema["type"] == "definition-ref":
        return _name_in(schema["schema_ref"])
    name: str = schema["cls"].__name__
    if name not in parts:
        parts[name] = {}
        parts[name] = {
            field: _field(described["schema"], parts) for field, described in schema["schema"]["fields"].items()
        }
    return name


def _name_in(reference: str) -> str:
    """`Origin`, of `crossbuilt.records.origin.Origin:94924105201792`."""
    return reference.partition(":")[0].rpartition(".")[2]


def _field(schema: Any, parts: dict[str, Fields]) -> tuple[Shape, bool, Any]:
    if schema["type"] == "default":
        return _shape(schema["schema"], parts), False, schema["default"]
    return _shape(schema, parts), True, None


def _shape(schema: Any, parts: dict[str, Fields]) -> Shape:
    match schema["type"]:
        case "str":
            return ("text", schema["pattern"])
        case "nullable":
            return _shape(schema["schema"], parts)
        case "function-after":
            mark = schema["function"]["function"].__self__
            inner = _shape(schema["schema"], parts)
            if hasattr(mark, "vocabulary"):
                return ("code", inner, mark.vocabulary)
            return ("reference", inner, mark.kind)
        case "function-plain":
            return ("date",)
        case "function-before":
            return _written_as(schema["function"]["function"].__self__.pattern, schema["schema"])
        case "tuple":
            return ("list", _shape(schema["items_schema"][0], parts), schema.get("min_length", 0))
        case "dict":
            inner = _shape(schema["keys_schema"], parts), _shape(schema["values_schema"], parts)
            return ("mapping", *inner, schema.get("min_length", 0))
        case "model" | "definition-ref":
            return ("part", _part(schema, parts))
        case other:
            raise ValueError(f"shapes know nothing of {other}")


def _written_as(pattern: str, schema: Any) -> Shape:
    names = {"decimal": "number", "int": "whole_number"}
    if schema["type"] == "bool":
        return ("truth", pattern)
    return (names[schema["type"]], pattern, schema["gt"], schema["lt"])

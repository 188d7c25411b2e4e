"""The published contract: JSON Schema 2020-12 of each kind of record, with the closed sets filled in."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from crossbuilt.records.context import Context
from crossbuilt.records.illustration import TYPE, Looks
from crossbuilt.records.part import Part

DIALECT = "https://json-schema.org/draft/2020-12/schema"

LISTED = ("area", "country", "currency")
"""References whose targets a schema lists, for editors to complete; ids of records change too often."""

SHOWN = 3
"""How many examples of a field are taken from elsewhere: codes of its vocabulary, entries of a list."""

OF_THE_FIELD = ("title", "description", "examples", "default")
"""Keywords that stay with a field; all others belong to its type."""


class _RecordSchema(GenerateJsonSchema):
    """Leaves a key out or writes a value: records never hold null."""

    schema_dialect = DIALECT

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        described = super().default_schema(schema)
        if described.get("default") in (None, [], ()):
            described.pop("default", None)
        return described

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        # pydantic says what stands under keys of the right form, and nothing of all other keys.
        described = super().dict_schema(schema)
        if "patternProperties" in described:
            (described["additionalProperties"],) = described.pop("patternProperties").values()
            described["propertyNames"] = self.generate_inner(schema["keys_schema"])
        return described

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        # Keys of examples keep the order that records have.
        return value


def json_schema(model: type[Part], kind: str, context: Context) -> dict[str, Any]:
    """The JSON Schema of a record, with the vocabularies and codes of `context` as enumerations.

    A custom `format`, `crossbuilt-date`, marks dates: the pattern checks their form, the format that the day exists.
    `$defs` holds the parts of the record, then the types of its values; a type's `x-bad-examples` are refused values,
    each with the reason.
    """
    schema = model.model_json_schema(schema_generator=_RecordSchema)
    _close(schema, context)
    parts = schema.pop("$defs", {})
    for part in (schema, *parts.values()):
        for name, field in part["properties"].items():
            field["examples"] = _examples(name, field, part, parts)
    types: dict[str, Any] = {}
    schema = _with_named_types(schema, types)
    parts = _with_named_types(parts, types)
    return {"$schema": DIALECT, "$id": f"urn:crossbuilt:schema:{kind}", **schema, "$defs": {**parts, **types}}


def _close(node: Any, context: Context) -> None:
    if isinstance(node, dict):
        vocabulary, kind = node.get("x-vocabulary"), node.get("x-refers-to")
        if vocabulary:
            node.pop("pattern", None)
            node["enum"] = list(context.terms[vocabulary])
            node[TYPE] = Looks(
                vocabulary.replace("_", " "),
                f"A code of records/vocabularies/{vocabulary}.yml.",
                tuple(node["enum"][:SHOWN]),
                _misspelt(node["enum"]),
            ).keywords()
        if kind in LISTED:
            node.pop("pattern", None)
            node["enum"] = sorted(context.ids[kind])
        for value in node.values():
            _close(value, context)
    elif isinstance(node, list):
        for value in node:
            _close(value, context)


def _misspelt(codes: list[str]) -> dict[str, str]:
    """Codes as they are often mistaken."""
    joined = next((code for code in codes if "_" in code), None)
    mistaken = {codes[0].capitalize(): f"has a capital letter: write `{codes[0]}`"} if codes else {}
    if joined:
        mistaken[joined.replace("_", "-")] = f"has a hyphen where codes have an underscore: write `{joined}`"
        mistaken[joined.replace("_", " ")] = f"has a space where codes have an underscore: write `{joined}`"
    return mistaken


def _examples(name: str, field: dict[str, Any], part: dict[str, Any], parts: dict[str, Any]) -> list[Any]:
    """What a field may hold: as its type says, as in its part's examples, or as what it consists of."""
    of_type = field.get(TYPE, {}).get("examples", ())
    if of_type:
        return list(of_type)
    in_part = [example[name] for example in part["examples"] if name in example]
    if in_part:
        return [value for n, value in enumerate(in_part) if value not in in_part[:n]][:SHOWN]
    if "items" in field:
        items = _examples(name, field["items"], part, parts)
        return [items[:SHOWN]] if items else []
    definition = parts.get(field.get("$ref", "").rpartition("/")[2], {})
    return list(definition.get("examples", ()))


def _with_named_types(node: Any, types: dict[str, Any]) -> Any:
    """The same with a reference in place of every type that has a name; the types are added to `types`.

    A type is met in many fields. Named, its pattern, codes and bad examples are published once.

    Raises: ValueError where two types have one name.
    """
    if isinstance(node, list):
        return [_with_named_types(value, types) for value in node]
    if not isinstance(node, dict):
        return node
    if TYPE not in node:
        return {key: value if key == "examples" else _with_named_types(value, types) for key, value in node.items()}
    words = node[TYPE]["title"].split()
    name = "".join(word[0].upper() + word[1:] for word in words)
    of_type = {key: value for key, value in node.items() if key != TYPE and key not in OF_THE_FIELD}
    if types.setdefault(name, {**of_type, **node[TYPE]}) != {**of_type, **node[TYPE]}:
        raise ValueError(f"two types are called {node[TYPE]['title']}")
    return {"$ref": f"#/$defs/{name}", **{key: node[key] for key in OF_THE_FIELD if key in node}}

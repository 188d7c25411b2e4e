"""The published contract: JSON Schema 2020-12 of each kind of record, with the closed sets filled in."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from crossbuilt.records.context import Context
from crossbuilt.records.part import Part

DIALECT = "https://json-schema.org/draft/2020-12/schema"

LISTED = ("area", "country", "currency")
"""References whose targets a schema lists, for editors to complete; ids of records change too often."""


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


def json_schema(model: type[Part], kind: str, context: Context) -> dict[str, Any]:
    """The JSON Schema of a record, with the vocabularies and codes of `context` as enumerations.

    A custom `format`, `crossbuilt-date`, marks dates: the pattern checks their form, the format that the day exists.
    """
    schema = model.model_json_schema(schema_generator=_RecordSchema)
    _close(schema, context)
    return {"$schema": DIALECT, "$id": f"urn:crossbuilt:schema:{kind}", **schema}


def _close(node: Any, context: Context) -> None:
    if isinstance(node, dict):
        vocabulary, kind = node.get("x-vocabulary"), node.get("x-refers-to")
        if vocabulary:
            node.pop("pattern", None)
            node["enum"] = list(context.terms[vocabulary])
        if kind in LISTED:
            node.pop("pattern", None)
            node["enum"] = sorted(context.ids[kind])
        for value in node.values():
            _close(value, context)
    elif isinstance(node, list):
        for value in node:
            _close(value, context)

"""What a record is validated against: the words and ids that exist.

Vocabularies are data (`records/vocabularies/`), and so are the ids of companies, plants and rules. Pydantic
hands a `Context` to every field as its validation context, so one run reports every unknown word and every
broken reference beside every other error, each with its own place. Validated without a context, a code or
reference is checked for its form only.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema, core_schema


class Context(NamedTuple):
    """The closed sets: `terms` by vocabulary id, `ids` by kind of reference."""

    terms: Mapping[str, Collection[str]]
    ids: Mapping[str, Collection[str]]


class InVocabulary(NamedTuple):
    """Marks a text as a code of the vocabulary with this id."""

    vocabulary: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def _check(self, value: str, info: core_schema.ValidationInfo[Any]) -> str:
        context = info.context
        if isinstance(context, Context) and value not in context.terms[self.vocabulary]:
            from pydantic_core import PydanticCustomError

            raise PydanticCustomError(
                "not_in_vocabulary", "“{value}” is no {kind} we know", {"value": value, "kind": self.vocabulary}
            )
        return value

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "x-vocabulary": self.vocabulary}


class RefersTo(NamedTuple):
    """Marks a text as the id of something of this kind that must exist."""

    kind: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def _check(self, value: str, info: core_schema.ValidationInfo[Any]) -> str:
        context = info.context
        if isinstance(context, Context) and value not in context.ids[self.kind]:
            from pydantic_core import PydanticCustomError

            raise PydanticCustomError(
                f"unknown_{self.kind}", "there is no {kind} “{value}”", {"value": value, "kind": self.kind}
            )
        return value

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "x-refers-to": self.kind}

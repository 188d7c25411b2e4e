"""What the values of a type look like, right and wrong; shown in the schemas, the editor and the record guide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Value = str | int | float | bool

TYPE = "x-type"
"""Where the words of a type stand until `json_schema` gives the type a schema of its own; a field has its own words."""


class Looks:
    """Marks a type with its name and with examples; it changes nothing about what the type accepts.

    The last one counts where a type is made of another.
    """

    def __init__(self, type_name: str, how: str, like: tuple[Value, ...] = (), unlike: Mapping[str, str] = {}) -> None:
        """Say what curators call such a value (“date”), and how it is written, in a sentence (`description`).

        `like`: good examples (`examples`). Texts have none: each field's stand in the example of its part.
        `unlike`: values as curators mistakenly write them, each with what is wrong about it (`x-bad-examples`).
        """
        self.type_name = type_name
        self.how = how
        self.like = like
        self.unlike = unlike

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), TYPE: self.keywords()}

    def keywords(self) -> dict[str, Any]:
        """What the type says in a schema of its own, beside what it requires."""
        shown: dict[str, Any] = {"title": self.type_name, "description": self.how}
        if self.like:
            shown["examples"] = list(self.like)
        shown["x-bad-examples"] = [{"value": value, "reason": reason} for value, reason in self.unlike.items()]
        return shown

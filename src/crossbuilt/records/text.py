"""Texts that cannot be wrong in form: prose, addresses, languages, and scalars that YAML hands over as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Text = Annotated[str, StringConstraints(pattern=r"^\S(?:[\s\S]*\S)?$")]
"""Words of our own; neither empty nor with space at an end."""

Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+(?:/\S*)?$")]
"""An http or https address."""

LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$")]
"""A BCP 47 tag: language, with script and region where they matter (`ja`, `zh-Hant`, `en-AU`)."""

HsHeading = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(?:\.[0-9]{2}){0,3}$")]
"""A heading of the Harmonized System, or a national subdivision of one (`8703`, `8703.80`)."""

WHOLE_NUMBER = r"-?(?:0|[1-9][0-9]*)"
NUMBER = rf"{WHOLE_NUMBER}(?:\.[0-9]+)?"
"""How numbers are written: plain decimal digits, no separators, no exponent, no leading zero."""


@dataclass(frozen=True, slots=True)
class WrittenAs:
    """Reads a scalar's text by one pattern only, where pydantic itself would be more lenient."""

    pattern: str
    what: str
    hint: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._check, handler(source))

    def _check(self, value: object) -> object:
        if isinstance(value, str) and not re.fullmatch(self.pattern, value):
            raise PydanticCustomError(
                "scalar", "“{value}” is not {what}", {"value": value, "what": self.what, "hint": self.hint}
            )
        return value

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        # pydantic offers a decimal as number or string; records write numbers only.
        written = handler(schema)
        return next((option for option in written.get("anyOf", ()) if option["type"] == "number"), written)


_NUMBER = WrittenAs(NUMBER, "a number", "write digits only, with a point for decimals: 15600, 17.4")
_WHOLE_NUMBER = WrittenAs(WHOLE_NUMBER, "a whole number", "write digits only: 3000")

Number = Annotated[Decimal, _NUMBER]
PositiveNumber = Annotated[Decimal, Field(gt=0), _NUMBER]
PositiveWholeNumber = Annotated[int, Field(gt=0), _WHOLE_NUMBER]
Truth = Annotated[bool, WrittenAs("true|false", "true or false", "write true or false")]

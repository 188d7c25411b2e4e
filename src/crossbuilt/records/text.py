"""Texts that cannot be wrong in form: prose, addresses, languages, and scalars that YAML hands over as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from crossbuilt.records.illustration import Looks

SPACE = r"\s\u001c-\u001f\u0085\ufeff"
"""What any engine of regular expressions holds to be space; on some of it Rust, Python and ECMA 262 differ."""

TEXT_PATTERN = rf"^[^{SPACE}](?:[\s\S]*[^{SPACE}])?$"

Text = Annotated[
    str,
    StringConstraints(pattern=TEXT_PATTERN),
    Looks(
        "text",
        "Words of our own (titles: those of the source), neither empty nor with space at an end.",
        unlike={
            "": "is empty: take the key out instead",
            " sold only as a hybrid": "begins with a space",
            "sold only as a hybrid\n": "ends with a line break: fold long text with `>-`, not with `>`",
        },
    ),
]

HOST = rf"(?:[^{SPACE}/?#@:.<>\"]+\.)+[^{SPACE}/?#@:.<>\"]{{2,}}"
"""A name that others can look up, in any script; `localhost` is none."""

Url = Annotated[
    str,
    StringConstraints(pattern=rf"^https?://{HOST}(?::[0-9]+)?(?:[/?#][^{SPACE}<>\"]*)?$"),
    Looks(
        "web address",
        "The whole http or https address.",
        ("https://example.org/news/2025/12/19/us-built-models",),
        {
            "www.example.org/news": "lacks https://",
            "https:/example.org/news": "has one slash where two belong",
            "https://https://example.org/news": "has https:// twice",
            "https://example/news": "lacks the end of the name: .org, .com, .jp",
            "ftp://example.org/news.pdf": "is neither http nor https",
            "https://example.org/press release.pdf": "holds a space: write %20",
            "<https://example.org/news>": "stands in angle brackets",
            "Example Motor News": "is the publisher, not the address",
        },
    ),
]

LanguageTag = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$"),
    Looks(
        "language tag",
        "A BCP 47 tag: the language, with script and region where they matter.",
        ("en", "ja", "zh-Hant", "en-AU"),
        {
            "Japanese": "is the name of the language: write `ja`",
            "JA": "has capital letters, which only regions have: write `ja`",
            "en_US": "has an underscore for the hyphen: write `en-US`",
            "zh-hant": "has its script in small letters: write `zh-Hant`",
            "en, ja": "is two languages: write the one it was read in",
        },
    ),
]

HsHeading = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}(?:\.[0-9]{2}){0,3}$"),
    Looks(
        "HS heading",
        "A heading of the Harmonized System, or a national subdivision of one.",
        ("8703", "8703.80"),
        {
            "87": "is a chapter: a heading has four digits",
            "870380": "lacks the point after the heading: write `8703.80`",
            "87.03": "has its point in the wrong place: write `8703`",
            "8703.8": "is cut short, as a number would be: write `8703.80`",
            "HS 8703": "has letters before the digits",
        },
    ),
]

DIGITS = 15
"""So many digits before the point every reader keeps exactly: JSON's numbers, SQLite's, a spreadsheet's."""

TOO_LARGE = 10**DIGITS

WHOLE_NUMBER = rf"-?(?:0|[1-9][0-9]{{0,{DIGITS - 1}}})"
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


_NUMBER = WrittenAs(NUMBER, "a number", f"write at most {DIGITS} digits, with a point for decimals: 15600, 17.4")
_WHOLE_NUMBER = WrittenAs(WHOLE_NUMBER, "a whole number", f"write at most {DIGITS} digits: 3000")

_NOT_NUMBERS = {
    "15,600": "has a separator: write `15600`",
    "15 600": "has a space: write `15600`",
    "1.5e4": "has an exponent: write `15000`",
    ".5": "lacks the zero before the point: write `0.5`",
    "025": "begins with a zero: write `25`",
    "+25": "has a plus: write `25`",
    "25%": "has its unit with it, which has a key of its own",
    "about 3000": "has words, which belong in `qualifier`",
    "1.5 million": "has words: write `1500000`",
}
_NOT_POSITIVE = {"0": "is not above zero", "-1": "is below zero"}

Number = Annotated[
    Decimal,
    Field(gt=-TOO_LARGE, lt=TOO_LARGE),
    _NUMBER,
    Looks(
        "number",
        "Decimal digits, with a point for decimals; no separators, no exponent, no leading zero.",
        (15600, 17.4),
        _NOT_NUMBERS,
    ),
]
PositiveNumber = Annotated[
    Decimal,
    Field(gt=0, lt=TOO_LARGE),
    _NUMBER,
    Looks(
        "number above zero",
        "A number that is neither zero nor less.",
        (5500000, 17.4),
        {**_NOT_NUMBERS, **_NOT_POSITIVE},
    ),
]
PositiveWholeNumber = Annotated[
    int,
    Field(gt=0, lt=TOO_LARGE),
    _WHOLE_NUMBER,
    Looks(
        "whole number",
        "Decimal digits only, above zero.",
        (65, 4292686),
        {
            "1,000": "has a separator: write `1000`",
            "65.0": "has decimals: write `65`",
            "about 65": "has words, which belong in the text beside it",
            **_NOT_POSITIVE,
        },
    ),
]
Truth = Annotated[
    bool,
    WrittenAs("true|false", "true or false", "write true or false"),
    Looks(
        "true or false",
        "`true` or `false`.",
        (True, False),
        {
            "yes": "is a truth in YAML 1.1 only: write `true`",
            "True": "has a capital letter: write `true`",
            "1": "is a number: write `true`",
        },
    ),
]

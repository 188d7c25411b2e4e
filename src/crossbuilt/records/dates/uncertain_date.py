"""A date as uncertain as its source was, with the days it may mean."""

from __future__ import annotations

import functools
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from crossbuilt.records.dates.grammar import (
    DATE_PATTERN,
    FIRST_YEAR,
    HOW_TO_WRITE,
    INTERVAL,
    LAST_YEAR,
    DateError,
    match_form,
)
from crossbuilt.records.illustration import TYPE, Looks

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import core_schema

QUALIFIERS = {"": "", "~": "approximate", "?": "uncertain", "%": "approximate_and_uncertain"}
"""EDTF's three qualifiers by their names in the EDTF specification."""

SUB_YEAR_GROUPINGS = frozenset({"quarter", "half", "third_of_year", "season"})
"""Forms for which EDTF has codes (21–41) that it allows no qualifier on; qualified, they become months."""

LOOKS = Looks(
    "date",
    f"As vague as the source: {HOW_TO_WRITE}.",
    ("2025-12-19", "2026-03", "2026-Q3", "early 2027", "FY2026", "2025-03/2025-06", "../2026-12"),
    {
        "19.12.2025": "has the day first: write `2025-12-19`",
        "12/19/2025": "has the month first: write `2025-12-19`",
        "2025-2-3": "lacks zeros: write `2025-02-03`",
        "2024-02-30": "is a day that does not exist",
        "2205-12-19": "is of another century: write `2025-12-19`",
        "2025-13": "is a month that does not exist",
        "December 2025": "is in words: write `2025-12`",
        "Q3 2026": "has the quarter first: write `2026-Q3`",
        "FY26": "has two digits of the year: write `FY2026`",
        "2025/26": "has two digits of the year: write `2025/2026`, or `FY2026` for a fiscal year",
        "end of 2026": "is in words: write `late 2026`",
        "by 2026-12": "is in words: write `../2026-12`",
        "2026-06/2026-03": "ends before it starts",
        "soon": "is no date: leave the key out, or write `2026/..` for from 2026 on",
        "2025-12-19 13:30": "has a space before the time: write `2025-12-19T13:30+09:00`",
    },
)

FIELDS = ("text", "edtf", "earliest", "latest", "precision", "qualifier")


class UncertainDate:
    """A date of the project's grammar (see `grammar`). It cannot change."""

    __slots__ = ("earliest", "edtf", "latest", "precision", "qualifier", "text")

    text: str
    """As written in the record."""
    edtf: str
    """The same in EDTF (Library of Congress, 2019, levels 0–2)."""
    earliest: date | None
    """First day it can mean; None where the interval is open before."""
    latest: date | None
    """Last day it can mean; None where the interval is open after."""
    precision: str
    """The form it was written in: day, month, year, quarter, interval …"""
    qualifier: str
    """Empty, approximate, uncertain, or approximate_and_uncertain."""

    def __init__(
        self, text: str, edtf: str, earliest: date | None, latest: date | None, precision: str, qualifier: str
    ) -> None:
        for name, value in zip(FIELDS, (text, edtf, earliest, latest, precision, qualifier), strict=True):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a date does not change its {name}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UncertainDate) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        return f"UncertainDate({self.text!r})"

    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in FIELDS)

    def between(self, earliest: date, latest: date, edtf: str) -> UncertainDate:
        """The same date with other bounds."""
        return UncertainDate(self.text, edtf, earliest, latest, self.precision, self.qualifier)

    @classmethod
    def parse(cls, text: str) -> UncertainDate:
        """Read a date.

        Raises: DateError, with a sentence for the curator.
        """
        return _parse(text)

    def precedes(self, other: UncertainDate) -> bool:
        """Whether every day this can mean lies before every day `other` can mean.

        A qualified date (about, uncertain) proves nothing, so the answer is then False.
        """
        if self.qualifier or other.qualifier or self.latest is None or other.earliest is None:
            return False
        return self.latest < other.earliest

    def may_precede(self, other: UncertainDate) -> bool:
        """Whether some day this can mean lies before some day `other` can mean."""
        if self.qualifier or other.qualifier or self.earliest is None or other.latest is None:
            return True
        return self.earliest < other.latest

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            cls._validate, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def _validate(cls, value: object) -> UncertainDate:
        from pydantic_core import PydanticCustomError

        if isinstance(value, UncertainDate):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("date", "a date is a word or number, not a list or mapping")
        try:
            return _parse(value)
        except DateError as error:
            raise PydanticCustomError("date", "{problem}", {"problem": str(error), "hint": HOW_TO_WRITE}) from None

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        # An unquoted year is a number to every YAML tool but ours.
        return {
            "type": ["string", "integer"],
            "pattern": DATE_PATTERN,
            "format": "crossbuilt-date",
            "minimum": FIRST_YEAR,
            "maximum": LAST_YEAR,
            TYPE: LOOKS.keywords(),
        }


@functools.lru_cache(maxsize=4096)
def _parse(text: str) -> UncertainDate:
    if re.fullmatch(INTERVAL, text):
        return _parse_interval(text)
    form, bare, qualifier = match_form(text)
    days = form.days(bare)
    edtf = form.edtf(bare)
    if qualifier and form.precision in SUB_YEAR_GROUPINGS:
        edtf = f"{days.first:%Y-%m}/{days.last:%Y-%m}"
    edtf = "/".join(end + qualifier for end in edtf.split("/"))
    return UncertainDate(text, edtf, days.first, days.last, form.precision, QUALIFIERS[qualifier])


def _parse_interval(text: str) -> UncertainDate:
    start_text, _, end_text = text.partition("/")
    start = None if start_text == ".." else _parse(start_text)
    end = None if end_text == ".." else _parse(end_text)
    if start and end and start.earliest and end.latest and start.earliest > end.latest:
        raise DateError(f"“{text}” ends before it starts")
    marks = {end_of.qualifier for end_of in (start, end) if end_of} - {""}
    qualifier = marks.pop() if len(marks) == 1 else QUALIFIERS["%"] if marks else ""
    return UncertainDate(
        text,
        text,
        start.earliest if start else None,
        end.latest if end else None,
        "interval",
        qualifier,
    )

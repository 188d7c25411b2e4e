"""Where vehicles are to be sold."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crossbuilt.records.identifiers import AreaCode
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import PositiveWholeNumber, Text

Market = Annotated[tuple[AreaCode, ...], Field(min_length=1)]
"""Countries and regions as the source names them: a region is written where the source names the region."""


class MarketWording(
    Part, json_schema_extra={"examples": [{"text": "about 65 markets", "count": 65, "sources": ["nissan-release"]}]}
):
    """A market that the source gives in words or as a count rather than by name."""

    text: Text
    """The market as described, in our own words."""
    count: PositiveWholeNumber | None = None
    """How many countries or regions, where a number is given."""
    sources: Cited
    """Who says so."""

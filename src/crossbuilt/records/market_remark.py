"""What made the plan ordinary or unusual in its market."""

from __future__ import annotations

from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import Text


class MarketRemark(
    Part,
    json_schema_extra={
        "examples": [{"text": "Large U.S. models had sold in small numbers in Japan.", "sources": ["revbuzz"]}]
    },
):
    """One thing about the market, in our own words."""

    text: Text
    """The remark."""
    sources: Cited
    """Who says so."""

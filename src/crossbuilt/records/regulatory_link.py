"""The rules in play."""

from __future__ import annotations

from crossbuilt.records.codes import RegulatoryRole
from crossbuilt.records.identifiers import InstrumentRef
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import Text


class RegulatoryLink(
    Part,
    json_schema_extra={
        "examples": [
            {
                "instrument": "jp-us-built-car-certification",
                "role": "enables",
                "note": "means to use the scheme that the ministry was considering",
                "sources": ["toyota-release"],
            }
        ]
    },
):
    """What a rule has to do with the announcement; how the rule stood that day is derived from its history."""

    instrument: InstrumentRef
    """The rule."""
    role: RegulatoryRole
    """What it does here."""
    note: Text | None = None
    """How the source connects the two, in our own words."""
    sources: Cited
    """Who connects them."""

"""Why, and who says so."""

from __future__ import annotations

from crossbuilt.records.codes import Reason, ReasonGiver
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import Text


class StatedReason(
    Part,
    json_schema_extra={
        "examples": [
            {
                "reason": "trade_relations",
                "given_by": "company",
                "note": "hopes to help relations between Japan and the United States",
                "sources": ["toyota-release"],
            }
        ]
    },
):
    """A reason given for the announcement; company and press may give different ones."""

    reason: Reason
    """The reason, coded."""
    given_by: ReasonGiver
    """Who gives it."""
    note: Text | None = None
    """The reason as given, in our own words."""
    sources: Cited
    """Where it is given."""

"""What was to happen and what happened, when."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crossbuilt.records.codes import Event, EventStatus
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.identifiers import ModelRef
from crossbuilt.records.market import Market
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import Text


class TimelineEvent(
    Part,
    json_schema_extra={
        "examples": [
            {
                "event": "sales_start",
                "date": "early 2027",
                "status": "planned",
                "models": ["nissan/murano"],
                "condition": "approval under the new scheme",
                "sources": ["nissan-release"],
            },
            {
                "event": "first_shipment",
                "date": "2027-03-04",
                "status": "occurred",
                "note": "the first ship left with about 500 vehicles",
                "sources": ["port-news"],
            },
        ]
    },
):
    """A planned or an occurred event; a plan that came true stands twice, once as each."""

    event: Event
    """What happens."""
    date: UncertainDate
    """When, as vaguely as the source says it."""
    status: EventStatus
    """Whether it was planned or has occurred."""
    models: Annotated[tuple[ModelRef, ...], Field(min_length=1)] | None = None
    """The models concerned; all of the announcement where left out."""
    market: Market | None = None
    """The market concerned; all of the announcement where left out."""
    condition: Text | None = None
    """What the plan was made to depend on."""
    note: Text | None = None
    """What does not fit elsewhere."""
    sources: Cited
    """Who says so."""

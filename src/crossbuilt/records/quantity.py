"""How many."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crossbuilt.records.codes import Measure, QuantityQualifier, QuantityUnit
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.identifiers import ModelRef
from crossbuilt.records.market import Market
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import Number, Text


class Quantity(
    Part,
    json_schema_extra={
        "examples": [
            {
                "measure": "allocation_limit",
                "value": 3000,
                "qualifier": "exact",
                "unit": "vehicles",
                "sources": ["honda-release"],
            },
            {
                "measure": "sales_target",
                "low": 500,
                "high": 1000,
                "unit": "vehicles",
                "period": "FY2027",
                "note": "for the first full year",
                "sources": ["press"],
            },
        ]
    },
):
    """A figure: either one `value`, or a range from `low` to `high`."""

    measure: Measure
    """What is counted."""
    value: Number | None = None
    """The figure, where there is one."""
    low: Number | None = None
    """Lower end of a range."""
    high: Number | None = None
    """Upper end of a range."""
    qualifier: QuantityQualifier = "exact"
    """How the figure is meant."""
    unit: QuantityUnit
    """What one of it is."""
    period: UncertainDate | None = None
    """The time the figure covers, or the day it stands for."""
    models: Annotated[tuple[ModelRef, ...], Field(min_length=1)] | None = None
    """The models concerned; all of the announcement where left out."""
    market: Market | None = None
    """The market concerned; all of the announcement where left out."""
    note: Text | None = None
    """What does not fit elsewhere."""
    sources: Cited
    """Who says so."""

"""A rate that an instrument sets."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crossbuilt.records.codes import RateBasis, RateUnit
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.identifiers import AreaCode, CompanyRef
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import HsHeading, Number, Text


class Rate(
    Part,
    json_schema_extra={
        "examples": [
            {
                "rate": 25,
                "unit": "percent_ad_valorem",
                "basis": "additional",
                "hs_headings": ["8703"],
                "origin": "JP",
                "market": "US",
                "valid_from": "2025-04-03",
                "valid_to": "2025-09-15",
                "sources": ["proclamation-10908"],
            },
            {
                "rate": 20.7,
                "unit": "percent_ad_valorem",
                "basis": "additional",
                "goods": "battery-electric cars for nine or fewer persons",
                "origin": "CN",
                "market": "EU",
                "producer": "companies that cooperated and were not sampled",
                "valid_from": "2024-10-30",
                "note": "for five years, unless reviewed",
                "sources": ["regulation"],
            },
        ]
    },
):
    """A duty, quota or amount, for goods from an origin in a market, from a day on."""

    rate: Number
    """The figure, in `unit`."""
    unit: RateUnit
    """What the figure is a number of."""
    basis: RateBasis
    """Whether it comes on top of the ordinary duty or contains it."""
    hs_headings: Annotated[tuple[HsHeading, ...], Field(min_length=1)] | None = None
    """The goods, where the source gives headings."""
    goods: Text | None = None
    """The goods in words."""
    origin: AreaCode | None = None
    """Where the goods come from; any origin where left out."""
    market: AreaCode
    """Where they are imported."""
    company: CompanyRef | None = None
    """The producer, where the rate is for one producer with a record."""
    producer: Text | None = None
    """The producer or group of producers in words, where the rate is not for all."""
    valid_from: UncertainDate
    """First day it applies to."""
    valid_to: UncertainDate | None = None
    """Last day it applied to; left out where none is set."""
    note: Text | None = None
    """What does not fit elsewhere."""
    sources: Cited
    """Who says so."""

"""What it costs there."""

from __future__ import annotations

from crossbuilt.records.codes import PriceBasis, QuantityQualifier
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.identifiers import AreaCode, CurrencyCode, ModelRef
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import PositiveNumber, Text


class Price(
    Part,
    json_schema_extra={
        "examples": [
            {
                "model": "honda/insight",
                "market": "JP",
                "amount": 5500000,
                "currency": "JPY",
                "basis": "tax_included",
                "sources": ["honda-release"],
            },
            {
                "model": "toyota/tundra",
                "market": "JP",
                "amount": 12000000,
                "currency": "JPY",
                "qualifier": "at_least",
                "basis": "tax_included",
                "trim": "four doors, all-wheel drive",
                "date": "2026-04",
                "note": "before registration fees",
                "sources": ["dealer"],
            },
        ]
    },
):
    """A price in a market."""

    model: ModelRef
    """The model priced."""
    market: AreaCode
    """Where."""
    amount: PositiveNumber
    """In units of the currency."""
    currency: CurrencyCode
    """ISO 4217."""
    qualifier: QuantityQualifier = "exact"
    """How the amount is meant: `at_least` for a “from” price."""
    basis: PriceBasis
    """Whether tax is in it."""
    trim: Text | None = None
    """The version priced."""
    date: UncertainDate | None = None
    """From when the price holds or held."""
    note: Text | None = None
    """What does not fit elsewhere."""
    sources: Cited
    """Who says so."""

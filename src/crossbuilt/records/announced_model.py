"""A model that an announcement names, with its own origin and market where they differ."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crossbuilt.records.codes import Powertrain, Standing, Steering
from crossbuilt.records.identifiers import ModelRef
from crossbuilt.records.market import Market
from crossbuilt.records.origin import Origin
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import Text


class AnnouncedModel(
    Part,
    json_schema_extra={
        "examples": [
            {
                "model": "toyota/camry",
                "steering": "left",
                "powertrains": ["hybrid"],
                "origin": {"country": "US", "plant": "toyota-kentucky", "sources": ["toyota-release"]},
                "sources": ["toyota-release"],
            },
            {
                "model": "toyota/highlander",
                "sold_as": "Kluger",
                "market": ["AU"],
                "note": "replaces the vehicles that came from another country",
                "sources": ["toyota-release"],
            },
        ]
    },
):
    """One line of the announcement: a model from an origin for a market.

    A model may stand twice: from two plants, or for two markets.
    """

    model: ModelRef
    """The model, as `<brand>/<model>`."""
    sold_as: Text | None = None
    """The name it is sold under in this market, where it is another."""
    standing: Standing | None = None
    """Where it differs from the announcement's."""
    steering: Steering | None = None
    """The side of the steering wheel in this market, where a source says so."""
    powertrains: Annotated[tuple[Powertrain, ...], Field(min_length=1)] | None = None
    """What drives it in this market, where a source says so."""
    origin: Origin | None = None
    """Stands whole in place of the announcement's origin."""
    previous_origin: Origin | None = None
    """Where this market was supplied from until then."""
    market: Market | None = None
    """Stands whole in place of the announcement's market."""
    note: Text | None = None
    """What does not fit elsewhere."""
    sources: Cited
    """Who says that this model is part of it, from this origin, for this market."""

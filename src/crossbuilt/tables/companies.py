"""Companies, brands, models, and all names in other languages."""

from __future__ import annotations

from collections.abc import Iterator

from crossbuilt.records.company import Names
from crossbuilt.records.dataset import Dataset
from crossbuilt.tables.columns import withdrawal_columns, withdrawal_values
from crossbuilt.tables.declaration import Column, ColumnType, Row, Table


def _companies(dataset: Dataset) -> Iterator[Row]:
    for company in dataset.companies.values():
        yield (company.id, company.name, company.country, *withdrawal_values(company.withdrawn))


COMPANIES = Table(
    "companies",
    "Companies",
    "Companies whose plans are recorded, or that take part in another's.",
    (
        Column("id", "Id of the company.", required=True),
        Column("name", "Name in English.", required=True),
        Column("country", "Where it has its head office.", references="countries", required=True),
        *withdrawal_columns("companies"),
    ),
    ("id",),
    _companies,
)


def _brands(dataset: Dataset) -> Iterator[Row]:
    for company in dataset.companies.values():
        for brand in company.brands:
            yield (brand.id, brand.name, company.id)


BRANDS = Table(
    "brands",
    "Brands",
    "The marques of companies.",
    (
        Column("id", "Id of the brand.", required=True),
        Column("name", "Name in English.", required=True),
        Column("company", "Whose brand it is.", references="companies", required=True),
    ),
    ("id",),
    _brands,
)


def _models(dataset: Dataset) -> Iterator[Row]:
    for company in dataset.companies.values():
        for brand in company.brands:
            for model in brand.models:
                branded = model.name if model.name.startswith(brand.name) else f"{brand.name} {model.name}"
                yield (
                    f"{brand.id}/{model.id}",
                    branded,
                    model.name,
                    brand.id,
                    model.body,
                    *withdrawal_values(model.withdrawn),
                )


MODELS = Table(
    "models",
    "Models",
    "The models that announcements name.",
    (
        Column("id", "Key of the model: <brand>/<model>.", required=True),
        Column("name", "Name in English, with the brand.", required=True),
        Column("short_name", "Name in English, as the record has it.", required=True),
        Column("brand", "Id of the brand.", references="brands", required=True),
        Column("body", "Shape of the body.", vocabulary="body_style"),
        *withdrawal_columns("models", "model"),
    ),
    ("id",),
    _models,
)


def _names(dataset: Dataset) -> Iterator[Row]:
    for company in dataset.companies.values():
        yield from _of("company", company.id, company.names)
        for brand in company.brands:
            yield from _of("brand", brand.id, brand.names)
            for model in brand.models:
                yield from _of("model", f"{brand.id}/{model.id}", model.names)
    for plant in dataset.plants.values():
        yield from _of("plant", plant.id, plant.names)
    for instrument in dataset.instruments.values():
        yield from _of("instrument", instrument.id, instrument.names)


def _of(kind: str, id_: str, names: Names) -> Iterator[Row]:
    for position, name in enumerate(names):
        yield (kind, id_, position, name.name, name.language, " ".join(name.markets or ()) or None)


NAMES = Table(
    "names",
    "Names",
    "Names of companies, brands, models, plants and rules in other languages, scripts and markets.",
    (
        Column("kind", "company, brand, model, plant or instrument.", required=True),
        Column("id", "Id of the company, brand, model, plant or rule.", required=True),
        Column("position", "Place in the list of names, from 0.", ColumnType.INTEGER, required=True),
        Column("name", "The name, in its own script.", required=True),
        Column("language", "BCP 47 tag.", required=True),
        Column("markets", "Countries that use it, with spaces between; empty where it is not bound to any."),
    ),
    ("kind", "id", "position"),
    _names,
)

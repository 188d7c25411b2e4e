"""Rules, their histories and their rates."""

from __future__ import annotations

from collections.abc import Iterator

from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dataset_date import dataset_date
from crossbuilt.records.instrument_standing import standing_on
from crossbuilt.tables.columns import (
    DISAGREEMENT,
    NOTE,
    date_columns,
    date_values,
    number,
    withdrawal_columns,
    withdrawal_values,
)
from crossbuilt.tables.declaration import Column, ColumnType, Row, Table

INSTRUMENT = Column("instrument", "Id of the rule.", references="instruments", required=True)
POSITION = Column("position", "Place in the rule's list, from 0.", ColumnType.INTEGER, required=True)


def _instruments(dataset: Dataset) -> Iterator[Row]:
    day = dataset_date(dataset)
    for rule in dataset.instruments.values():
        latest = standing_on(rule, day)
        yield (
            rule.id,
            rule.name,
            rule.kind,
            rule.issuer,
            rule.summary,
            "; ".join(rule.reference) or None,
            latest.status if latest else None,
            latest.date.text if latest else None,
            *withdrawal_values(rule.withdrawn),
        )


INSTRUMENTS = Table(
    "instruments",
    "Rules",
    "Laws, tariffs, agreements, schemes and quotas that enable, motivate or constrain flows.",
    (
        Column("id", "Id of the rule.", required=True),
        Column("name", "Name in English.", required=True),
        Column("kind", "What sort of rule it is.", vocabulary="instrument_kind", required=True),
        Column("issuer", "The body that issued it.", required=True),
        Column("summary", "What it does, in the curators' own words.", required=True),
        Column("reference", "Numbers and citations by which it can be found."),
        Column("standing", "Derived: its last step by the date of the dataset.", vocabulary="instrument_status"),
        Column("standing_since", "Derived: the date of that step, as written."),
        *withdrawal_columns("instruments"),
    ),
    ("id",),
    _instruments,
)


def _instrument_areas(dataset: Dataset) -> Iterator[Row]:
    for rule in dataset.instruments.values():
        for role, areas in (("jurisdiction", rule.jurisdiction), ("party", rule.parties or ())):
            for area in dict.fromkeys(areas):
                yield (rule.id, role, area)


INSTRUMENT_AREAS = Table(
    "instrument_areas",
    "Where rules hold",
    "Jurisdictions of rules, and parties to agreements.",
    (
        INSTRUMENT,
        Column("role", "jurisdiction or party.", required=True),
        Column("area", "Country or region.", references="areas", required=True),
    ),
    ("instrument", "role", "area"),
    _instrument_areas,
)


def _history(dataset: Dataset) -> Iterator[Row]:
    for rule in dataset.instruments.values():
        for position, step in enumerate(rule.history):
            yield (
                rule.id,
                position,
                step.status,
                *date_values(step.date),
                *date_values(step.effective),
                step.note,
            )


INSTRUMENT_HISTORY = Table(
    "instrument_history",
    "Histories of rules",
    "The steps of each rule, oldest first.",
    (
        INSTRUMENT,
        POSITION,
        Column("status", "What it became.", vocabulary="instrument_status", required=True),
        *date_columns("date", "When it became that.", required=True),
        *date_columns("effective", "From when that counts, where it was backdated or deferred."),
        NOTE,
    ),
    ("instrument", "position"),
    _history,
)


def _measures(dataset: Dataset) -> Iterator[Row]:
    for rule in dataset.instruments.values():
        for position, rate in enumerate(rule.measures):
            yield (
                rule.id,
                position,
                number(rate.rate),
                rate.unit,
                rate.basis,
                " ".join(rate.hs_headings or ()) or None,
                rate.goods,
                rate.origin,
                rate.market,
                rate.company,
                rate.producer,
                *date_values(rate.valid_from),
                *date_values(rate.valid_to),
                rate.note,
            )


MEASURES = Table(
    "measures",
    "Rates",
    "The rates and quotas that rules set, with the days they apply to.",
    (
        INSTRUMENT,
        POSITION,
        Column("rate", "The figure.", ColumnType.REAL, unit="column unit", required=True),
        Column("unit", "What the figure is a number of.", vocabulary="rate_unit", required=True),
        Column("basis", "On top of the ordinary duty, or containing it.", vocabulary="rate_basis", required=True),
        Column("hs_headings", "Headings of the Harmonized System, with spaces between."),
        Column("goods", "The goods in words."),
        Column("origin", "Where the goods come from; empty for any origin.", references="areas"),
        Column("market", "Where they are imported.", references="areas", required=True),
        Column("company", "The producer, where the rate is for one with a record.", references="companies"),
        Column("producer", "The producer or group of producers in words."),
        *date_columns("valid_from", "First day it applies to.", required=True),
        *date_columns("valid_to", "Last day it applied to."),
        NOTE,
    ),
    ("instrument", "position"),
    _measures,
)


def _succeeds(dataset: Dataset) -> Iterator[Row]:
    for rule in dataset.instruments.values():
        for earlier in dict.fromkeys(rule.succeeds):
            yield (rule.id, earlier)


INSTRUMENT_SUCCESSION = Table(
    "instrument_succession",
    "Succession of rules",
    "Which rule replaces which.",
    (INSTRUMENT, Column("succeeds", "Id of the rule it replaces.", references="instruments", required=True)),
    ("instrument", "succeeds"),
    _succeeds,
)


def _disagreements(dataset: Dataset) -> Iterator[Row]:
    for rule in dataset.instruments.values():
        for position, disagreement in enumerate(rule.disagreements):
            yield (rule.id, position, disagreement.about, disagreement.note)


INSTRUMENT_DISAGREEMENTS = Table(
    "instrument_disagreements",
    "Disagreements about rules",
    "Where sources on a rule differ.",
    (INSTRUMENT, POSITION, *DISAGREEMENT),
    ("instrument", "position"),
    _disagreements,
)

"""The two ends of each flow: model lines with their origin, and their markets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import Flow, flows
from crossbuilt.records.origin import Origin
from crossbuilt.tables.columns import ANNOUNCEMENT, NOTE
from crossbuilt.tables.declaration import Column, ColumnType, Row, Table, Value

LINE = Column(
    "line",
    "Which of the record's models, counted from 1; 0 stands for an announcement that names no model.",
    ColumnType.INTEGER,
    required=True,
)


def _models(dataset: Dataset) -> Iterator[Row]:
    for record in dataset.announcements.values():
        for line, same_line in groupby(flows(record), key=lambda flow: flow.line):
            yield (record.id, line, *_line(next(same_line)))


def _line(flow: Flow) -> tuple[Value, ...]:
    model = flow.model
    return (
        model.model if model else None,
        model.sold_as if model else None,
        flow.standing,
        model.steering if model else None,
        " ".join(model.powertrains) if model and model.powertrains else None,
        *_origin(flow.origin),
        flow.previous_origin.country if flow.previous_origin else None,
        flow.previous_origin.plant if flow.previous_origin else None,
        model.note if model else None,
    )


def _origin(origin: Origin | None) -> tuple[Value, ...]:
    if origin is None:
        return (None,) * 8
    final = origin.final_step
    return (
        origin.country,
        origin.plant,
        origin.supply,
        final.country if final else None,
        final.plant if final else None,
        final.role if final else None,
        origin.evidence,
        origin.inference,
    )


ANNOUNCEMENT_MODELS = Table(
    "announcement_models",
    "Models of announcements",
    "One row for each model that an announcement names, with where it is built; a model may stand twice.",
    (
        ANNOUNCEMENT,
        LINE,
        Column("model", "Key of the model; empty where the announcement names none.", references="models"),
        Column("sold_as", "The name it is sold under in this market, where it is another."),
        Column("standing", "How firmly this model was announced.", vocabulary="standing", required=True),
        Column("steering", "The side of the steering wheel in this market.", vocabulary="steering"),
        Column("powertrains", "What drives it in this market: codes with spaces between.", vocabulary="powertrain"),
        Column("origin", "ISO 3166-1 code of the country that builds it.", references="countries"),
        Column("plant", "Id of the plant that builds it.", references="plants"),
        Column("supply", "How the vehicles travel.", vocabulary="supply"),
        Column("final_country", "Where kits are assembled or vehicles converted.", references="countries"),
        Column("final_plant", "The plant that does it.", references="plants"),
        Column("final_role", "What is done there.", vocabulary="final_step_role"),
        Column("origin_evidence", "Whether a source states the origin.", vocabulary="origin_evidence"),
        Column("inference", "How the origin was inferred, where none states it."),
        Column("previous_origin", "Country that supplied this market until then.", references="countries"),
        Column("previous_plant", "Plant that supplied this market until then.", references="plants"),
        NOTE,
    ),
    ("announcement", "line"),
    _models,
)


def _markets(dataset: Dataset) -> Iterator[Row]:
    for record in dataset.announcements.values():
        for flow in flows(record):
            if flow.market:
                yield (record.id, flow.line, flow.market)


ANNOUNCEMENT_MARKETS = Table(
    "announcement_markets",
    "Markets of announcements",
    "One row for each market of each model line; none where the source names no market.",
    (
        ANNOUNCEMENT,
        LINE,
        Column("market", "Country or region.", references="areas", required=True),
    ),
    ("announcement", "line", "market"),
    _markets,
)


def _part_scopes(dataset: Dataset, field: str) -> Iterator[Row]:
    for record in dataset.announcements.values():
        for key in ("timeline", "quantities", "not_disclosed"):
            for position, part in enumerate(getattr(record, key)):
                for value in dict.fromkeys(getattr(part, field, None) or ()):
                    yield (record.id, f"/{key}/{position}", value)


PART = Column("part", "JSON Pointer (RFC 6901) to the event, quantity or withheld field.", required=True)

PART_MODELS = Table(
    "part_models",
    "Models of parts",
    "The models that an event, a quantity or a withheld field is about, where it is not about all.",
    (ANNOUNCEMENT, PART, Column("model", "Key of the model.", references="models", required=True)),
    ("announcement", "part", "model"),
    lambda dataset: _part_scopes(dataset, "models"),
)

PART_MARKETS = Table(
    "part_markets",
    "Markets of parts",
    "The markets that an event or a quantity is about, where it is not about all.",
    (ANNOUNCEMENT, PART, Column("market", "Country or region.", references="areas", required=True)),
    ("announcement", "part", "market"),
    lambda dataset: _part_scopes(dataset, "market"),
)

"""The lists of announcements: one table for each kind of part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from crossbuilt.records.announcement import Announcement
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dated_in import dated_in
from crossbuilt.tables.columns import (
    ANNOUNCEMENT,
    DISAGREEMENT,
    NOTE,
    POSITION,
    date_columns,
    date_values,
    number,
)
from crossbuilt.tables.declaration import Column, ColumnType, Row, Table, Value


def _list_table(
    name: str,
    title: str,
    description: str,
    columns: tuple[Column, ...],
    field: str,
    values: Callable[[Announcement, Any], tuple[Value, ...]],
) -> Table:
    """A table with one row for each entry of a record's list."""

    def rows(dataset: Dataset) -> Iterator[Row]:
        for record in dataset.announcements.values():
            for position, part in enumerate(getattr(record, field)):
                yield (record.id, position, *values(record, part))

    return Table(name, title, description, (ANNOUNCEMENT, POSITION, *columns), ("announcement", "position"), rows)


PARTIES = _list_table(
    "parties",
    "Parties",
    "Companies and bodies that take part beside the company whose plan it is.",
    (
        Column("company", "Id of the company, where it has a record.", references="companies"),
        Column("name", "Name, where it has none."),
        Column("role", "What it does in this announcement.", vocabulary="party_role", required=True),
        NOTE,
    ),
    "parties",
    lambda _, party: (party.company, party.name, party.role, party.note),
)

EVENTS = _list_table(
    "events",
    "Events",
    "What was to happen and what happened; a plan that came true stands twice. Models and markets of an event "
    "that is not about all of them are in part_models and part_markets.",
    (
        Column("event", "What happens.", vocabulary="event", required=True),
        Column("status", "Planned or occurred.", vocabulary="event_status", required=True),
        *date_columns("date", "When.", required=True),
        Column("condition", "What the plan was made to depend on."),
        NOTE,
    ),
    "timeline",
    lambda record, event: (
        event.event,
        event.status,
        *date_values(dated_in(record, event.date, event.market)),
        event.condition,
        event.note,
    ),
)

REASONS = _list_table(
    "reasons",
    "Reasons",
    "Why, and who says so; company, government and press may differ.",
    (
        Column("reason", "The reason, coded.", vocabulary="reason", required=True),
        Column("given_by", "Who gives it.", vocabulary="reason_giver", required=True),
        NOTE,
    ),
    "reasons",
    lambda _, reason: (reason.reason, reason.given_by, reason.note),
)

QUANTITIES = _list_table(
    "quantities",
    "Quantities",
    "Targets, limits, counts: one value, or a range.",
    (
        Column("measure", "What is counted.", vocabulary="measure", required=True),
        Column("value", "The figure, where there is one.", ColumnType.REAL, unit="column unit"),
        Column("low", "Lower end of a range.", ColumnType.REAL, unit="column unit"),
        Column("high", "Upper end of a range.", ColumnType.REAL, unit="column unit"),
        Column("qualifier", "How the figure is meant.", vocabulary="quantity_qualifier", required=True),
        Column("unit", "What one of it is.", vocabulary="quantity_unit", required=True),
        *date_columns("period", "The time the figure covers."),
        NOTE,
    ),
    "quantities",
    lambda record, quantity: (
        quantity.measure,
        number(quantity.value),
        number(quantity.low),
        number(quantity.high),
        quantity.qualifier,
        quantity.unit,
        *date_values(dated_in(record, quantity.period, quantity.market)),
        quantity.note,
    ),
)

PRICES = _list_table(
    "prices",
    "Prices",
    "What it costs in a market.",
    (
        Column("model", "Key of the model.", references="models", required=True),
        Column("market", "Where.", references="areas", required=True),
        Column("amount", "The price.", ColumnType.REAL, unit="column currency", required=True),
        Column("currency", "ISO 4217 code.", required=True),
        Column("qualifier", "How the amount is meant.", vocabulary="quantity_qualifier", required=True),
        Column("basis", "Whether tax is in it.", vocabulary="price_basis", required=True),
        Column("trim", "The version priced."),
        *date_columns("date", "From when the price holds."),
        NOTE,
    ),
    "prices",
    lambda record, price: (
        price.model,
        price.market,
        number(price.amount),
        price.currency,
        price.qualifier,
        price.basis,
        price.trim,
        *date_values(dated_in(record, price.date, (price.market,))),
        price.note,
    ),
)

NOT_DISCLOSED = _list_table(
    "not_disclosed",
    "Not disclosed",
    "What a source expressly says was withheld: a fact of its own, not a gap in our research.",
    (Column("field", "What was withheld.", vocabulary="withheld_field", required=True), NOTE),
    "not_disclosed",
    lambda _, withheld: (withheld.field, withheld.note),
)

MARKET_CONTEXT = _list_table(
    "market_context",
    "Market context",
    "What made a plan ordinary or unusual in its market.",
    (Column("text", "The remark, in the curators' own words.", required=True),),
    "market_context",
    lambda _, remark: (remark.text,),
)

RELATIONS = _list_table(
    "relations",
    "Relations",
    "How announcements hang together.",
    (
        Column("relation", "What this record is to the other.", vocabulary="relation", required=True),
        Column("related", "Id of the other announcement.", references="announcements", required=True),
    ),
    "related",
    lambda _, related: (related.relation, related.record),
)

DISAGREEMENTS = _list_table(
    "disagreements",
    "Disagreements",
    "Where sources differ.",
    DISAGREEMENT,
    "disagreements",
    lambda _, disagreement: (disagreement.about, disagreement.note),
)

CHANGES = _list_table(
    "changes",
    "Changes",
    "What changed in a record since it was first published.",
    (
        Column("date", "When, as written.", required=True),
        Column("note", "What changed and why.", required=True),
    ),
    "changes",
    lambda _, change: (change.date.text, change.note),
)

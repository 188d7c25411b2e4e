"""Columns that many tables share, and the values that go with them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from crossbuilt.records.announcement import Announcement
from crossbuilt.records.dates import UncertainDate, in_market
from crossbuilt.records.flow import flows
from crossbuilt.tables.declaration import Column, ColumnType, Value

ANNOUNCEMENT = Column("announcement", "Id of the announcement.", references="announcements", required=True)
POSITION = Column(
    "position", "Place in the record's list, from 0, as in a JSON Pointer.", ColumnType.INTEGER, required=True
)
DISAGREEMENT = (
    Column("about", "JSON Pointer (RFC 6901) to the value in dispute.", required=True),
    Column("note", "Who says what, and why the record says what it says.", required=True),
)
NOTE = Column("note", "What does not fit elsewhere, in the curators' words.")


def date_columns(name: str, what: str, *, required: bool = False) -> tuple[Column, ...]:
    """The six columns of an uncertain date."""
    return (
        Column(name, f"{what} As written in the record.", required=required),
        Column(f"{name}_edtf", f"{what} In EDTF (Library of Congress, 2019).", required=required),
        Column(f"{name}_earliest", f"{what} First day it can mean; empty where open.", unit="ISO 8601 day"),
        Column(f"{name}_latest", f"{what} Last day it can mean; empty where open.", unit="ISO 8601 day"),
        Column(
            f"{name}_precision", f"{what} The form it was given in, such as day, month or quarter.", required=required
        ),
        Column(f"{name}_qualifier", f"{what} approximate, uncertain, approximate_and_uncertain, or empty."),
    )


def date_values(when: UncertainDate | None) -> tuple[Value, ...]:
    """The values of `date_columns`."""
    if when is None:
        return (None,) * 6
    return (
        when.text,
        when.edtf,
        when.earliest.isoformat() if when.earliest else None,
        when.latest.isoformat() if when.latest else None,
        when.precision,
        when.qualifier or None,
    )


def dated_in(
    record: Announcement, when: UncertainDate | None, market: Iterable[str] | None = None
) -> UncertainDate | None:
    """A date of an announcement, with a fiscal year read as in the market it is about."""
    if when is None:
        return None
    return in_market(when, set(market or {flow.market for flow in flows(record) if flow.market}))


def number(value: Decimal | None) -> float | None:
    """A decimal as SQLite's REAL."""
    return None if value is None else float(value)

"""Columns that many tables share, and the values that go with them."""

from __future__ import annotations

from decimal import Decimal

from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.revision import Withdrawal
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


def withdrawal_columns(table: str, standing: str = "record") -> tuple[Column, ...]:
    """Whether a thing still stands, for the table of its kind."""
    return (
        Column("withdrawn", f"When the {standing} was withdrawn; empty for one that stands."),
        Column("withdrawn_reason", "Why it was withdrawn."),
        Column("superseded_by", f"Id of the {standing} that replaces it.", references=table),
    )


def withdrawal_values(withdrawal: Withdrawal | None) -> tuple[Value, ...]:
    """The values of `withdrawal_columns`."""
    if withdrawal is None:
        return (None,) * 3
    return withdrawal.date.text, withdrawal.reason, withdrawal.superseded_by


def number(value: Decimal | None) -> float | None:
    """A decimal as SQLite's REAL."""
    return None if value is None else float(value)

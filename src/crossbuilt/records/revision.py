"""What became of a record after its first publication."""

from __future__ import annotations

from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.identifiers import AnnouncementRef
from crossbuilt.records.part import Part
from crossbuilt.records.text import Text


class Change(
    Part,
    json_schema_extra={
        "examples": [
            {"date": "2026-12-01", "note": "Sales start corrected from 2026-04 to 2026-05 after the price list."}
        ]
    },
):
    """A correction or addition since first publication."""

    date: UncertainDate
    """When the record changed."""
    note: Text
    """What changed and why, in a sentence."""


class Withdrawal(
    Part,
    json_schema_extra={
        "examples": [
            {
                "date": "2026-12-01",
                "reason": "The report turned out to be about another model.",
                "superseded_by": "2025-12-19-toyota-us-built-models-to-japan",
            }
        ]
    },
):
    """Why a record no longer stands; its file stays as a tombstone."""

    date: UncertainDate
    """When it was withdrawn."""
    reason: Text
    """Why, in a sentence."""
    superseded_by: AnnouncementRef | None = None
    """The record that says it better."""

"""What became of a record after its first publication."""

from __future__ import annotations

from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.identifiers import AnnouncementRef, CompanyRef, InstrumentRef, ModelRef, PlantRef
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
        "examples": [{"date": "2026-12-01", "reason": "The report turned out to be about another model."}],
    },
):
    """Why a record no longer stands; it stays in its file as a tombstone. What supersedes it is of its own kind."""

    date: UncertainDate
    """When it was withdrawn."""
    reason: Text
    """Why, in a sentence."""
    superseded_by: str | None = None
    """The id of what stands in its place."""


class AnnouncementWithdrawal(
    Withdrawal,
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
    """Why an announcement no longer stands; its file stays as a tombstone."""

    superseded_by: AnnouncementRef | None = None
    """The announcement that says it better."""


class CompanyWithdrawal(
    Withdrawal,
    json_schema_extra={
        "examples": [
            {
                "date": "2026-12-01",
                "reason": "It was recorded a second time under its former name.",
                "superseded_by": "maruti-suzuki",
            }
        ]
    },
):
    """Why a company no longer stands; its file stays as a tombstone."""

    superseded_by: CompanyRef | None = None
    """The company that stands for it."""


class ModelWithdrawal(
    Withdrawal,
    json_schema_extra={
        "examples": [
            {
                "date": "2026-12-01",
                "reason": "It is a trim of the Highlander and no model of its own.",
                "superseded_by": "toyota/highlander",
            }
        ]
    },
):
    """Why a model no longer stands; it stays under its brand as a tombstone."""

    superseded_by: ModelRef | None = None
    """The model that stands for it."""


class PlantWithdrawal(
    Withdrawal,
    json_schema_extra={
        "examples": [
            {
                "date": "2026-12-01",
                "reason": "It is a hall of the plant in Georgetown and no plant of its own.",
                "superseded_by": "toyota-kentucky",
            }
        ]
    },
):
    """Why a plant no longer stands; its file stays as a tombstone."""

    superseded_by: PlantRef | None = None
    """The plant that stands for it."""


class InstrumentWithdrawal(
    Withdrawal,
    json_schema_extra={
        "examples": [
            {
                "date": "2026-12-01",
                "reason": "It is a step of the tariff and no rule of its own.",
                "superseded_by": "us-section-232-cars",
            }
        ]
    },
):
    """Why the record of a rule no longer stands; its file stays as a tombstone. That a rule was repealed is history."""

    superseded_by: InstrumentRef | None = None
    """The rule that stands for it."""

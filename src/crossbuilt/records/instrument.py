"""A rule that enables, motivates or constrains flows of vehicles."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crossbuilt.records.codes import InstrumentKind, InstrumentStatus
from crossbuilt.records.company import Names
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.disagreement import Disagreement
from crossbuilt.records.identifiers import AreaCode, InstrumentRef, Slug
from crossbuilt.records.part import Part
from crossbuilt.records.rate import Rate
from crossbuilt.records.revision import InstrumentWithdrawal
from crossbuilt.records.source import EXAMPLE, Cited, Sources
from crossbuilt.records.text import Text


class InstrumentEvent(
    Part,
    json_schema_extra={
        "examples": [
            {
                "status": "proposed",
                "date": "2025-12-19",
                "note": "put out for public comment until 2026-01-17",
                "sources": ["tbs"],
            }
        ]
    },
):
    """A step in the life of a rule."""

    status: InstrumentStatus
    """What it became."""
    date: UncertainDate
    """When it became that."""
    effective: UncertainDate | None = None
    """From when that counts, where it was backdated or deferred."""
    note: Text | None = None
    """What the step was, in our own words."""
    sources: Cited
    """Who says so."""


class Instrument(
    Part,
    json_schema_extra={
        "examples": [
            {
                "id": "jp-example-rule",
                "name": "Example rule",
                "kind": "certification",
                "jurisdiction": ["JP"],
                "issuer": "Example ministry",
                "reference": ["Example Gazette 2025, no. 1219"],
                "summary": "Lets example vehicles in.",
                "history": [{"status": "proposed", "date": "2025-12-19", "sources": ["gazette"]}],
                "sources": {"gazette": EXAMPLE},
            }
        ]
    },
):
    """A law, tariff, agreement, scheme or quota."""

    id: Slug
    """Equals the file's stem."""
    name: Text
    """The name in English; our own where it has none."""
    names: Names = ()
    """The name in its own language, and others."""
    kind: InstrumentKind
    """What sort of rule it is."""
    jurisdiction: Annotated[tuple[AreaCode, ...], Field(min_length=1)]
    """Where it holds."""
    parties: Annotated[tuple[AreaCode, ...], Field(min_length=1)] | None = None
    """Who agreed on it, where it is an agreement."""
    issuer: Text
    """The body that issued it."""
    reference: tuple[Text, ...] = ()
    """Numbers and citations by which it can be found."""
    summary: Text
    """What it does, in our own words."""
    history: Annotated[tuple[InstrumentEvent, ...], Field(min_length=1)]
    """Its steps, oldest first."""
    measures: tuple[Rate, ...] = ()
    """The rates it sets."""
    succeeds: tuple[InstrumentRef, ...] = ()
    """Rules that it replaces."""
    disagreements: tuple[Disagreement, ...] = ()
    """Where sources differ."""
    sources: Sources
    """Where every claim can be read."""
    withdrawn: InstrumentWithdrawal | None = None
    """Why the record no longer stands."""

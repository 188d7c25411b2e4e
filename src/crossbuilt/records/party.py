"""Who else takes part in an announcement."""

from __future__ import annotations

from crossbuilt.records.codes import PartyRole
from crossbuilt.records.identifiers import CompanyRef
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import Text


class Party(
    Part,
    json_schema_extra={
        "examples": [
            {
                "name": "Ministry of Land, Infrastructure, Transport and Tourism",
                "role": "government",
                "sources": ["toyota-release"],
            },
            {
                "company": "mitsubishi",
                "role": "contract_builder",
                "note": "builds the vehicles in its own plant",
                "sources": ["toyota-release"],
            },
        ]
    },
):
    """A company or body beside the company whose plan it is; either `company` or `name` is given."""

    company: CompanyRef | None = None
    """A company with a record."""
    name: Text | None = None
    """A body without one: a ministry, a news agency, a dealer group."""
    role: PartyRole
    """What it does in this announcement."""
    note: Text | None = None
    """What does not fit elsewhere."""
    sources: Cited
    """Who says so."""

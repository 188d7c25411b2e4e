"""What a source expressly says was not disclosed: a fact of its own, never the mere absence of one."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crossbuilt.records.codes import WithheldField
from crossbuilt.records.identifiers import ModelRef
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import Text


class Withheld(
    Part, json_schema_extra={"examples": [{"field": "volumes", "note": "gave no sales target", "sources": ["revbuzz"]}]}
):
    """Something that the company left open or declined to say."""

    field: WithheldField
    """What was withheld."""
    models: Annotated[tuple[ModelRef, ...], Field(min_length=1)] | None = None
    """The models concerned; all of the announcement where left out."""
    note: Text | None = None
    """How it was withheld, in our own words."""
    sources: Cited
    """Who says that it was withheld."""

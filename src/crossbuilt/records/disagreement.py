"""Where sources differ."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from crossbuilt.records.illustration import Looks
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import Text

JsonPointer = Annotated[
    str,
    StringConstraints(pattern=r"^(?:/(?:[^~/]|~[01])+)+$"),
    Looks(
        "JSON pointer",
        "A JSON Pointer (RFC 6901); lists count from 0.",
        ("/standing", "/timeline/1/date"),
        {
            "standing": "lacks the slash before it: write `/standing`",
            "timeline[1].date": "is written as in Python: write `/timeline/1/date`",
            "#/standing": "has a # before it: write `/standing`",
            "/timeline/1/": "ends with a slash",
        },
    ),
]


class Disagreement(
    Part,
    json_schema_extra={
        "examples": [
            {
                "about": "/timeline/1/date",
                "note": "One report has 2027; the company's text has 2026.",
                "sources": ["other-press"],
            }
        ]
    },
):
    """A contradiction between sources, kept rather than settled in silence."""

    about: JsonPointer
    """The value in dispute."""
    note: Text
    """Who says what, and why the record says what it says."""
    sources: Cited
    """The sources that disagree with the value, and those it rests on where that helps."""

"""Coded words, kept as data: a vocabulary is a SKOS concept scheme, a term one of its concepts."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from crossbuilt.records.illustration import Looks
from crossbuilt.records.part import Part
from crossbuilt.records.text import Text

Code = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(?:_[a-z0-9]+)*$"),
    Looks(
        "code",
        "Small letters and digits, words joined by underscores.",
        ("left", "sales_start"),
        {
            "Sales start": "is a label: write `sales_start`",
            "sales-start": "has a hyphen where codes have an underscore: write `sales_start`",
            "Left": "has a capital letter: write `left`",
        },
    ),
]


class Term(
    Part,
    json_schema_extra={
        "examples": [
            {
                "code": "left",
                "label": "Left-hand drive",
                "definition": "The steering wheel is on the left.",
                "scope_note": "Only where a source says so for this market.",
            }
        ]
    },
):
    """A coded word."""

    code: Code
    """What records write (skos:notation)."""
    label: Text
    """What readers see (skos:prefLabel)."""
    definition: Text
    """What it means (skos:definition)."""
    scope_note: Text
    """When to use it, and what to use instead (skos:scopeNote)."""


class Vocabulary(
    Part,
    json_schema_extra={
        "examples": [
            {
                "id": "steering",
                "label": "Steering",
                "definition": "On which side the driver sits.",
                "terms": [
                    {
                        "code": "left",
                        "label": "Left-hand drive",
                        "definition": "The steering wheel is on the left.",
                        "scope_note": "Only where a source says so for this market.",
                    }
                ],
            }
        ]
    },
):
    """A closed list of coded words."""

    id: Code
    """Equals the file's stem."""
    label: Text
    """What the list is called."""
    definition: Text
    """What the words of this list say about a record."""
    terms: Annotated[tuple[Term, ...], Field(min_length=1)]
    """The words, in the order they are shown."""

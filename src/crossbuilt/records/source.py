"""A source: where a claim can be read."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from pydantic.config import JsonDict

from crossbuilt.records.codes import SourceKind
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.identifiers import SourceKey, SourceRef
from crossbuilt.records.part import Part
from crossbuilt.records.text import LanguageTag, Text, Url

EXAMPLE: JsonDict = {
    "url": "https://example.org/news/2025/12/19/us-built-models",
    "title": "Toyota to Introduce U.S.-Produced Models to Japan in 2026",
    "publisher": "Example Motor News",
    "published": "2025-12-19",
    "language": "en",
    "kind": "trade_press",
    "accessed": "2026-11-23",
}
"""A source for the examples of records that need one."""


REPRINT: JsonDict = {
    "url": "https://example.org/wire/1219",
    "title": "トヨタ、米国生産車の日本導入を検討",
    "publisher": "Example Wire",
    "author": "Example Writer",
    "language": "ja",
    "kind": "press",
    "relays": "Toyota Motor Corporation, release of 2025-12-19",
    "accessed": "2026-11-23",
    "archived": "https://web.archive.org/web/20261123000000/https://example.org/wire/1219",
}
"""A source that relays another."""


class Source(Part, json_schema_extra={"examples": [EXAMPLE, REPRINT]}):
    """A text that a curator read."""

    url: Url
    """Where it was read."""
    title: Text
    """The text's own title, in its own language."""
    publisher: Text
    """Who publishes it."""
    author: Text | None = None
    """Who wrote it, where it is signed."""
    published: UncertainDate | None = None
    """When it was published; left out where the page does not say."""
    language: LanguageTag
    """The language it was read in."""
    kind: SourceKind
    """How close it stands to the announcement."""
    relays: Text | None = None
    """The primary text it reprints: its key in this record's sources, or who issued what and when. Sources of
    a record that relay the same text write the same words here and count once."""
    accessed: UncertainDate | None = None
    """When a curator read it."""
    archived: Url | None = None
    """A lasting copy."""


Sources = Annotated[dict[SourceKey, Source], Field(min_length=1)]
"""The sources of a record by short keys, which its claims cite."""

Cited = Annotated[tuple[SourceRef, ...], Field(min_length=1)]
"""Keys of the record's own sources; a claim cites at least one."""

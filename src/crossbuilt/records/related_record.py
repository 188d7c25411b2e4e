"""How announcements hang together."""

from __future__ import annotations

from crossbuilt.records.codes import Relation
from crossbuilt.records.identifiers import AnnouncementRef
from crossbuilt.records.part import Part


class RelatedRecord(
    Part,
    json_schema_extra={"examples": [{"relation": "follows", "record": "2025-12-19-toyota-us-built-models-to-japan"}]},
):
    """A link to another announcement; records joined by links form a programme."""

    relation: Relation
    """What this record is to the other."""
    record: AnnouncementRef
    """The other's id."""

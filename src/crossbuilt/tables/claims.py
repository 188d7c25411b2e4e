"""Sources, and which claim rests on which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from crossbuilt.records.announcement import Announcement
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.made_public import made_public
from crossbuilt.records.part import Part
from crossbuilt.records.source import Source
from crossbuilt.tables.columns import date_columns, date_values
from crossbuilt.tables.declaration import Column, Row, Table

RECORD = (
    Column("record_kind", "announcement, instrument, company, plant or region_list.", required=True),
    Column("record", "Id of the record.", required=True),
)


def _records(dataset: Dataset) -> Iterator[tuple[str, str, Any]]:
    kinds: dict[str, Mapping[str, Any]] = {
        "announcement": dataset.announcements,
        "company": dataset.companies,
        "instrument": dataset.instruments,
        "plant": dataset.plants,
    }
    for kind, records in kinds.items():
        for id_, record in records.items():
            yield kind, id_, record
    if dataset.region_list:
        yield "region_list", "regions", dataset.region_list


def _source_id(kind: str, record: str, key: str) -> str:
    return f"{kind}/{record}#{key}"


def _sources(dataset: Dataset) -> Iterator[Row]:
    for kind, id_, record in _records(dataset):
        for key, source in record.sources.items():
            yield (_source_id(kind, id_, key), kind, id_, key, *_source(source))


def _source(source: Source) -> Row:
    return (
        source.url,
        source.title,
        source.publisher,
        source.author,
        *date_values(source.published),
        source.language,
        source.kind,
        source.relays,
        source.accessed.text if source.accessed else None,
        source.archived,
    )


SOURCES = Table(
    "sources",
    "Sources",
    "Every text that a record cites, as that record describes it.",
    (
        Column("id", "Kind and id of the record, and its key for the source.", required=True),
        *RECORD,
        Column("key", "The record's key for the source.", required=True),
        Column("url", "Where it was read.", required=True),
        Column("title", "The text's own title.", required=True),
        Column("publisher", "Who publishes it.", required=True),
        Column("author", "Who wrote it, where it is signed."),
        *date_columns("published", "When it was published."),
        Column("language", "BCP 47 tag of the language it was read in.", required=True),
        Column("kind", "How close it stands to the announcement.", vocabulary="source_kind", required=True),
        Column("relays", "The primary text it reprints; sources that relay the same text count once."),
        Column("accessed", "When a curator read it."),
        Column("archived", "A lasting copy."),
    ),
    ("id",),
    _sources,
)


class Claim(NamedTuple):
    """A value that a record states, and the keys of the sources that it cites for it."""

    part: str
    path: str
    value: str
    sources: tuple[str, ...]


def claims(record: Part) -> Iterator[Claim]:
    """Every value of a record that has sources.

    A part with `sources` cites them for each value in it, except in parts inside that have their own. What an
    announcement says at its top level rests on the event that made it public, and its default market on its
    model lines (on that event where it names no model).
    """
    if isinstance(record, Announcement):
        yield from _top_level_claims(record)
    yield from _claims_within(record, "")


def _top_level_claims(record: Announcement) -> Iterator[Claim]:
    event = made_public(record)
    if event is None:
        return
    part = f"/timeline/{record.timeline.index(event)}"
    for field in ("kind", "standing", "announced", "company"):
        yield Claim(part, f"/{field}", str(getattr(record, field)), event.sources)
    if record.whole_range:
        yield Claim(part, "/whole_range", "true", event.sources)
    lines = [model.sources for model in record.models if not model.market] or [event.sources]
    keys = tuple(dict.fromkeys(key for line in lines for key in line))
    for position, market in enumerate(record.market or ()):
        yield Claim("/market", f"/market/{position}", market, keys)


def _claims_within(value: Any, path: str) -> Iterator[Claim]:
    if isinstance(value, Part):
        cited = getattr(value, "sources", None)
        if isinstance(cited, tuple):
            for leaf_path, leaf in _leaves(value, path):
                yield Claim(path, leaf_path, leaf, cited)
        for name in type(value).model_fields:
            if name != "sources":
                yield from _claims_within(getattr(value, name), f"{path}/{name}")
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _claims_within(item, f"{path}/{position}")


def _leaves(part: Part, path: str) -> Iterator[tuple[str, str]]:
    """The scalar values of a part, without those of parts inside that cite their own sources."""
    for name in type(part).model_fields:
        if name != "sources":
            yield from _leaves_of(getattr(part, name), f"{path}/{name}")


def _leaves_of(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Part):
        if not isinstance(getattr(value, "sources", None), tuple):
            yield from _leaves(value, path)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _leaves_of(item, f"{path}/{position}")
    elif value is not None:
        yield path, _as_text(value)


def _as_text(value: str | int | Decimal | UncertainDate) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _statements(dataset: Dataset) -> Iterator[Row]:
    for kind, id_, record in _records(dataset):
        for claim in claims(record):
            for key in dict.fromkeys(claim.sources):
                yield (kind, id_, claim.part, claim.path, claim.value, _source_id(kind, id_, key))


STATEMENTS = Table(
    "statements",
    "Statements",
    "Every claim with every source it cites: one row for each value and source.",
    (
        *RECORD,
        Column("part", "JSON Pointer (RFC 6901) to the part of the record that cites the source.", required=True),
        Column("path", "JSON Pointer to the value.", required=True),
        Column("value", "The value, as text.", required=True),
        Column("source", "Id of the source.", references="sources", required=True),
    ),
    ("record_kind", "record", "path", "source"),
    _statements,
)

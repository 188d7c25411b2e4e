"""Announcements: one row each."""

from __future__ import annotations

from collections.abc import Iterator

from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dated_in import dated_in
from crossbuilt.tables.columns import date_columns, date_values, withdrawal_columns, withdrawal_values
from crossbuilt.tables.declaration import Column, ColumnType, Row, Table


def _announcements(dataset: Dataset) -> Iterator[Row]:
    for record in dataset.announcements.values():
        wording = record.market_wording
        yield (
            record.id,
            record.title,
            record.summary,
            record.kind,
            record.standing,
            *date_values(dated_in(record, record.announced)),
            record.company,
            wording.text if wording else None,
            wording.count if wording else None,
            int(record.whole_range),
            *withdrawal_values(record.withdrawn),
        )


ANNOUNCEMENTS = Table(
    "announcements",
    "Announcements",
    "One row for each announcement that vehicles built in one country are to be sold in another.",
    (
        Column("id", "Permanent id: the day it was announced and words.", required=True),
        Column("title", "One sentence that says who does what.", required=True),
        Column("summary", "Two to five sentences in the curators' own words.", required=True),
        Column("kind", "What sort of announcement it is.", vocabulary="announcement_kind", required=True),
        Column("standing", "How firmly it was announced.", vocabulary="standing", required=True),
        *date_columns("announced", "When it was announced.", required=True),
        Column("company", "Id of the company whose plan it is.", references="companies", required=True),
        Column("market_wording", "The market in words, where the source names none or not all."),
        Column("market_count", "How many markets the source counts.", ColumnType.INTEGER, unit="markets"),
        Column("whole_range", "1 where the company's whole range is meant, else 0.", ColumnType.INTEGER, required=True),
        *withdrawal_columns("announcements"),
    ),
    ("id",),
    _announcements,
)

"""What is derived, never typed."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dataset_date import dataset_date
from crossbuilt.tables.places import coordinates


def test_the_founding_records_rule_was_only_proposed_that_day(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        standing = connection.execute(
            "select standing_then from regulatory_links where announcement = ? and instrument = ?",
            ("2025-12-19-toyota-us-built-models-to-japan", "jp-us-built-car-certification"),
        ).fetchall()
    assert standing == [("proposed",)]


def test_the_dataset_stands_at_the_last_day_of_reading(dataset: Dataset) -> None:
    assert dataset_date(dataset) >= date(2026, 11, 23)
    nothing = Dataset({}, {}, {}, {}, None, {})
    assert dataset_date(nothing) == date(1970, 1, 1)


def test_plants_have_the_coordinates_of_their_towns(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        placed = connection.execute(
            "select round(latitude), round(longitude) from plants where id = 'toyota-kentucky'"
        ).fetchone()
        lost = connection.execute("select id from plants where geonames_id is not null and latitude is null").fetchall()
    assert placed == (38, -85)
    assert lost == []
    assert coordinates(1) is None

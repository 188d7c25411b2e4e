"""The question “Promises not yet fulfilled”, on a build of records made for it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from crossbuilt.cli.due_list import Wanted, due_plans
from crossbuilt.reading.loading import Loaded, load
from crossbuilt.records.dataset_date import dataset_date
from crossbuilt.site.canned_queries import canned_queries
from crossbuilt.writing.build import build
from tests.promises import LATER, PROMISE, occurred, planned, write, write_records

EVENTS = ("production_start", "certified", "price_published", "unveiled", "milestone")
"""None of them shows another to have occurred."""


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return write_records(tmp_path / "records")


def answer(database: Path) -> list[dict[str, Any]]:
    [query] = [query for query in canned_queries() if query.name == "promises_not_yet_fulfilled"]
    with sqlite3.connect(database) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(query.sql)]


def asked(records: Path, *columns: str) -> list[tuple[Any, ...]]:
    """These columns of the answer; the sources of the records were last read on 2027-12-01."""
    found = answer(build(load(records).dataset, records.parent / "build"))
    return [tuple(row[column] for column in columns) for row in found]


def test_the_whole_row(records: Path) -> None:
    write(records, planned("sales_start", "FY2026", "market: [JP], condition: approval, "))
    assert answer(build(load(records).dataset, records.parent / "build")) == [
        {
            "event": "sales_start",
            "planned": "FY2026",
            "due_by": "2027-03-31",
            "state": "overdue",
            "company": "Example Motor",
            "models": "Example Pickup; Example Sedan",
            "markets": "JP",
            "condition": "approval",
            "title": "Example plans to sell its Thai-built pickup and sedan in Norway and Japan",
            "announcement": PROMISE,
        }
    ]


def test_earliest_due_first_and_open_ended_last(records: Path) -> None:
    dates = ["2027/..", "2028", "2027-12-01", "2027-11-30", "2027-H1"]
    write(records, "".join(planned(event, date) for event, date in zip(EVENTS, dates, strict=True)))
    assert asked(records, "planned", "due_by", "state") == [
        ("2027-H1", "2027-06-30", "overdue"),
        ("2027-11-30", "2027-11-30", "overdue"),
        ("2027-12-01", "2027-12-01", "pending"),
        ("2028", "2028-12-31", "pending"),
        ("2027/..", None, "pending"),
    ]


def test_a_date_that_was_put_off_is_not_asked_for(records: Path) -> None:
    write(
        records, planned("sales_start", "2027-06") + occurred("delayed", "2027-05-20") + planned("sales_start", "2028")
    )
    assert asked(records, "planned", "state") == [("2028", "pending")]


def test_only_what_is_open_is_named(records: Path) -> None:
    write(
        records,
        planned("orders_open", "2027-05")
        + planned("arrival", "2027-06")
        + occurred("orders_open", "2027-05", "models: [example/pickup], ")
        + occurred("arrival", "2027-06", "market: [JP], "),
    )
    assert asked(records, "event", "models", "markets") == [
        ("orders_open", "Example Sedan", "JP; NO"),
        ("arrival", "Example Pickup; Example Sedan", "NO"),
    ]


def test_what_was_cancelled_or_withdrawn_is_not_asked_for(records: Path) -> None:
    write(records, planned("sales_start", "2027-06"))
    given_up = f"kind: cancellation\nrelated: [{{relation: cancels, record: {PROMISE}}}]"
    write(records, occurred("cancelled", "2027-09-01"), given_up, record_id=LATER)
    withdrawn = "withdrawn: {date: 2027-10-01, reason: It was a misreading.}"
    write(records, planned("sales_start", "2027-06"), withdrawn, record_id="2027-02-01-example-misread")
    assert asked(records, "announcement") == []


def test_the_site_and_the_work_list_of_that_day_name_the_same_plans(loaded: Loaded, database: Path) -> None:
    overdue = [row for row in answer(database) if row["state"] == "overdue"]
    listed = due_plans(loaded, Wanted(on=dataset_date(loaded.dataset)))
    assert [(row["announcement"], row["event"], row["planned"], row["due_by"]) for row in overdue] == [
        (due.record.id, due.event.event, due.event.date.text, due.due_by.isoformat()) for due in listed
    ]
    assert overdue

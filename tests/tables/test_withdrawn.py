"""What is withdrawn stays in its table, with the reason and what stands in its place, and leaves the views."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from crossbuilt.checking.check import check
from crossbuilt.reading.loading import load
from crossbuilt.writing.sqlite import write_sqlite
from tests.example_records import FILES, changed, write_example_records

WITHDRAWN = "withdrawn: {date: 2027-03, reason: It was recorded twice., superseded_by: %s}"


def give(path: Path, keys: str, new: str = "") -> None:
    text = path.read_text(encoding="utf-8")
    (path.with_name(new) if new else path).write_text(changed(text, keys), encoding="utf-8")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The example records, all of them withdrawn for a second one of their kind."""
    records = write_example_records(tmp_path / "records")
    announcement, company, plant, rule = (
        records / FILES[kind] for kind in ("announcement", "company", "plant", "instrument")
    )
    give(plant, "id: second\noperator: other-motor", "second.yml")
    give(plant, WITHDRAWN % "second")
    give(rule, "id: jp-second", "jp-second.yml")
    give(rule, WITHDRAWN % "jp-second")
    give(announcement, "id: 2027-01-15-second", "2027-01-15-second.yml")
    give(announcement, WITHDRAWN % "2027-01-15-second")
    text = company.read_text(encoding="utf-8")
    company.write_text(text.replace("    body: sedan\n", f"    {WITHDRAWN % 'example/pickup'}\n"), encoding="utf-8")
    loaded = load(records)
    assert check(loaded) == []
    write_sqlite(loaded.dataset, tmp_path / "example.db")
    return tmp_path / "example.db"


def rows(database: Path, sql: str) -> list[tuple[str | None, ...]]:
    with sqlite3.connect(database) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize(
    ("table", "id_", "successor"),
    [
        ("announcements", "2027-01-15-example-pickup-to-norway", "2027-01-15-second"),
        ("plants", "example-rayong", "second"),
        ("instruments", "jp-example-rule", "jp-second"),
        ("models", "example/sedan", "example/pickup"),
    ],
)
def test_every_kind_keeps_its_withdrawn_record(database: Path, table: str, id_: str, successor: str) -> None:
    found = rows(database, f"select id, withdrawn, withdrawn_reason, superseded_by from {table} order by id")
    assert (id_, "2027-03", "It was recorded twice.", successor) in found
    assert (successor, None, None, None) in found


def test_companies_have_the_same_columns(database: Path) -> None:
    found = rows(database, "select id, withdrawn, withdrawn_reason, superseded_by from companies order by id")
    assert found == [("example", None, None, None), ("other-motor", None, None, None)]


def test_views_leave_out_what_is_withdrawn(database: Path) -> None:
    assert rows(database, "select distinct announcement from flows") == [("2027-01-15-second",)]
    assert rows(database, "select id from announcements_flat") == [("2027-01-15-second",)]

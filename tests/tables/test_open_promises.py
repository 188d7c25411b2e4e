"""Promises of which no record says what came: derived once, for the site and for `crossbuilt due`."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossbuilt.reading.loading import load
from crossbuilt.tables.declaration import Row
from crossbuilt.tables.open_promises import OPEN_PROMISES
from tests.promises import LATER, PROMISE, occurred, planned, write, write_records

IN_JUNE = planned("sales_start", "2027-06")
PICKUP, SEDAN = "models: [example/pickup], ", "models: [example/sedan], "


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return write_records(tmp_path / "records")


def rows(records: Path) -> list[Row]:
    loaded = load(records)
    assert loaded.findings == []
    return list(OPEN_PROMISES.rows(loaded.dataset))


def open_for(records: Path) -> set[tuple[object, ...]]:
    """Position, model and market of what is open."""
    return {(position, model, market) for _, position, _, _, _, model, market in rows(records)}


EVERYTHING = {
    (1, "example/pickup", "JP"),
    (1, "example/pickup", "NO"),
    (1, "example/sedan", "JP"),
    (1, "example/sedan", "NO"),
}


def test_a_plan_is_open_for_every_model_and_market_due_or_not(records: Path) -> None:
    write(records, IN_JUNE + planned("deliveries_start", "2050", f"{SEDAN}market: [JP], "))
    assert rows(records) == [
        (PROMISE, 1, 0, "sales_start", "2027-06-30", "example/pickup", "JP"),
        (PROMISE, 1, 1, "sales_start", "2027-06-30", "example/pickup", "NO"),
        (PROMISE, 1, 2, "sales_start", "2027-06-30", "example/sedan", "JP"),
        (PROMISE, 1, 3, "sales_start", "2027-06-30", "example/sedan", "NO"),
        (PROMISE, 2, 0, "deliveries_start", "2050-12-31", "example/sedan", "JP"),
    ]


@pytest.mark.parametrize(
    ("outcome", "still_open"),
    [
        (occurred("sales_start", "2027-07"), set()),
        (occurred("deliveries_start", "2027-07"), set()),
        (occurred("cancelled", "2027-05"), set()),
        (occurred("orders_open", "2027-05"), EVERYTHING),
        (occurred("sales_start", "2027-07", PICKUP), {(1, "example/sedan", "JP"), (1, "example/sedan", "NO")}),
        (
            occurred("sales_start", "2027-07", "market: [JP], "),
            {(1, "example/pickup", "NO"), (1, "example/sedan", "NO")},
        ),
        (occurred("sales_start", "2027-07", f"{PICKUP}market: [JP], "), EVERYTHING - {(1, "example/pickup", "JP")}),
        (occurred("cancelled", "2027-05", SEDAN), {(1, "example/pickup", "JP"), (1, "example/pickup", "NO")}),
    ],
)
def test_an_outcome_answers_for_its_own_models_and_markets(
    records: Path, outcome: str, still_open: set[tuple[object, ...]]
) -> None:
    write(records, IN_JUNE + outcome)
    assert open_for(records) == still_open


def test_a_date_that_was_put_off_gives_way_to_the_later_one(records: Path) -> None:
    write(records, IN_JUNE + occurred("delayed", "2027-05-20") + planned("sales_start", "2028-03"))
    assert {(row[1], row[4]) for row in rows(records)} == {(3, "2028-03-31")}


def test_a_delay_of_one_model_leaves_the_others_where_they_were(records: Path) -> None:
    write(records, IN_JUNE + occurred("delayed", "2027-05-20", SEDAN) + planned("sales_start", "2028-03", SEDAN))
    assert {(row[1], row[4], row[5]) for row in rows(records)} == {
        (1, "2027-06-30", "example/pickup"),
        (3, "2028-03-31", "example/sedan"),
    }


def test_a_delay_without_a_new_date_answers_nothing(records: Path) -> None:
    write(records, IN_JUNE + occurred("delayed", "2027-05-20"))
    assert open_for(records) == EVERYTHING


def test_a_record_that_another_cancels_promises_nothing(records: Path) -> None:
    write(records, IN_JUNE)
    given_up = f"kind: cancellation\nrelated: [{{relation: cancels, record: {PROMISE}}}]"
    write(records, occurred("cancelled", "2027-09-01"), given_up, record_id=LATER)
    assert rows(records) == []


def test_a_related_record_cancels_in_one_market(records: Path) -> None:
    write(records, IN_JUNE)
    revised = f"related: [{{relation: revises, record: {PROMISE}}}]"
    write(records, occurred("cancelled", "2027-09-01", "market: [JP], "), revised, record_id=LATER)
    assert open_for(records) == {(1, "example/pickup", "NO"), (1, "example/sedan", "NO")}


def test_a_record_that_is_not_related_answers_nothing(records: Path) -> None:
    write(records, IN_JUNE)
    write(records, occurred("sales_start", "2027-09-01"), record_id=LATER)
    assert open_for(records) == EVERYTHING


def test_a_withdrawn_record_promises_nothing(records: Path) -> None:
    write(records, IN_JUNE, "withdrawn: {date: 2027-10-01, reason: It was a misreading.}")
    assert rows(records) == []


def test_a_cancellation_promises_nothing(records: Path) -> None:
    write(records, planned("sales_end", "2027-06"), "kind: cancellation")
    assert rows(records) == []


def test_an_open_ended_date_has_no_last_day(records: Path) -> None:
    write(records, planned("sales_start", "2027/..", f"{PICKUP}market: [JP], "))
    assert rows(records) == [(PROMISE, 1, 0, "sales_start", None, "example/pickup", "JP")]


@pytest.mark.parametrize(
    ("market", "last_day"),
    [("[JP]", "2028-03-31"), ("[IN]", "2027-03-31"), ("[AU]", "2027-06-30"), ("[JP, IN]", "2028-03-31")],
)
def test_a_fiscal_year_ends_as_in_its_market(records: Path, market: str, last_day: str) -> None:
    write(records, planned("sales_start", "FY2027"), f"market: {market}")
    assert {row[4] for row in rows(records)} == {last_day}


def test_the_fiscal_year_of_an_event_is_that_of_its_own_market(records: Path) -> None:
    write(records, planned("sales_start", "FY2027", "market: [IN], "), "market: [JP, IN]")
    assert {(row[4], row[6]) for row in rows(records)} == {("2027-03-31", "IN")}


def test_a_plan_that_names_neither_models_nor_markets_is_one_row(records: Path) -> None:
    path = write(records, IN_JUNE, "models: []\nwhole_range: true")
    path.write_text(path.read_text(encoding="utf-8").replace('market: ["NO", JP]\n', ""), encoding="utf-8")
    assert rows(records) == [(PROMISE, 1, 0, "sales_start", "2027-06-30", None, None)]

"""When a plan without an outcome is warned of: its last possible day lies before the day of judgement."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crossbuilt.reading.loading import load
from crossbuilt.records.unanswered_plan import open_plans, unanswered_plans
from tests.promises import PROMISE, occurred, planned, write, write_records


@pytest.mark.parametrize(
    ("written", "last_day"),
    [
        ("2027-06", date(2027, 6, 30)),
        ("2027-H2~", date(2027, 12, 31)),
        ("../2027-10-05", date(2027, 10, 5)),
        ("FY2027", date(2028, 3, 31)),
    ],
)
def test_a_plan_is_due_after_its_last_possible_day(tmp_path: Path, written: str, last_day: date) -> None:
    records = write_records(tmp_path / "records")
    write(records, planned("sales_start", written))
    dataset = load(records).dataset
    assert list(unanswered_plans(dataset, last_day)) == []
    [(record, [plan])] = unanswered_plans(dataset, date.fromordinal(last_day.toordinal() + 1))
    assert (record.id, plan.position) == (PROMISE, 1)
    assert plan.open == plan.scope


def test_an_open_ended_plan_is_open_but_never_due(tmp_path: Path) -> None:
    records = write_records(tmp_path / "records")
    write(records, planned("sales_start", "2027/.."))
    dataset = load(records).dataset
    assert [(key, [plan.position for plan in plans]) for key, plans in open_plans(dataset)] == [(PROMISE, [1])]
    assert list(unanswered_plans(dataset, date.max)) == []


def test_what_occurred_before_the_plan_was_announced_is_not_its_outcome(tmp_path: Path) -> None:
    records = write_records(tmp_path / "records")
    write(records, planned("sales_start", "2027-06") + occurred("sales_start", "2017-09-12"))
    dataset = load(records).dataset
    assert [(key, [plan.position for plan in plans]) for key, plans in open_plans(dataset)] == [(PROMISE, [1])]

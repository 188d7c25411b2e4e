"""How a rule stood on a day."""

from __future__ import annotations

from datetime import date

import pytest

from crossbuilt.records.dataset import Dataset
from crossbuilt.records.instrument import Instrument
from crossbuilt.records.instrument_standing import standing_on
from tests.example_records import example_of


@pytest.mark.parametrize(
    ("day", "status"),
    [("2025-12-19", "proposed"), ("2026-02-15", "proposed"), ("2026-02-16", "in_force")],
)
def test_the_ministrys_scheme_was_under_consideration_when_toyota_spoke(
    dataset: Dataset, day: str, status: str
) -> None:
    step = standing_on(dataset.instruments["jp-us-built-car-certification"], date.fromisoformat(day))
    assert step
    assert step.status == status


def test_a_step_of_an_uncertain_day_counts_from_the_last_it_can_mean() -> None:
    steps = [
        {"status": "proposed", "date": "2025-06", "sources": ["gazette"]},
        {"status": "in_force", "date": "2026/..", "sources": ["gazette"]},
    ]
    rule = Instrument.model_validate({**example_of(Instrument), "history": steps})
    assert standing_on(rule, date(2025, 6, 29)) is None
    assert standing_on(rule, date(2025, 6, 30)) == rule.history[0]
    assert standing_on(rule, date(2030, 1, 1)) == rule.history[0]


def test_a_proposal_to_change_a_rule_leaves_it_in_force() -> None:
    steps = [
        {"status": status, "date": day, "sources": ["gazette"]}
        for status, day in [
            ("agreed", "2025-01-01"),
            ("proposed", "2025-02-01"),
            ("in_force", "2025-03-01"),
            ("threatened", "2025-04-01"),
            ("repealed", "2025-05-01"),
            ("proposed", "2025-06-01"),
        ]
    ]
    rule = Instrument.model_validate({**example_of(Instrument), "history": steps})
    standings = [standing_on(rule, date(2025, month, 15)) for month in range(1, 7)]
    assert [step and step.status for step in standings] == [
        "agreed",
        "proposed",
        "in_force",
        "in_force",
        "repealed",
        "proposed",
    ]

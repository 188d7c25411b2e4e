"""Dates as people write them elsewhere."""

from __future__ import annotations

import pytest

from crossbuilt.reading.meant.dates import meant_dates
from crossbuilt.records.dates import UncertainDate

MEANT = {
    "19.12.2025": "2025-12-19",
    "19.12.25": "2025-12-19",
    "12/19/2025": "2025-12-19",
    "19/12/2025": "2025-12-19",
    "2025-2-3": "2025-02-03",
    "2025/12/19": "2025-12-19",
    "2025.12": "2025-12",
    "12/2025": "2025-12",
    "20251219": "2025-12-19",
    "202512": "2025-12",
    "2025年12月19日": "2025-12-19",
    "2025年12月": "2025-12",
    "Dec 2025": "2025-12",
    "December 2025": "2025-12",
    "19 December 2025": "2025-12-19",
    "Dec. 19th, 2025": "2025-12-19",
    "2025 December": "2025-12",
    "Q3 2026": "2026-Q3",
    "3Q 2026": "2026-Q3",
    "2026 Q3": "2026-Q3",
    "third quarter of 2026": "2026-Q3",
    "last quarter of 2026": "2026-Q4",
    "second half of 2027": "2027-H2",
    "1H 2027": "2027-H1",
    "FY26": "FY2026",
    "fiscal year 2027": "FY2027",
    "FY2027/28": "FY2027",
    "2025/26": "2025/2026",
    "end of 2026": "late 2026",
    "beginning of 2026": "early 2026",
    "mid-2026": "mid 2026",
    "end of March 2026": "late 2026-03",
    "mid-March 2026": "mid 2026-03",
    "fall 2026": "autumn 2026",
    "Spring 2026": "spring 2026",
    "in 2026": "2026",
    "by 2026-12": "../2026-12",
    "by the end of 2026": "../2026",
    "until December 2026": "../2026-12",
    "from April 2026 onwards": "2026-04/..",
    "since 2026": "2026/..",
    "about 2026": "2026~",
    "~2026-06": "2026-06~",
    "2026-07 - 2026-12": "2026-07/2026-12",
    "July to December 2026": "2026-07/2026-12",
    "between 2026 and 2027": "2026/2027",
    "2026-06/2026-03": "2026-03/2026-06",
    "2025-12-19 13:30": "2025-12-19T13:30",
}


@pytest.mark.parametrize(("text", "meant"), MEANT.items())
def test_what_is_meant_is_a_date_of_the_grammar(text: str, meant: str) -> None:
    assert meant_dates(text) == [meant]
    assert UncertainDate.parse(meant).text == meant


def test_where_day_and_month_cannot_be_told_apart_both_are_named() -> None:
    assert meant_dates("03/04/2027") == ["2027-04-03", "2027-03-04"]


@pytest.mark.parametrize(
    "text",
    ["", "soon", "12:30", "2027-13", "30.02.2025", "31/31/2025", "20273", "before 2027", "to be announced", "x" * 1000],
)
def test_nothing_is_made_of_what_is_no_date(text: str) -> None:
    assert meant_dates(text) == []

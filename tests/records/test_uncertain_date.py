"""Dates: every form a curator may write, the days it can mean, and what comparisons prove."""

from __future__ import annotations

import time
from datetime import date

import edtf
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crossbuilt.records.dates import DATE_PATTERN, DateError, UncertainDate, in_market

FORMS = [
    ("2025", "2025", "2025-01-01", "2025-12-31", "year"),
    ("2025-03", "2025-03", "2025-03-01", "2025-03-31", "month"),
    ("2025-03-15", "2025-03-15", "2025-03-15", "2025-03-15", "day"),
    ("2025-12-19T13:30+09:00", "2025-12-19T13:30:00+09:00", "2025-12-19", "2025-12-19", "time"),
    ("2025-Q3", "2025-35", "2025-07-01", "2025-09-30", "quarter"),
    ("2025-H2", "2025-41", "2025-07-01", "2025-12-31", "half"),
    ("early 2026", "2026-37", "2026-01-01", "2026-04-30", "third_of_year"),
    ("mid 2026", "2026-38", "2026-05-01", "2026-08-31", "third_of_year"),
    ("late 2026", "2026-39", "2026-09-01", "2026-12-31", "third_of_year"),
    ("early 2026-03", "2026-03-01/2026-03-10", "2026-03-01", "2026-03-10", "third_of_month"),
    ("late 2024-02", "2024-02-21/2024-02-29", "2024-02-21", "2024-02-29", "third_of_month"),
    ("spring 2026", "2026-25", "2026-03-01", "2026-05-31", "season"),
    ("winter 2026", "2026-28", "2026-12-01", "2027-02-28", "season"),
    ("FY2027", "2026-04-01/2028-03-31", "2026-04-01", "2028-03-31", "fiscal_year"),
    ("2025-03/2025-06", "2025-03/2025-06", "2025-03-01", "2025-06-30", "interval"),
    ("../2026-12", "../2026-12", None, "2026-12-31", "interval"),
    ("2027/..", "2027/..", "2027-01-01", None, "interval"),
]


@pytest.mark.parametrize(("text", "as_edtf", "earliest", "latest", "precision"), FORMS)
def test_form(text: str, as_edtf: str, earliest: str | None, latest: str | None, precision: str) -> None:
    when = UncertainDate.parse(text)
    assert (when.edtf, when.precision, when.qualifier) == (as_edtf, precision, "")
    assert when.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert when.latest == (date.fromisoformat(latest) if latest else None)


@pytest.mark.parametrize(
    ("text", "as_edtf", "qualifier"),
    [
        ("2026-03~", "2026-03~", "approximate"),
        ("2026?", "2026?", "uncertain"),
        ("early 2026%", "2026-01%/2026-04%", "approximate_and_uncertain"),
        ("early 2026-03~", "2026-03-01~/2026-03-10~", "approximate"),
        ("2025~/2026", "2025~/2026", "approximate"),
        ("2025~/2026?", "2025~/2026?", "approximate_and_uncertain"),
    ],
)
def test_qualifier(text: str, as_edtf: str, qualifier: str) -> None:
    when = UncertainDate.parse(text)
    assert (when.edtf, when.qualifier) == (as_edtf, qualifier)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2024-02-30", "there is no day 30 in February 2024"),
        ("2023-02-29", "there is no day 29 in February 2023"),
        ("2025-06/2025-03", "“2025-06/2025-03” ends before it starts"),
        ("19 December 2025", "“19 December 2025” is not a date of the grammar"),
        ("2025-13", "“2025-13” is not a date of the grammar"),
        ("../..", "“../..” is not a date of the grammar"),
        ("2025-12-19T13:30~", "“2025-12-19T13:30~” is not a date of the grammar"),
        ("12:30", "“12:30” is not a date of the grammar"),
        ("", "“” is not a date of the grammar"),
    ],
)
def test_no_date(text: str, message: str) -> None:
    with pytest.raises(DateError, match="^" + message.replace(".", r"\.").replace("?", r"\?") + "$"):
        UncertainDate.parse(text)


written = st.from_regex(DATE_PATTERN, fullmatch=True)


@given(written)
def test_everything_of_the_grammar_is_a_date_or_says_why_not(text: str) -> None:
    try:
        when = UncertainDate.parse(text)
    except DateError as error:
        assert "there is no day" in str(error) or "ends before it starts" in str(error)
    else:
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest


@given(written)
def test_bounds_agree_with_the_edtf_library(text: str) -> None:
    try:
        when = UncertainDate.parse(text)
    except DateError:
        assume(False)
    # the library gives clock times and location-bound seasons no bounds of their own
    assume(when.precision not in {"time", "season"})
    parsed = edtf.parse_edtf(when.edtf)
    if when.earliest:
        assert _day(parsed.lower_strict()) == when.earliest
    if when.latest:
        assert _day(parsed.upper_strict()) == when.latest


def _day(moment: time.struct_time) -> date:
    return date(*moment[:3])


@given(written, written)
def test_what_is_proven_is_possible_and_never_both_ways(one: str, other: str) -> None:
    try:
        first, second = UncertainDate.parse(one), UncertainDate.parse(other)
    except DateError:
        assume(False)
    if first.precedes(second):
        assert first.may_precede(second)
        assert not second.precedes(first)
        assert not second.may_precede(first)


@pytest.mark.parametrize(
    ("one", "other", "provably", "possibly"),
    [
        ("2025-12-19", "2026", True, True),
        ("2026", "2026-03", False, True),
        ("2026-03", "2026", False, True),
        ("2027", "2026", False, False),
        ("2025~", "2026", False, True),
        ("../2026-12", "2027/..", True, True),
        ("2027/..", "2028", False, True),
    ],
)
def test_comparison(one: str, other: str, provably: bool, possibly: bool) -> None:
    first, second = UncertainDate.parse(one), UncertainDate.parse(other)
    assert (first.precedes(second), first.may_precede(second)) == (provably, possibly)


@pytest.mark.parametrize(
    ("text", "market", "as_edtf"),
    [
        ("FY2027", {"JP"}, "2027-04/2028-03"),
        ("FY2027", {"IN"}, "2026-04/2027-03"),
        ("FY2027~", {"AU"}, "2026-07~/2027-06~"),
        ("FY2027", {"JP", "IN"}, "2026-04-01/2028-03-31"),
        ("FY2027", {"DE"}, "2026-04-01/2028-03-31"),
        ("2027", {"JP"}, "2027"),
    ],
)
def test_fiscal_year_in_a_market(text: str, market: set[str], as_edtf: str) -> None:
    assert in_market(UncertainDate.parse(text), market).edtf == as_edtf

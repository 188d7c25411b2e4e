"""The date grammar: what a curator may write, and the interval of days each form stands for.

An EDTF profile (Library of Congress, Extended Date/Time Format, 2019) with the words that announcements
use. Every form has an exact EDTF equivalent except the fiscal year, whose months depend on the market
(see `fiscal_year`).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1800, 2099
YEAR = r"(?:1[89]|20)[0-9]{2}"
MONTH = r"(?:0[1-9]|1[0-2])"
DAY = r"(?:0[1-9]|[12][0-9]|3[01])"
CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?"
QUALIFIER = r"[~?%]"

SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""First month of each season of the northern hemisphere; winter begins in December of its year."""

THIRDS = {"early": 0, "mid": 1, "late": 2}


class DateError(ValueError):
    """A text that is no date of this grammar; the message is a sentence for the curator."""


class Days(NamedTuple):
    """A span of days, both included."""

    first: date
    last: date


class Form(NamedTuple):
    """One way to write a date: its precision, its pattern, its days and its EDTF text."""

    precision: str
    pattern: str
    days: Callable[[str], Days]
    edtf: Callable[[str], str]


def months(year: int, month: int, count: int = 1) -> Days:
    """The days of `count` months from `month` (1–12) of `year` on."""
    end = month + count - 1
    last_year, last_month = year + (end - 1) // 12, (end - 1) % 12 + 1
    last_day = calendar.monthrange(last_year, last_month)[1]
    return Days(date(year, month, 1), date(last_year, last_month, last_day))


def _year(text: str) -> Days:
    return months(int(text), 1, 12)


def _month(text: str) -> Days:
    return months(int(text[:4]), int(text[5:7]))


def _day(text: str) -> Days:
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    if day > calendar.monthrange(year, month)[1]:
        raise DateError(f"there is no day {day} in {calendar.month_name[month]} {year}")
    return Days(date(year, month, day), date(year, month, day))


def _quarter(text: str) -> Days:
    return months(int(text[:4]), 3 * int(text[6]) - 2, 3)


def _half(text: str) -> Days:
    return months(int(text[:4]), 6 * int(text[6]) - 5, 6)


def _third_of_year(text: str) -> Days:
    word, year = text.split()
    return months(int(year), 4 * THIRDS[word] + 1, 4)


def _third_of_month(text: str) -> Days:
    word, month = text.split()
    whole = _month(month)
    third = THIRDS[word]
    first = whole.first + timedelta(days=10 * third)
    return Days(first, whole.last if word == "late" else first + timedelta(days=9))


def _season(text: str) -> Days:
    word, year = text.split()
    return months(int(year), SEASON_MONTHS[word], 3)


def _fiscal_year(text: str) -> Days:
    """The widest span in use: India's FY2027 begins in April 2026, Japan's ends in March 2028."""
    year = int(text[2:])
    return Days(date(year - 1, 4, 1), date(year + 1, 3, 31))


def _same(text: str) -> str:
    return text


def _with_seconds(text: str) -> str:
    return text if text[16:17] == ":" else f"{text[:16]}:00{text[16:]}"


def _span(days: Callable[[str], Days]) -> Callable[[str], str]:
    return lambda text: "/".join(day.isoformat() for day in days(text))


def _sub_year(first_code: int, order: list[str]) -> Callable[[str], str]:
    def edtf(text: str) -> str:
        word, year = text.split()
        return f"{year}-{first_code + order.index(word)}"

    return edtf


FORMS: list[Form] = [
    Form("day", rf"{YEAR}-{MONTH}-{DAY}", _day, _same),
    Form("month", rf"{YEAR}-{MONTH}", _month, _same),
    Form("year", YEAR, _year, _same),
    Form("time", rf"{YEAR}-{MONTH}-{DAY}T{CLOCK}", _day, _with_seconds),
    Form("quarter", rf"{YEAR}-Q[1-4]", _quarter, lambda text: f"{text[:4]}-{32 + int(text[6])}"),
    Form("half", rf"{YEAR}-H[12]", _half, lambda text: f"{text[:4]}-{39 + int(text[6])}"),
    Form("third_of_year", rf"(?:early|mid|late) {YEAR}", _third_of_year, _sub_year(37, [*THIRDS])),
    Form("third_of_month", rf"(?:early|mid|late) {YEAR}-{MONTH}", _third_of_month, _span(_third_of_month)),
    Form("season", rf"(?:spring|summer|autumn|winter) {YEAR}", _season, _sub_year(25, [*SEASON_MONTHS])),
    Form("fiscal_year", rf"FY{YEAR}", _fiscal_year, _span(_fiscal_year)),
]
"""In the order of use; EDTF codes 25–28 are northern seasons, 33–36 quarters, 37–39 thirds, 40–41 halves."""

INTERVAL_END = rf"(?:{YEAR}(?:-{MONTH}(?:-{DAY})?)?{QUALIFIER}?)"
INTERVAL = rf"(?:{INTERVAL_END}/{INTERVAL_END}|\.\./{INTERVAL_END}|{INTERVAL_END}/\.\.)"

QUALIFIABLE = "|".join(form.pattern for form in FORMS if form.precision != "time")
DATE_PATTERN = rf"^(?:(?:{QUALIFIABLE}){QUALIFIER}?|{YEAR}-{MONTH}-{DAY}T{CLOCK}|{INTERVAL})$"
"""The whole grammar as one regular expression, in the subset that ECMA 262 and Python share."""

_COMPILED = [
    (form, re.compile(rf"({form.pattern})({'' if form.precision == 'time' else QUALIFIER + '?'})")) for form in FORMS
]

HOW_TO_WRITE = (
    "write 2026, 2026-03, 2026-03-15, 2026-Q3, 2026-H2, early 2026, mid 2026-03, spring 2026, FY2026, "
    "2026-03/2026-06, ../2026-12 (by) or 2027/.. (from); end with ~ for about, ? for uncertain"
)


def match_form(text: str) -> tuple[Form, str, str]:
    """Find the form of a single date (no interval).

    Returns: the form, the text without its qualifier, the qualifier (`~`, `?`, `%` or empty).
    Raises: DateError where no form fits.
    """
    for form, pattern in _COMPILED:
        found = pattern.fullmatch(text)
        if found:
            return form, found[1], found[2]
    year = re.match(r"(?:FY|[a-z]+ |\.\./)?([0-9]{4})\b", text)
    if year and not FIRST_YEAR <= int(year[1]) <= LAST_YEAR:
        raise DateError(f"“{text}” is of the year {year[1]}; dates are from {FIRST_YEAR} to {LAST_YEAR}")
    raise DateError(f"“{text}” is not a date of the grammar")

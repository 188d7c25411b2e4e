"""What `FY2027` means in a market."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from crossbuilt.records.dates.grammar import months
from crossbuilt.records.dates.uncertain_date import UncertainDate


class FiscalYear(NamedTuple):
    """How a country counts fiscal years: first month, and whether the number is the year it begins or ends in."""

    first_month: int
    named_for: str


FISCAL_YEARS = {
    "AU": FiscalYear(7, "end"),
    "IN": FiscalYear(4, "end"),
    "JP": FiscalYear(4, "start"),
}
"""Government fiscal years, which carmakers of these countries report by (CIA World Factbook, “Fiscal year”)."""


def in_market(when: UncertainDate, countries: Collection[str]) -> UncertainDate:
    """Narrow a fiscal year to the months it has in the market.

    `countries`: ISO 3166-1 alpha-2 codes. Any other date, and a fiscal year in several markets or in one
    not listed in FISCAL_YEARS, is returned as it is, with its widest bounds.
    """
    if when.precision != "fiscal_year" or len(countries) != 1:
        return when
    fiscal_year = FISCAL_YEARS.get(next(iter(countries)))
    if fiscal_year is None:
        return when
    year = int(when.text[2:6]) - (fiscal_year.named_for == "end")
    days = months(year, fiscal_year.first_month, 12)
    mark = when.text[6:]
    edtf = f"{days.first:%Y-%m}{mark}/{days.last:%Y-%m}{mark}"
    return when.between(days.first, days.last, edtf)

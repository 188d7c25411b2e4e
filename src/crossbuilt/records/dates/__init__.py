"""Dates as announcements give them: a grammar, the days it stands for, comparisons that prove or only allow."""

from crossbuilt.records.dates.fiscal_year import in_market
from crossbuilt.records.dates.grammar import DATE_PATTERN, DateError
from crossbuilt.records.dates.uncertain_date import UncertainDate

__all__ = ["DATE_PATTERN", "DateError", "UncertainDate", "in_market"]

"""The dates of an announcement as they are meant in the market it is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from crossbuilt.records.dates import UncertainDate, in_market
from crossbuilt.records.flow import flows

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.timeline import TimelineEvent


def dated_in(
    record: Announcement, when: UncertainDate | None, market: Iterable[str] | None = None
) -> UncertainDate | None:
    """A date of an announcement, with a fiscal year read as in the market it is about."""
    if when is None:
        return None
    return in_market(when, set(market or {flow.market for flow in flows(record) if flow.market}))


def last_day(record: Announcement, event: TimelineEvent) -> date | None:
    """The last day on which an event can take place, a fiscal year read as in its market; None where open-ended."""
    when = dated_in(record, event.date, event.market)
    return when.latest if when else None

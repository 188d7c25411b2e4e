"""When an announcement became known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.timeline import TimelineEvent


def made_public(record: Announcement) -> TimelineEvent | None:
    """The event that cites the sources of `announced`; None where the timeline lacks it."""
    return next(
        (
            event
            for event in record.timeline
            if event.event in {"announced", "reported"}
            and event.status == "occurred"
            and event.date == record.announced
        ),
        None,
    )

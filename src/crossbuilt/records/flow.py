"""The unit of analysis: one model, from one origin, to one market, in one announcement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from crossbuilt.records.announced_model import AnnouncedModel
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.origin import Origin


class Flow(NamedTuple):
    """What an announcement says of one model line and one market; derived, never typed."""

    line: int
    """Which of the record's models, counted from 1; 0 where it names none."""
    model: AnnouncedModel | None
    origin: Origin | None
    previous_origin: Origin | None
    market: str | None
    """Code of a country or region; None where the source names none."""
    standing: str


def flows(announcement: Announcement) -> Iterator[Flow]:
    """Expand an announcement: a model's own origin and market stand whole in place of the defaults.

    An announcement that names no model or no market still makes a flow, so that none is lost from counts.
    """
    lines: list[tuple[int, AnnouncedModel | None]] = [*enumerate(announcement.models, start=1)] or [(0, None)]
    for line, model in lines:
        for market in (model and model.market) or announcement.market or (None,):
            yield Flow(
                line=line,
                model=model,
                origin=(model and model.origin) or announcement.origin,
                previous_origin=(model and model.previous_origin) or announcement.previous_origin,
                market=market,
                standing=(model and model.standing) or announcement.standing,
            )

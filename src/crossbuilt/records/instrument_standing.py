"""How a rule stood on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crossbuilt.records.instrument import Instrument, InstrumentEvent

PROPOSALS = frozenset({"proposed", "threatened"})
MADE = frozenset({"adopted", "in_force", "amended", "suspended"})


def standing_on(instrument: Instrument, day: date) -> InstrumentEvent | None:
    """The last step that had provably been taken by `day` (that day included); None before the first.

    Steps count by when they happened, not by when they take effect, so a backdated rule does not reach
    back into what was known. A step dated by month or year counts from the last day it can mean. A proposal
    or threat to change a rule that has been made leaves the rule standing as it was.
    """
    taken = [step for step in instrument.history if step.date.latest is not None and step.date.latest <= day]
    standing: InstrumentEvent | None = None
    for step in sorted(taken, key=lambda step: step.date.latest or day):
        if not (step.status in PROPOSALS and standing and standing.status in MADE):
            standing = step
    return standing

"""Figures that can be: of quantities, and of the rates that rules set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.records.dataset import Dataset

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.instrument import Instrument
    from crossbuilt.records.rate import Rate

WHOLE = frozenset({"vehicles", "dealers", "markets"})
"""Units of which there is no half."""

THOUSANDS = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
"""A figure that may be meant in thousands."""

MAY_FALL = frozenset({"percent"})
"""Units of a change, which may be downwards."""

BASES = {
    "vehicles_per_year": frozenset({"quota"}),
    "percent_ad_valorem": frozenset({"additional", "total", "amount"}),
}
"""The basis that a rate in each unit can have, by the scope notes of both vocabularies; sums of money have any but
quota."""

OF_MONEY = frozenset({"additional", "total", "amount"})


@record_rule(
    "XB132",
    "announcement",
    wrong="""
        quantities:
          - measure: sales_target
            value: 1.500
            unit: vehicles
            period: 2028
            sources: [release]
    """,
    right="""
        quantities:
          - measure: sales_target
            value: 1500
            unit: vehicles
            period: 2028
            sources: [release]
    """,
)
def figure_can_be_counted(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """There is no half car and no car below none; 1.500 is one and a half to every reader of numbers."""
    for index, quantity in enumerate(record.quantities):
        for name in ("value", "low", "high"):
            figure = getattr(quantity, name)
            if figure is None:
                continue
            path = ("quantities", index, name)
            if figure < 0 and quantity.unit not in MAY_FALL:
                hint = "a fall is told by its `measure` and `note`; take the minus away"
                yield Problem(path, f"there are no {figure} {quantity.unit}", hint)
            elif "." in str(figure) and (quantity.unit in WHOLE or THOUSANDS.fullmatch(str(figure))):
                yield Problem(
                    path,
                    f"{figure} is no whole number of {quantity.unit}",
                    "write thousands without a point: 1500",
                )


@record_rule(
    "XB142",
    "instrument",
    wrong="""
        measures:
          - rate: 100000
            unit: percent_ad_valorem
            basis: quota
            market: JP
            valid_from: 2025-12-19
            sources: [gazette]
    """,
    right="""
        measures:
          - rate: 100000
            unit: vehicles_per_year
            basis: quota
            market: JP
            valid_from: 2025-12-19
            sources: [gazette]
    """,
)
def rate_can_be_charged(record: Instrument, _: Dataset) -> Iterator[Problem]:
    """A duty is no number of vehicles, a quota no share of the value, and neither is below nought."""
    for index, rate in enumerate(record.measures):
        if rate.basis not in BASES.get(rate.unit, OF_MONEY):
            hint = "a number of vehicles is `basis: quota` in `vehicles_per_year`; the duty within it is another rate"
            message = f"a rate in `{rate.unit}` is not of the basis `{rate.basis}`"
            yield Problem(("measures", index, "basis"), message, hint)
        problem = _impossible(rate)
        if problem:
            yield Problem(("measures", index, "rate"), *problem)


def _impossible(rate: Rate) -> tuple[str, str] | None:
    if rate.rate < 0:
        return f"there is no rate of {rate.rate}", "a lower rate is written as it stands, a reduction in words"
    if rate.unit == "vehicles_per_year" and "." in str(rate.rate):
        return f"{rate.rate} is no whole number of vehicles", "write thousands without a point: 100000"
    return None


@record_rule(
    "XB231",
    "instrument",
    wrong="""
        measures:
          - rate: 25
            unit: percent_ad_valorem
            basis: additional
            origin: JP
            market: JP
            valid_from: 2025-12-19
            sources: [gazette]
    """,
    right="""
        measures:
          - rate: 25
            unit: percent_ad_valorem
            basis: additional
            origin: US
            market: JP
            valid_from: 2025-12-19
            sources: [gazette]
    """,
)
def rate_is_on_goods_from_elsewhere(record: Instrument, _: Dataset) -> Iterator[Problem]:
    """A rate is for imports; what comes from the market itself is none."""
    for index, rate in enumerate(record.measures):
        if rate.origin == rate.market:
            yield Problem(
                ("measures", index, "origin"),
                f"{rate.origin} is both origin and market of this rate",
                "`origin` is where the goods come from; leave it out where the rate is for every origin",
            )

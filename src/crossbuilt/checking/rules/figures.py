"""Quantities and prices: figures that can be computed with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import flows
from crossbuilt.records.iso_codes import COUNTRIES, CURRENCIES

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.quantity import Quantity

NEEDS_PERIOD = frozenset(
    {
        *("sales_target", "sales", "export_target", "exports", "production_target", "production"),
        *("shipments", "orders"),
    }
)
"""Measures that count over a time; the others are a limit, one consignment, or a state."""

RATES = frozenset({"vehicles_per_month", "vehicles_per_year"})
SHARES = frozenset({"percent"})
VEHICLES = frozenset({"vehicles"}) | RATES | SHARES

UNITS = {
    "sales_target": VEHICLES,
    "sales": VEHICLES,
    "export_target": VEHICLES | {"markets"},
    "exports": VEHICLES | {"markets"},
    "production_target": VEHICLES,
    "production": VEHICLES,
    "first_shipment": frozenset({"vehicles"}),
    "shipments": VEHICLES,
    "orders": VEHICLES,
    "capacity": VEHICLES,
    "allocation_limit": VEHICLES,
    "procurement": frozenset({"vehicles"}),
    "dealers": frozenset({"dealers"}),
    "investment": frozenset(code.lower() for code in CURRENCIES),
}
"""The units in which each measure can be given, by the scope notes of both vocabularies."""


@record_rule(
    "XB121",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        quantities:
          - measure: sales_target
            value: 500
            unit: vehicles
            sources: [release]
    """,
    right="""
        quantities:
          - measure: sales_target
            value: 500
            unit: vehicles
            period: 2027
            sources: [release]
    """,
)
def figure_says_for_which_time(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A number of vehicles sold, built or shipped means nothing without the time in which; a rate carries its own."""
    for index, quantity in enumerate(record.quantities):
        if quantity.unit == "vehicles" and quantity.measure in NEEDS_PERIOD and quantity.period is None:
            yield Problem(
                ("quantities", index, "measure"),
                f"`{quantity.measure}` counts vehicles over a time, and `period` is missing",
                "write the year, the months or the day the figure stands for; for a rate that repeats, "
                "`unit: vehicles_per_month` or `vehicles_per_year`",
            )


@record_rule(
    "XB122",
    "announcement",
    wrong="""
        quantities:
          - measure: dealers
            value: 12
            unit: vehicles
            sources: [release]
    """,
    right="""
        quantities:
          - measure: dealers
            value: 12
            unit: dealers
            sources: [release]
    """,
)
def unit_fits_the_measure(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """An investment in vehicles or orders in dealers is a slip in one of the two words."""
    for index, quantity in enumerate(record.quantities):
        fitting = UNITS.get(quantity.measure)
        if fitting is not None and quantity.unit not in fitting:
            yield Problem(
                ("quantities", index, "unit"),
                f"`{quantity.measure}` is not counted in `{quantity.unit}`",
                _fitting_units(quantity),
            )


def _fitting_units(quantity: Quantity) -> str:
    if quantity.measure == "investment":
        return "write the currency: jpy, usd, eur …"
    return f"write {' or '.join(sorted(UNITS[quantity.measure], key=_usual_first))}, or correct the measure"


def _usual_first(unit: str) -> tuple[bool, bool, str]:
    return (unit in SHARES, unit in RATES, unit)


@record_rule(
    "XB224",
    "announcement",
    wrong="""
        not_disclosed: []
        prices:
          - model: example/pickup
            market: SE
            amount: 500000
            currency: SEK
            basis: tax_included
            sources: [release]
    """,
    right="""
        not_disclosed: []
        prices:
          - model: example/pickup
            market: "NO"
            amount: 500000
            currency: NOK
            basis: tax_included
            sources: [release]
    """,
)
def price_is_of_a_market_of_the_record(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """A price is what it costs there; a price elsewhere belongs to another record."""
    markets = {flow.market for flow in flows(record) if flow.market}
    regions = [region for region in dataset.regions if region.code in markets]
    unread = markets - COUNTRIES - {region.code for region in regions}
    if record.market_wording or unread or any(not region.members for region in regions):
        return  # the markets are not all named
    within = {
        member.country
        for region in regions
        for member in region.members
        if not (member.until and member.until.precedes(record.announced))
    }
    for index, price in enumerate(record.prices):
        if price.market not in markets | within:
            yield Problem(
                ("prices", index, "market"),
                f"{price.market} is not among this record's markets",
                f"they are {', '.join(sorted(markets))}; correct the price's market, or add it to `market`",
            )

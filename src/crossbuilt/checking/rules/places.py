"""Countries, plants and markets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.checking.rules.completeness import origins
from crossbuilt.reading.document import Path
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import flows

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.instrument import Instrument
    from crossbuilt.records.origin import FinalStep, Origin


@record_rule(
    "XB221",
    "announcement",
    wrong="""
        origin:
          country: ID
          plant: example-rayong
          sources: [release]
    """,
    right="""
        origin:
          country: TH
          plant: example-rayong
          sources: [release]
    """,
)
def plant_stands_in_its_country(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """The country decides the flow; a plant elsewhere means that one of the two is wrong."""
    for path, origin in origins(record):
        for key, part in ((path, origin), ((*path, "final_step"), origin.final_step)):
            plant = dataset.plants.get(part.plant) if part and part.plant else None
            if part and plant and plant.country != part.country:
                yield Problem(
                    (*key, "country"),
                    f"the country is {part.country}, but {plant.id} stands in {plant.country}",
                    "correct the one that is wrong",
                )


@record_rule(
    "XB222",
    "announcement",
    wrong="""
        market: [NO, TH]
    """,
    right="""
        market: [NO, SE]
    """,
)
def market_is_another_country(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """The dataset is about vehicles built in one country and sold in another, and about the end of that.

    Where supply moves to the market's own country, `previous_origin` says from where.
    """
    reported = set()
    for flow in flows(record):
        came_from_abroad = flow.previous_origin is not None and flow.previous_origin.country != flow.market
        if not flow.origin or flow.market != flow.origin.country or came_from_abroad:
            continue
        if flow.market not in reported:
            reported.add(flow.market)
            own = flow.model is not None and flow.model.market is not None
            path: Path = ("models", flow.line - 1, "market") if own else ("market",)
            markets = (record.models[flow.line - 1].market if own else record.market) or ()
            hint = "a sale where the vehicle is built is none of this dataset; correct one of the two, or leave it out"
            yield Problem((*path, markets.index(flow.market)), f"{flow.market} is both origin and market", hint)


@record_rule(
    "XB223",
    "announcement",
    wrong="""
        previous_origin:
          country: TH
          sources: [release]
    """,
    right="""
        previous_origin:
          country: JP
          sources: [release]
    """,
)
def previous_origin_is_another(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A market that is supplied from where it was supplied before has no previous origin."""
    reported = set()
    for flow in flows(record):
        before, now = flow.previous_origin, flow.origin
        if before is None or now is None or whence(before) != whence(now):
            continue
        own = flow.model is not None and flow.model.previous_origin is not None
        path: Path = ("models", flow.line - 1, "previous_origin") if own else ("previous_origin",)
        if path not in reported:
            reported.add(path)
            where = f"{now.plant} in {now.country}" if now.plant else now.country
            yield Problem(
                path,
                f"the vehicles came from {where} before, and come from there now",
                "correct one of the two, or leave `previous_origin` out",
            )


def whence(origin: Origin) -> tuple[str, str | None, str, FinalStep | None]:
    """All that says where vehicles come from and how."""
    return (origin.country, origin.plant, origin.supply, origin.final_step)


@record_rule(
    "XB225",
    "instrument",
    wrong="""
        measures:
          - rate: 25
            unit: percent_ad_valorem
            basis: additional
            market: US
            valid_from: 2026-04-03
            sources: [gazette]
    """,
    right="""
        measures:
          - rate: 25
            unit: percent_ad_valorem
            basis: additional
            market: JP
            valid_from: 2026-04-03
            sources: [gazette]
    """,
)
def rate_is_set_where_the_rule_holds(record: Instrument, dataset: Dataset) -> Iterator[Problem]:
    """A rule sets duties and quotas only for imports where it holds."""
    members = {
        member.country for region in dataset.regions if region.code in record.jurisdiction for member in region.members
    }
    for index, rate in enumerate(record.measures):
        if rate.market not in members.union(record.jurisdiction):
            yield Problem(
                ("measures", index, "market"),
                f"{rate.market} is not where this rule holds",
                f"`market` is where the goods are imported; the jurisdiction is {', '.join(record.jurisdiction)}",
            )

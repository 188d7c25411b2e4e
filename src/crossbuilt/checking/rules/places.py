"""Countries, plants and markets."""

from __future__ import annotations

from collections.abc import Iterator

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.checking.rules.completeness import origins
from crossbuilt.records.announcement import Announcement
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import flows


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
                    (*key, "country"), f"the country is {part.country}, but {plant.id} stands in {plant.country}"
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
    """The dataset is about vehicles built in one country and sold in another."""
    reported = set()
    for flow in flows(record):
        if flow.market and flow.origin and flow.market == flow.origin.country and flow.market not in reported:
            reported.add(flow.market)
            own = flow.model is not None and flow.model.market is not None
            path = ("models", flow.line - 1, "market") if own else ("market",)
            yield Problem(path, f"{flow.market} is both origin and market")

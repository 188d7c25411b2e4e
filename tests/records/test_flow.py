"""From an announcement to its flows."""

from __future__ import annotations

from crossbuilt.records.announcement import Announcement
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import flows
from tests.example_records import example_of


def test_the_founding_record_makes_three_flows_from_three_plants(dataset: Dataset) -> None:
    record = dataset.announcements["2025-12-19-toyota-us-built-models-to-japan"]
    ends = [
        (flow.line, flow.model and flow.model.model, flow.origin and flow.origin.plant, flow.market)
        for flow in flows(record)
    ]
    assert ends == [
        (1, "toyota/camry", "toyota-kentucky", "JP"),
        (2, "toyota/highlander", "toyota-indiana", "JP"),
        (3, "toyota/tundra", "toyota-texas", "JP"),
    ]


def example(**changes: object) -> Announcement:
    """The example of the published schema, changed."""
    return Announcement.model_validate({**example_of(Announcement), **changes})


def test_a_record_that_names_no_model_still_makes_a_flow() -> None:
    (flow,) = flows(example(models=[]))
    assert (flow.line, flow.model, flow.market) == (0, None, "NO")


def test_a_record_that_names_no_market_still_makes_a_flow() -> None:
    wording = {"text": "about 65 markets", "count": 65, "sources": ["release"]}
    (flow,) = flows(example(market=None, market_wording=wording))
    assert flow.market is None


def test_a_models_own_origin_market_and_standing_stand_whole_in_place_of_the_defaults() -> None:
    own = {
        "model": "example/pickup",
        "standing": "considered",
        "origin": {"country": "ZA", "sources": ["release"]},
        "market": ["GB", "SE"],
        "sources": ["release"],
    }
    made = [(flow.origin and flow.origin.country, flow.market, flow.standing) for flow in flows(example(models=[own]))]
    assert made == [("ZA", "GB", "considered"), ("ZA", "SE", "considered")]

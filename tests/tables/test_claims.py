"""Which claim rests on which source."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from crossbuilt.reading.document import Data
from crossbuilt.reading.loading import Loaded
from crossbuilt.records.announcement import Announcement
from crossbuilt.tables.claims import claims
from tests.example_records import example_of


def test_every_value_of_a_part_rests_on_its_sources() -> None:
    record = Announcement.model_validate(example_of(Announcement))
    made = {(claim.path, claim.value, claim.sources) for claim in claims(record)}
    assert made == {
        ("/kind", "introduction", ("release",)),
        ("/standing", "committed", ("release",)),
        ("/announced", "2027-01-15", ("release",)),
        ("/company", "example", ("release",)),
        ("/market/0", "NO", ("release",)),
        ("/origin/country", "TH", ("release",)),
        ("/origin/supply", "built_up", ("release",)),
        ("/origin/evidence", "stated", ("release",)),
        ("/models/0/model", "example/pickup", ("release",)),
        ("/timeline/0/event", "announced", ("release",)),
        ("/timeline/0/date", "2027-01-15", ("release",)),
        ("/timeline/0/status", "occurred", ("release",)),
        ("/timeline/1/event", "sales_start", ("release",)),
        ("/timeline/1/date", "2027-H2", ("release",)),
        ("/timeline/1/status", "planned", ("release",)),
        ("/not_disclosed/0/field", "price", ("release",)),
    }


def test_a_models_own_origin_rests_on_its_own_sources() -> None:
    example = example_of(Announcement)
    sources = {**example["sources"], "plant-list": example["sources"]["release"]}
    origin = {"country": "ZA", "sources": ["plant-list"]}
    models = [{"model": "example/pickup", "origin": origin, "sources": ["release"]}]
    record = Announcement.model_validate({**example, "models": models, "sources": sources})
    by_path = {claim.path: claim.sources for claim in claims(record)}
    assert by_path["/models/0/model"] == ("release",)
    assert by_path["/models/0/origin/country"] == ("plant-list",)


def sourced_values(data: Data, cited: list[str] | None = None) -> Iterator[tuple[str, str]]:
    """Value and source of everything that stands beside or below a list of source keys in a YAML document."""
    if isinstance(data, dict):
        own = data.get("sources")
        cited = [str(key) for key in own] if isinstance(own, list) else cited
        for key, value in data.items():
            if key != "sources":
                yield from sourced_values(value, cited)
    elif isinstance(data, list):
        for value in data:
            yield from sourced_values(value, cited)
    else:
        yield from ((data, key) for key in cited or ())


def test_no_sourced_claim_of_the_yaml_is_missing(loaded: Loaded, database: Path) -> None:
    """Counted on the YAML itself, without the models."""
    with sqlite3.connect(database) as connection:
        for kind in ("announcement", "instrument"):
            for id_, document in loaded.tree.documents[kind].items():
                expected = len(list(sourced_values(document.data)))
                (made,) = connection.execute(
                    "select count(*) from statements where record_kind = ? and record = ?", (kind, id_)
                ).fetchone()
                assert made >= expected > 0, id_


def test_every_statement_has_a_source_that_is_listed(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        assert connection.execute(
            "select count(*) from statements where source not in (select id from sources)"
        ).fetchone() == (0,)

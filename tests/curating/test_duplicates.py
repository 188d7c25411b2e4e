"""What may be recorded already."""

from __future__ import annotations

import pytest

from crossbuilt.curating.duplicates import Plan, like_announcements, like_named
from crossbuilt.reading.loading import load
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dates import UncertainDate
from tests.example_records import write_example_records


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """One announcement, of 2027-01-15: example/pickup for Norway, which is in EFTA."""
    return load(write_example_records(tmp_path_factory.mktemp("made") / "records")).dataset


def plan(
    announced: str = "2027-01-15",
    company: str = "example",
    models: tuple[str, ...] = ("example/pickup",),
    markets: tuple[str, ...] = ("NO",),
    url: str = "",
) -> Plan:
    return Plan(company, UncertainDate.parse(announced), models, markets, url)


@pytest.mark.parametrize(
    ("new", "why"),
    [
        (plan(), "example announced it 2027-01-15, about example/pickup, NO"),
        (plan("2027-03-16"), "example announced it 2027-01-15, about example/pickup, NO"),
        (plan("2027-03-17"), None),
        (plan("2026-11-16"), "example announced it 2027-01-15, about example/pickup, NO"),
        (plan("2026-11-15"), None),
        (plan("2027"), "example announced it 2027-01-15, about example/pickup, NO"),
        (plan("../2026-06"), None),
        (plan("2020/.."), "example announced it 2027-01-15, about example/pickup, NO"),
        (plan(company="other"), None),
        (plan(models=("example/sedan",)), None),
        (plan(models=("example/sedan", "example/pickup")), "example announced it 2027-01-15, about example/pickup, NO"),
        (plan(markets=("SE",)), None),
        (plan(models=(), markets=()), "example announced it 2027-01-15"),
        (plan(company="", url="http://www.example.org/release/#top"), "its source `release` has the same address"),
        (plan(company="", url="https://example.org/"), None),
    ],
)
def test_announcements(example: Dataset, new: Plan, why: str | None) -> None:
    assert [likeness.why for likeness in like_announcements(new, example)] == ([why] if why else [])


def test_a_real_announcement_is_found_again(dataset: Dataset) -> None:
    founding = dataset.announcements["2025-12-19-toyota-us-built-models-to-japan"]
    url = founding.sources["bloomberg"].url
    found = like_announcements(Plan("toyota", founding.announced, ["toyota/tundra"], ["JP"], url), dataset)
    (likeness,) = (likeness for likeness in found if likeness.record == founding.id)
    assert likeness.why == (
        "its source `bloomberg` has the same address; toyota announced it 2025-12-19, about toyota/tundra, JP"
    )


@pytest.mark.parametrize(
    ("markets", "about"), [(("DE",), ", about DE"), (("EU",), ", about EU"), (("EFTA",), ""), (("JP",), None)]
)
def test_a_region_overlaps_with_its_members(dataset: Dataset, markets: tuple[str, ...], about: str | None) -> None:
    tavascan = dataset.announcements["2022-12-02-cupra-tavascan-from-china-to-europe"]
    assert tavascan.market
    assert "EU" in tavascan.market
    assert "DE" not in tavascan.market
    found = like_announcements(Plan("seat", tavascan.announced, (), markets, ""), dataset)
    expected = [] if about is None else [f"seat announced it {tavascan.announced}{about}"]
    assert [likeness.why for likeness in found] == expected


def test_names(dataset: Dataset) -> None:
    companies = dataset.companies
    assert [likeness.record for likeness in like_named("Toyota Motor Corp", companies)] == []
    assert [likeness.record for likeness in like_named("Toyota Motor Corporaton", companies)] == ["toyota"]
    (likeness,) = like_named("トヨタ自動車", companies)
    assert (likeness.record, likeness.why) == ("toyota", "it is called トヨタ自動車")

"""Each rule on a record that breaks it: code, line, sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crossbuilt.checking.check import check
from crossbuilt.reading.finding import Severity
from crossbuilt.reading.loading import load
from tests.checking.records_to_break import SOUND, with_record
from tests.example_record import RECORD_ID


def test_the_unbroken_record_is_sound(records_copy: Path) -> None:
    assert with_record(records_copy, SOUND) == []


BROKEN = [
    ("XB111", "origin:", "parties:\n  - role: importer\n    sources: [release]\norigin:", 9,
     "a party has either `company` or `name`"),
    ("XB112", "    value: 500\n", "", 22, "a quantity has either `value` or `low` and `high`"),
    ("XB112", "value: 500", "value: 500\n    low: 400\n    high: 600", 22,
     "a quantity has either `value` or `low` and `high`"),
    ("XB112", "value: 500", "low: 400", 22, "a range needs both `low` and `high`"),
    ("XB112", "value: 500", "low: 600\n    high: 400", 23, "`low` is not below `high`"),
    ("XB113", "  country: US\n", "  country: US\n  evidence: inferred\n", 10, "an inferred origin needs `inference`"),
    ("XB113", "  country: US\n", "  country: US\n  inference: by its size\n", 10,
     "`inference` is given, but the origin is stated"),
    ("XB114", "  country: US\n", "  country: US\n  supply: kits\n", 10, "supply `kits` needs a `final_step`"),
    ("XB114", "  country: US\n", "  country: US\n  final_step: {country: JP, role: conversion}\n", 10,
     "vehicles shipped built up have no final step"),
    ("XB115", "timeline:", "whole_range: true\ntimeline:", 16, "`whole_range` is true, but models are named"),
    ("XB116", "market: [JP]\n", "", 1, "`market` is missing"),
    ("XB116", "origin:\n  country: US\n  plant: toyota-kentucky\n  sources: [release]\n", "", 1, "`origin` is missing"),
    ("XB117", "market: [JP]", "market: [JP, JP]", 12, "`JP` is given twice in market"),
    ("XB211", "    value: 500\n", "    value: 500\n    models: [toyota/tundra]\n", 24,
     "`toyota/tundra` is not among this record's models"),
    ("XB212", "sources:\n  release", f"related:\n  - relation: follows\n    record: {RECORD_ID}\nsources:\n  release", 28,
     "a record is not related to itself"),
    ("XB213", "sources:\n  release",
     "disagreements:\n  - about: /timeline/9/date\n    note: Another day.\n    sources: [release]\nsources:\n  release", 27,
     "there is nothing at /timeline/9/date in this record"),
    ("XB221", "country: US", "country: CA", 9, "the country is CA, but toyota-kentucky stands in US"),
    ("XB222", "market: [JP]", "market: [JP, US]", 12, "US is both origin and market"),
    ("XB301", "quantities:",
     "  - event: sales_start\n    date: 2026\n    status: planned\n    sources: [release]\nquantities:", 22,
     "2026 is before the announcement of 2027-01-15"),
    ("XB302", "    kind: primary",
     "    published: 2027-01-14\n    kind: primary", 18,
     "2027-01-15 is later than every source of this event (the last is of 2027-01-14)"),
    ("XB303", "event: announced", "event: unveiled", 6,
     "the timeline has no event `announced` or `reported` that occurred on 2027-01-15"),
    ("XB306", "    accessed: 2027-01-20", "    published: 2027-01-16\n    accessed: 2027-01-15", 34,
     "2027-01-15 is before its publication on 2027-01-16"),
    ("XB402", f"id: {RECORD_ID}", "id: 2027-01-15-other", 1,
     f"the id is “2027-01-15-other”, but the file is called {RECORD_ID}.yml"),
    ("XB303", "announced: 2027-01-15", "announced: 2027-01-16", 6,
     "`announced` is 2027-01-16, but the event `announced` is of 2027-01-15"),
    ("XB303", "    date: 2027-01-15", "    date: 2027-01-16", 18,
     "`announced` is 2027-01-15, but the event `announced` is of 2027-01-16"),
    ("XB403", f"id: {RECORD_ID}", "id: 2027-01-16-example-to-japan", 1,
     "the id begins with 2027-01-16, but the record was announced 2027-01-15"),
    ("XB501", "    kind: primary\n", "    kind: primary\n  other:\n    url: https://example.org/other\n    title: Other\n"
     "    publisher: Example\n    language: en\n    kind: press\n", 33, "nothing cites the source `other`"),
    ("XB502", "    kind: primary\n", "    kind: primary\n  other:\n    url: https://example.org/release\n    title: Other\n"
     "    publisher: Example\n    language: en\n    kind: press\n", 34, "the source `release` has the same address"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "old", "new", "line", "message"), BROKEN, ids=lambda value: str(value)[:20])
def test_broken_announcement(records_copy: Path, code: str, old: str, new: str, line: int, message: str) -> None:
    assert old in SOUND
    found = with_record(records_copy, SOUND.replace(old, new, 1))
    assert (code, line, message) in [(finding.code, finding.place.line, finding.message) for finding in found]


def test_a_withdrawn_record_does_not_supersede_itself(records_copy: Path) -> None:
    withdrawn = f"withdrawn:\n  date: 2027-02-01\n  reason: A mistake.\n  superseded_by: {RECORD_ID}\n"
    assert [finding.message for finding in with_record(records_copy, SOUND + withdrawn)] == [
        "a record does not supersede itself"
    ]


def test_the_same_announcement_twice(records_copy: Path) -> None:
    with_record(records_copy, SOUND)
    twin = "2027-01-15-same-again"
    (finding,) = with_record(records_copy, SOUND.replace(RECORD_ID, twin), twin)
    assert (finding.code, finding.message) == ("XB408", f"this looks like the same announcement as {RECORD_ID}")


EDITED = [
    ("XB304", "instruments/jp-us-built-car-certification.yml", "history:\n",
     "history:\n  - status: repealed\n    date: 2030\n    sources: [{source}]\n", "stands after 2030"),
    ("XB404", "companies/toyota.yml", "      - id: highlander\n", "      - id: camry\n", "`camry` is given twice"),
    ("XB405", "vocabularies/standing.yml", "code: considered", "code: committed", "`committed` is given twice"),
    ("XB406", "regions.yml", "code: EFTA", "code: NO", "NO is the ISO 3166-1 code of a country"),
    ("XB406", "regions.yml", "code: EFTA", "code: ASEAN", "`ASEAN` is given twice"),
    ("XB407", "companies/honda.yml", "  - id: honda\n", "  - id: toyota\n", "the brand `toyota` stands already in"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "name", "old", "new", "message"), EDITED)
def test_broken_record_of_another_kind(
    records_copy: Path, code: str, name: str, old: str, new: str, message: str
) -> None:
    path = records_copy / name
    text = path.read_text(encoding="utf-8")
    source = text.partition("\nsources:\n  ")[2].partition(":")[0]
    assert old in text
    path.write_text(text.replace(old, new.replace("{source}", source), 1), encoding="utf-8")
    found = [finding for finding in check(load(records_copy)) if finding.code == code]
    assert any(message in finding.message for finding in found)


def test_a_rate_that_ends_before_it_begins(records_copy: Path) -> None:
    path = records_copy / "instruments/us-section-232-cars.yml"
    open_ended = r"(    valid_from: \S+\n)(?!    valid_to)"
    text, ended = re.subn(open_ended, r"\1    valid_to: 2024\n", path.read_text(encoding="utf-8"), count=1)
    assert ended
    path.write_text(text, encoding="utf-8")
    found = [finding for finding in check(load(records_copy)) if finding.code == "XB305"]
    assert [finding.message.partition(" before ")[0] for finding in found] == ["2024 is"]


def test_only_warnings_let_a_build_pass(records_copy: Path) -> None:
    uncited = (
        "  other:\n    url: https://example.org/o\n    title: O\n    publisher: E\n    language: en\n    kind: press\n"
        "    accessed: 2027-01-20\n"
    )
    (finding,) = with_record(records_copy, SOUND + uncited)
    assert finding.severity is Severity.WARNING


def test_supply_may_move_to_the_markets_own_country(records_copy: Path) -> None:
    """So does such a flow end; what was never supplied from abroad is none of the dataset."""
    path = records_copy / "announcements/2007/2007-08-nissan-dualis-for-japan-from-kyushu.yml"
    text = path.read_text(encoding="utf-8")
    assert "country: GB\n" in text
    path.write_text(text.replace("country: GB\n", "country: JP\n"), encoding="utf-8")
    found = [finding for finding in check(load(records_copy)) if finding.code == "XB222"]
    assert [finding.message for finding in found] == ["JP is both origin and market"]

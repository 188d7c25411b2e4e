"""What is said of a document that is no record: the sentence, the hint, the place."""

from __future__ import annotations

import pytest

from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import Loaded
from crossbuilt.reading.structure import to_record
from crossbuilt.reading.yaml_reader import read_yaml
from crossbuilt.records.announcement import Announcement
from crossbuilt.records.context import Context
from tests.example_record import RECORD


def findings(loaded: Loaded, text: str) -> list[Finding]:
    document, problems = read_yaml("records/announcements/2027/a.yml", text.encode())
    assert document
    assert not problems
    context = Context(loaded.context.terms, {**loaded.context.ids, "source": ("release",)})
    return to_record(Announcement, document, context)[1]


def test_the_unbroken_record_is_sound(loaded: Loaded) -> None:
    assert findings(loaded, RECORD) == []


@pytest.mark.parametrize(
    ("old", "new", "at", "code", "message", "hint"),
    [
        ("title:", "titel:", (2, 1), "XB102", "`titel` is not a key of this record", "did you mean `title`?"),
        ("    date:", "    dat:", (18, 5), "XB102", "`dat` is not a key of timeline[0]", "did you mean `date`?"),
        ("company: toyota\n", "", (1, 1), "XB101", "`company` is missing", "whose plan it is"),
        ("  country: US\n", "", (8, 1), "XB101", "`country` is missing in origin", None),
        ("committed", "comitted", (5, 11), "XB105", "“comitted” is no standing", "did you mean `committed`?; one of "),
        ("2027-01-15\n    status", "2027-02-30\n    status", (18, 11), "XB107", "there is no day 30 in February 2027", None),
        ("company: toyota", "company: toyotta", (7, 10), "XB201", "there is no company “toyotta”", "did you mean `toyota`?"),
        ("toyota/camry", "toyota/camri", (14, 12), "XB202", "there is no model “toyota/camri”", "did you mean `toyota/camry`?"),
        ("plant: toyota-kentucky", "plant: toyota-kentuky", (10, 10), "XB203", "there is no plant “toyota-kentuky”", None),
        ("[release]\nmarket", "[releese]\nmarket", (11, 13), "XB206", "there is no source “releese”", "did you mean `release`?"),
        ("country: US", "country: UX", (9, 12), "XB207", "“UX” is no ISO 3166-1 code", None),
        ("market: [JP]", "market: [Japan]", (12, 10), "XB104", "“Japan” is not written as market[0] should be", None),
        ("market: [JP]", "market: JP", (12, 9), "XB103", "market should be a list", None),
        ("market: [JP]", "market: []", (12, 9), "XB108", "market is an empty list or mapping", None),
        ("value: 500", "value: 1,500", (23, 12), "XB106", "“1,500” is not a number", None),
        ("title: Release", "title:", (29, 11), "XB104", "sources.release.title is empty", "write a value, or take the key out"),
        ("https://example.org/release", "example.org", (28, 10), "XB104", "“example.org” is not written as sources.release.url should be", "write the whole address: https://example.org/page"),
    ],
    ids=lambda value: str(value)[:20],
)  # fmt: skip
def test_broken(
    loaded: Loaded, old: str, new: str, at: tuple[int, int], code: str, message: str, hint: str | None
) -> None:
    assert old in RECORD
    found = findings(loaded, RECORD.replace(old, new, 1))
    assert message in [finding.message for finding in found]
    finding = next(finding for finding in found if finding.message == message)
    assert (finding.code, finding.place.line, finding.place.column) == (code, *at)
    assert hint is None or finding.hint.startswith(hint)


def test_all_problems_are_found_at_once(loaded: Loaded) -> None:
    broken = RECORD.replace("company: toyota", "company: nobody").replace("committed", "sure").replace("[JP]", "[ZZ]")
    assert {finding.code for finding in findings(loaded, broken)} == {"XB105", "XB201", "XB208"}


def test_a_list_instead_of_a_record(loaded: Loaded) -> None:
    (finding,) = findings(loaded, "- id: a\n")
    assert finding.message == "the record should be a mapping of keys"

"""What is said of a document that is no record: the sentence, the hint, the place."""

from __future__ import annotations

import pytest

from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import Loaded, with_own_sources
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
        ("market: [JP]", "market: [Japan]", (12, 10), "XB104", "“Japan” is no ISO 3166-1 code or region of regions.yml", "did you mean `JP`?"),
        ("market: [JP]", "market: JP, GB", (12, 9), "XB103", "market should be a list", "write [JP, GB]"),
        ("market: [JP]", "market: []", (12, 9), "XB108", "market is an empty list", "write at least one entry, or take the key out"),
        ("value: 500", "value: 1,500", (23, 12), "XB106", "“1,500” is not a number", None),
        ("title: Release", "title:", (29, 11), "XB104", "sources.release.title is empty", "write a value"),
        ("https://example.org/release", "example.org", (28, 10), "XB104", "“example.org” is no web address", "did you mean `https://example.org`?"),
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


ONE_MISTAKE = [
    ("announced: 2027", "anounced: 2027", "XB102", (6, 1), "`anounced` is not a key of this record",
     "did you mean `announced`?"),
    ("kind: introduction", "Kind: introduction", "XB102", (4, 1), "`Kind` is not a key of this record",
     "did you mean `kind`?"),
    ("    url: https", "    link: https", "XB102", (28, 5), "`link` is not a key of sources.release",
     "did you mean `url`?"),
    ("market: [JP]", "steering: left\nmarket: [JP]", "XB102", (12, 1), "`steering` is not a key of this record",
     "it is a key of models; here, did you mean `standing`?"),
    ("    unit: vehicles", "    currency: JPY\n    unit: vehicles", "XB102", (24, 5),
     "`currency` is not a key of quantities[0]", "it is a key of prices"),
    ("sources:\n  release:", "sources:\n  relase:", "XB206", (27, 3),
     "this source is called `relase`, but cited as `release` (4 times)", "make the two the same"),
    ("sources:\n  release:", "sources:\n  page:", "XB206", (11, 13),
     "there is no source “release”; it is cited 4 times", "add it to this record's `sources`"),
    ("    sources: [release]\ntimeline", "    sources: []\ntimeline", "XB108", (15, 14),
     "models[0].sources is an empty list", "write at least one entry"),
    ("    status: occurred\n", "", "XB101", (17, 5), "`status` is missing in timeline[0]",
     "whether it was planned or has occurred: planned, occurred"),
    ("timeline:\n  - event", "timeline:\n    event", "XB103", (16, 1), "timeline should be a list",
     "begin each entry with “- ”, also the only one"),
    ("sources:\n  release:\n    url", "sources:\n  - url", "XB103", (26, 1), "sources should be a mapping of keys",
     "give each entry a short key of its own in place of “- ”"),
    ("company: toyota", "company: [toyota]", "XB103", (7, 10), "company should be a word or text",
     "write one word, without [ ]: toyota"),
    ("origin:\n  country: US\n  plant: toyota-kentucky\n  sources: [release]", "origin: US", "XB103", (8, 9),
     "origin should be a mapping of keys",
     "its keys are country, plant, supply, final_step, evidence, inference, sources"),
    ("value: 500", "value: about 500", "XB106", (23, 12), "“about 500” is not a number",
     "did you mean `500` with `qualifier: about`?"),
    ("value: 500", "value: 500-1000", "XB106", (23, 12), "“500-1000” is not a number",
     "write `low: 500` and `high: 1000`"),
    ("date: 2027-01-15", "date: Jan 2027", "XB107", (18, 11), "“Jan 2027” is not a date of the grammar",
     "did you mean `2027-01`?"),
    ("date: 2027-01-15", "date: 13:30", "XB107", (18, 11), "“13:30” is not a date of the grammar",
     "a time follows its day: 2025-12-19T13:30+09:00"),
    ("date: 2027-01-15", "date: 2027-02-30", "XB107", (18, 11), "there is no day 30 in February 2027",
     "the month has 28 days; write 2027-02 where the day is not known"),
    ("plant: toyota-kentucky", "plant: unknown", "XB203", (10, 10), "there is no plant “unknown”",
     "leave out what is not known; what a source expressly withholds stands under `not_disclosed`"),
    ("plant: toyota-kentucky", "plant: toyota-ohio", "XB203", (10, 10), "there is no plant “toyota-ohio”",
     "add records/plants/toyota-ohio.yml"),
    ("company: toyota", "company: Toyota", "XB104", (7, 10), "“Toyota” is no company id", "did you mean `toyota`?"),
    ("model: toyota/camry", "model: camry", "XB104", (14, 12), "“camry” is no model id",
     "did you mean `toyota/camry`?"),
    ("country: US", "country: EU", "XB207", (9, 12), "“EU” is no ISO 3166-1 code",
     "EU is a region; one country is wanted here"),
    ("market: [JP]", "market: ['JP, GB']", "XB104", (12, 10),
     "“JP, GB” is no ISO 3166-1 code or region of regions.yml", "name them one by one, as a list: [JP, GB]"),
    ("[release]\nmarket", "[https://example.org/release]\nmarket", "XB104", (11, 13),
     "“https://example.org/release” is no source key", "write the key that the source has under `sources`: release"),
    ("event: announced", "event: launch", "XB105", (17, 12), "“launch” is no event",
     "the words are in records/vocabularies/event.yml"),
    ("kind: introduction", "kind: Introduction", "XB104", (4, 7), "“Introduction” is no announcement kind",
     "did you mean `introduction`?; one of introduction, export_programme, sourcing_change, production_plan, reduction, "
     "suspension, resumption, cancellation, end_of_sale, kit_assembly"),
    ("title: Release", 'title: "Release "', "XB104", (29, 12), "sources.release.title ends with a space", "remove it"),
    ("title: Release", "title: |\n      Release", "XB104", (29, 12), "sources.release.title ends with a line break",
     "fold long text with >- rather than > or |"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "code", "at", "message", "hint"), ONE_MISTAKE, ids=[case[1][:24] for case in ONE_MISTAKE]
)
def test_one_mistake_is_one_finding(
    loaded: Loaded, old: str, new: str, code: str, at: tuple[int, int], message: str, hint: str
) -> None:
    assert old in RECORD
    document, _ = read_yaml("records/announcements/2027/a.yml", RECORD.replace(old, new, 1).encode())
    assert document
    _, (finding,) = to_record(Announcement, document, with_own_sources(loaded.context, document))
    assert (finding.code, (finding.place.line, finding.place.column)) == (code, at)
    assert (finding.message, finding.hint) == (message, hint)


@pytest.mark.parametrize("key", ["company", "announced", "kind", "standing", "id", "market", "whole_range"])
@pytest.mark.parametrize("value", ["x" * 9_000, "9" * 9_000, "ハイ" * 4_000], ids=["letters", "digits", "kana"])
def test_a_value_of_any_length_leaves_its_sentence_readable(loaded: Loaded, key: str, value: str) -> None:
    text = "".join(f"{line}\n" for line in RECORD.splitlines() if not line.startswith(f"{key}:"))
    for finding in findings(loaded, f"{text}{key}: {value}\n"):
        assert len(finding.message) < 120
        assert len(finding.hint) < 300

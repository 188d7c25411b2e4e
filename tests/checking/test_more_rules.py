"""Rules on plans, relations, figures, sources compared and our own words: code, line, sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crossbuilt.checking.check import check
from crossbuilt.checking.sentences import sentences
from crossbuilt.reading.loading import load
from tests.checking.records_to_break import SOUND, findings_in, with_record, write_record
from tests.example_record import RECORD_ID

LONG_TITLE = (
    "Example plans to sell the U.S.-built Camry in Japan from 2027 on, and later perhaps in further countries of Asia "
    "where demand for large sedans is strong"
)
SIX_SENTENCES = "One is here. Two is here. Three is here. Four is here. Five is here. Six is here."
QUOTATION = " ".join(["word"] * 26)
PRICE = """\
prices:
  - model: toyota/camry
    market: GB
    amount: 30000
    currency: GBP
    basis: tax_included
    sources: [release]
"""
EVENTS = """\
  - event: sales_start
    date: 2027-06
    status: planned
    sources: [release]
"""

BROKEN = [
    ("XB121", "unit: vehicles_per_year", "unit: vehicles", 22,
     "`sales_target` counts vehicles over a time, and `period` is missing"),
    ("XB122", "unit: vehicles_per_year", "unit: dealers", 24, "`sales_target` is not counted in `dealers`"),
    ("XB122", "measure: sales_target", "measure: investment", 24, "`investment` is not counted in `vehicles_per_year`"),
    ("XB123", "kind: introduction", "kind: sourcing_change", 4, "a `sourcing_change` needs `previous_origin`"),
    ("XB124", "kind: introduction", "kind: kit_assembly", 4,
     "the kind is `kit_assembly`, but no `origin` has `supply: kits`"),
    ("XB125", "kind: introduction", "kind: cancellation", 4,
     "the kind is `cancellation`, but the timeline holds no `cancelled`, `sales_end` or `production_end`"),
    ("XB126", "market: [JP]", "market: [JP, GB]\nmarket_wording:\n  text: one market\n  count: 1\n  sources: [release]",
     15, "the count is 1, but 2 markets are named: GB, JP"),
    ("XB127", "- model: toyota/camry", "- model: toyota/camry\n    sold_as: Toyota Camry", 15,
     "“Toyota Camry” is the model's own name"),
    ("XB128", "quantities:", EVENTS + EVENTS + "quantities:", 25,
     "`sales_start` of 2027-06 stands twice in the timeline, as number 2 and 3"),
    ("XB223", "market: [JP]", "previous_origin:\n  country: US\n  plant: toyota-kentucky\n  sources: [release]\n"
     "market: [JP]", 13, "the vehicles came from toyota-kentucky in US before, and come from there now"),
    ("XB224", "sources:\n  release", PRICE + "sources:\n  release", 28, "GB is not among this record's markets"),
    ("XB210", "language: en", "language: jp", 31, "there is no language `jp` in ISO 639"),
    ("XB210", "language: en", "language: en-UK", 31, "`UK` is no country, so `en-UK` is no language"),
    ("XB504", "kind: primary", "kind: blog", 5,
     "the standing is `committed`, but only blog sources tell of the announcement"),
    ("XB505", "publisher: Example", "publisher: Response", 32,
     "the source is `primary`, but “Response” is trade_press elsewhere"),
    ("XB601", "summary: Toyota", f"summary: The text reads “{QUOTATION}”. Toyota", 3,
     "26 words are quoted in one piece, “word word word word …”"),
    ("XB602", "title: Example plans to sell the U.S.-built Camry in Japan", f"title: {LONG_TITLE}", 2,
     "the title has 152 characters"),
    ("XB603", "title: Example plans to sell the U.S.-built Camry in Japan", "title: TOYOTA SELLS CAMRY in Japan", 2,
     "the title is in capitals"),
    ("XB604", "summary: Toyota says that", f"summary: {SIX_SENTENCES} It says that", 3,
     "the summary has 8 sentences"),
    ("XB214", "company: toyota", "company: honda", 14, "`toyota` is no brand of honda or of a company under `parties`"),
    ("XB506", "    accessed: 2027-01-20\n", "", 27, "`accessed` is missing in the source `release`"),
    ("XB604", "The car is built in Kentucky, and no number was given.", "", 3,
     "the summary is short: 1 sentence, 53 characters"),
    ("XB606", "title: Release", "title: TBD", 29, "“TBD” stands where nothing is known"),
    ("XB605", "title: Release", "title: The  release", 29, "there are two spaces after “The”"),
    ("XB605", "summary: Toyota", "summary: |-\n  One line\n  and another. Toyota", 3, "the text has a line break"),
]  # fmt: skip

SOUND_ALL_THE_SAME = [
    ("XB121", "unit: vehicles_per_year", "unit: vehicles\n    period: FY2027"),
    ("XB122", "measure: sales_target", "measure: capacity"),
    ("XB126", "market: [JP]", "market: [JP, GB]\nmarket_wording:\n  text: a dozen\n  count: 12\n  sources: [release]"),
    ("XB127", "- model: toyota/camry", "- model: toyota/camry\n    sold_as: Scepter"),
    ("XB128", "quantities:", EVENTS.replace("sources", "note: the sedan\n    sources")
     + EVENTS.replace("sources", "note: the estate\n    sources") + "quantities:"),
    ("XB223", "market: [JP]", "previous_origin:\n  country: US\n  sources: [release]\nmarket: [JP]"),
    ("XB210", "language: en", "language: zh-Hant-TW"),
    ("XB210", "language: en", "language: fil"),
    ("XB309", "    kind: primary", "    published: 2027-01\n    kind: primary"),
    ("XB606", "title: Release", "title: Unknown roads"),
    ("XB504", "standing: committed", "standing: reported"),
    ("XB505", "    publisher: Example\n", "    publisher: Response\n    relays: Toyota, release of 2027-01-15\n"),
    ("XB601", "summary: Toyota", "summary: It is called a “step for trade”. Toyota"),
    ("XB603", "title: Example plans to sell the U.S.-built Camry in Japan", "title: JLR sells the Defender in the US"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "old", "new", "line", "message"), BROKEN, ids=lambda value: str(value)[:20])
def test_broken_announcement(records_copy: Path, code: str, old: str, new: str, line: int, message: str) -> None:
    assert old in SOUND
    found = with_record(records_copy, SOUND.replace(old, new, 1))
    assert (code, line, message) in [(finding.code, finding.place.line, finding.message) for finding in found]


@pytest.mark.parametrize(("code", "old", "new"), SOUND_ALL_THE_SAME, ids=lambda value: str(value)[:20])
def test_sound_announcement(records_copy: Path, code: str, old: str, new: str) -> None:
    assert old in SOUND
    assert code not in [finding.code for finding in with_record(records_copy, SOUND.replace(old, new, 1))]


def related(record_id: str, *links: tuple[str, str], announced: str = "2027-01-15") -> str:
    """A sound record of this id and day with relations to others."""
    text = SOUND.replace(RECORD_ID, "ID").replace("2027-01-15", announced).replace("ID", record_id)
    lines = "".join(f"  - relation: {relation}\n    record: {other}\n" for relation, other in links)
    return text.replace("sources:\n  release", f"related:\n{lines}sources:\n  release") if links else text


def relation_findings(records: Path, written: dict[str, str]) -> list[tuple[str, str, int, str]]:
    names = {write_record(records, text, record_id): record_id for record_id, text in written.items()}
    found = [
        (names[finding.file.removeprefix("records/")], finding.code, finding.place.line, finding.message)
        for finding in check(load(records))
        if finding.file.removeprefix("records/") in names
    ]
    return [finding for finding in found if finding[1] in {"XB212", "XB215", "XB216"}]


A, B, C = "2027-01-15-one-to-japan", "2027-01-15-three-to-japan", "2027-01-15-two-to-japan"


def test_two_records_that_follow_each_other_make_a_circle(records_copy: Path) -> None:
    found = relation_findings(records_copy, {A: related(A, ("follows", B)), B: related(B, ("revises", A))})
    assert found == [
        (A, "XB212", 28, f"this record follows {B}, which comes after this one: a circle"),
        (B, "XB212", 28, f"this record revises {A}, which comes after this one: a circle"),
    ]


def test_a_circle_of_three(records_copy: Path) -> None:
    found = relation_findings(
        records_copy,
        {A: related(A, ("follows", B)), B: related(B, ("follows", C)), C: related(C, ("confirms", A))},
    )
    assert [(record, line) for record, _, line, _ in found] == [(A, 28), (B, 28), (C, 28)]
    assert found[0][3] == f"this record follows {B}, which comes after {C}, which comes after this one: a circle"


def test_a_chain_is_no_circle(records_copy: Path) -> None:
    assert (
        relation_findings(
            records_copy, {A: related(A, ("follows", B)), B: related(B, ("follows", C)), C: SOUND.replace(RECORD_ID, C)}
        )
        == []
    )


def test_the_same_programme_may_be_said_by_both(records_copy: Path) -> None:
    both = {A: related(A, ("same_programme", B)), B: related(B, ("same_programme", A))}
    assert relation_findings(records_copy, both) == []


def test_a_relation_that_does_not_fit_the_others(records_copy: Path) -> None:
    found = relation_findings(records_copy, {A: related(A, ("follows", B)), B: related(B, ("same_programme", A))})
    assert found == [(B, "XB215", 27, f"`same_programme` does not fit what {A} says of this record: `follows`")]


def test_a_second_relation_to_the_same_record(records_copy: Path) -> None:
    twice = related(A, ("revises", B), ("same_programme", B))
    found = relation_findings(records_copy, {A: twice, B: SOUND.replace(RECORD_ID, B)})
    assert found == [(A, "XB215", 29, f"`same_programme` is a second relation to {B}, beside `revises`")]


def test_a_record_that_follows_a_later_one(records_copy: Path) -> None:
    later = "2027-02-01-later"
    found = relation_findings(
        records_copy, {A: related(A, ("follows", later)), later: related(later, announced="2027-02-01")}
    )
    assert found == [(A, "XB216", 27, "this record of 2027-01-15 follows one of 2027-02-01, which is later")]


DUE = """\
  - event: sales_start
    date: 2027-06
    status: planned
    sources: [release]
  - event: deliveries_start
    date: 2027-07
    status: planned
    sources: [release]
"""
OUTCOME = """\
  - event: {event}
    date: 2027-08
    status: {status}
    sources: [release]
"""


def read_later(events: str) -> str:
    text = SOUND.replace("quantities:", events + "quantities:")
    return text.replace("accessed: 2027-01-20", "accessed: 2028-01-01")


def unanswered(records: Path, text: str) -> list[tuple[int, str]]:
    found = with_record(records, text)
    return [(finding.place.line, finding.message) for finding in found if finding.code == "XB307"]


def test_a_plan_that_is_due_has_no_outcome(records_copy: Path) -> None:
    asked = "`sales_start` was planned for 2027-06, and no record says what came of it; nor of 1 other plan here"
    assert unanswered(records_copy, read_later(DUE)) == [(22, asked)]


def test_a_plan_is_judged_on_the_day_the_sources_were_last_read(records_copy: Path) -> None:
    assert unanswered(records_copy, SOUND.replace("quantities:", DUE + "quantities:")) == []


@pytest.mark.parametrize(
    ("outcomes", "open_at"),
    [
        ([("sales_start", "occurred")], [26]),
        ([("deliveries_start", "occurred")], []),
        ([("cancelled", "occurred")], []),
        ([("cancelled", "planned")], [22]),
        ([("unveiled", "occurred")], [22]),
        ([("delayed", "occurred"), ("sales_start", "planned")], [26]),
    ],
)
def test_what_answers_a_plan(records_copy: Path, outcomes: list[tuple[str, str]], open_at: list[int]) -> None:
    events = "".join(OUTCOME.format(event=event, status=status) for event, status in outcomes)
    assert [line for line, _ in unanswered(records_copy, read_later(DUE + events))] == open_at


def test_an_outcome_in_one_market_leaves_the_other_open(records_copy: Path) -> None:
    in_japan = OUTCOME.format(event="deliveries_start", status="occurred").replace(
        "    status", "    market: [JP]\n    status"
    )
    text = read_later(DUE + in_japan).replace("market: [JP]\nmodels", "market: [JP, GB]\nmodels")
    asked = "`sales_start` was planned for 2027-06, and no record says what came of it for GB; nor of 1 other plan here"
    assert unanswered(records_copy, text) == [(22, asked)]


def test_a_related_record_answers_a_plan(records_copy: Path) -> None:
    later = "2027-09-01-example-delivers"
    delivered = related(later, ("follows", RECORD_ID), announced="2027-09-01").replace(
        "quantities:", OUTCOME.format(event="deliveries_start", status="occurred") + "quantities:"
    )
    write_record(records_copy, delivered, later)
    assert unanswered(records_copy, read_later(DUE)) == []


def test_a_record_that_another_cancels_promises_nothing(records_copy: Path) -> None:
    later = "2027-09-01-example-gives-up"
    write_record(records_copy, related(later, ("cancels", RECORD_ID), announced="2027-09-01"), later)
    assert unanswered(records_copy, read_later(DUE)) == []


def test_a_rate_for_imports_elsewhere(records_copy: Path) -> None:
    name = "instruments/us-section-232-cars.yml"
    text = (records_copy / name).read_text(encoding="utf-8")
    (records_copy / name).write_text(text.replace("    market: US\n", "    market: JP\n", 1), encoding="utf-8")
    found = [finding.message for finding in findings_in(records_copy, name) if finding.code == "XB225"]
    assert found == ["JP is not where this rule holds"]


RULE = "  - {instrument: jp-us-built-car-certification, role: ROLE, sources: [release]}"


@pytest.mark.parametrize(
    ("role", "published", "found"),
    [("motivates", "2026", True), ("enables", "2026", False), ("enables", "2025-02", True), ("context", "", True)],
)
def test_a_rule_that_nobody_had_proposed(records_copy: Path, role: str, published: str, found: bool) -> None:
    dated = f"kind: primary\n    published: {published}" if published else "kind: primary"
    early = "2025-01-15-example-early"
    text = SOUND.replace(RECORD_ID, early).replace("2027-01-15", "2025-01-15").replace("kind: primary", dated)
    text = text.replace("quantities:", f"regulatory_context:\n{RULE.replace('ROLE', role)}\nquantities:")
    messages = [finding.message for finding in with_record(records_copy, text, early) if finding.code == "XB308"]
    asked = "on 2025-01-15 nobody had proposed this rule; its history begins on 2025-04-20"
    assert messages == ([asked] if found else [])


NEWS = """\
  news:
    url: https://example.org/news
    title: News
    publisher: Example News
    published: 2027-01-15
    language: en
    kind: press
    accessed: 2027-01-20
"""


@pytest.mark.parametrize(
    ("published", "found"),
    [
        ("2027-01-12", [("XB309", 6, "a source of the announcement was published on 2027-01-12, before 2027-01-15")]),
        ("2027-01", []),
    ],
)
def test_a_source_that_tells_of_the_announcement_before_its_day(
    records_copy: Path, published: str, found: list[tuple[str, int, str]]
) -> None:
    text = SOUND.replace("    kind: primary", f"    published: {published}\n    kind: primary") + NEWS
    text = text.replace("occurred\n    sources: [release]", "occurred\n    sources: [release, news]")
    told = [(finding.code, finding.place.line, finding.message) for finding in with_record(records_copy, text)]
    assert told == found


def test_an_announcement_older_than_every_source_is_told_once(records_copy: Path) -> None:
    text = SOUND.replace("    kind: primary", "    published: 2027-01-12\n    kind: primary")
    told = [(finding.code, finding.place.line, finding.message) for finding in with_record(records_copy, text)]
    late = "2027-01-15 is later than every source of this event (the last is of 2027-01-12)"
    assert told == [("XB302", 18, late)]


def test_a_plan_from_before_its_announcement_is_not_called_due_as_well(records_copy: Path) -> None:
    early = EVENTS.replace("2027-06", "2026-06")
    text = SOUND.replace("quantities:", early + "quantities:").replace("2027-01-20", "2027-02-20")
    assert [finding.code for finding in with_record(records_copy, text)] == ["XB301"]


def test_three_models_of_another_company_are_one_mistake(records_copy: Path) -> None:
    model = "  - model: toyota/camry\n    sources: [release]\n"
    text = SOUND.replace("company: toyota", "company: honda").replace(model, model + model.replace("camry", "tundra"))
    told = [(finding.code, finding.place.line) for finding in with_record(records_copy, text)]
    assert told == [("XB214", 14)]


def test_a_broken_company_makes_no_finding_in_its_announcements(records_copy: Path) -> None:
    name = "companies/toyota.yml"
    before = set(check(load(records_copy)))
    text = (records_copy / name).read_text(encoding="utf-8")
    (records_copy / name).write_text(text.replace("\ncountry: JP", "\ncountry: Japan", 1), encoding="utf-8")
    (finding,) = set(check(load(records_copy))) - before
    assert (finding.file, finding.hint) == (f"records/{name}", "did you mean `JP`?")


def test_a_rule_that_succeeds_itself(records_copy: Path) -> None:
    name = "instruments/us-section-232-cars.yml"
    path = records_copy / name
    path.write_text(path.read_text(encoding="utf-8") + "succeeds: [us-section-232-cars]\n", encoding="utf-8")
    found = [finding.message for finding in findings_in(records_copy, name) if finding.code == "XB212"]
    assert found == ["this record succeeds itself: a circle"]


def test_a_country_that_left_a_region_before_it_joined(records_copy: Path) -> None:
    path = records_copy / "regions.yml"
    text, changed = re.subn(r"(?<=until: )\d{4}", "1900", path.read_text(encoding="utf-8"), count=1)
    assert changed
    path.write_text(text, encoding="utf-8")
    (found,) = [finding for finding in check(load(records_copy)) if finding.code == "XB310"]
    assert re.fullmatch(r"[A-Z]{2} left 1900\S*, before it joined \S+", found.message)


def test_the_same_page_described_in_two_ways(records_copy: Path) -> None:
    write_record(records_copy, SOUND.replace(RECORD_ID, A), A)
    other = SOUND.replace("title: Release", "title: The release").replace("kind: primary", "kind: filing")
    (found,) = [finding for finding in with_record(records_copy, other) if finding.code == "XB503"]
    assert found.message == f"{A}.yml describes this page otherwise: title “Release”, kind primary"
    assert found.place.line == 29


def test_the_description_that_most_records_give_is_not_the_odd_one(records_copy: Path) -> None:
    for record_id in (B, C):
        write_record(records_copy, SOUND.replace(RECORD_ID, record_id), record_id)
    odd = SOUND.replace(RECORD_ID, A).replace("title: Release", "title: The release")
    write_record(records_copy, odd, A)
    found = [finding for finding in check(load(records_copy)) if finding.message.endswith("otherwise: title “Release”")]
    assert [finding.file for finding in found] == [f"records/announcements/2027/{A}.yml"]


def test_a_publication_date_that_one_record_leaves_out(records_copy: Path) -> None:
    write_record(
        records_copy,
        SOUND.replace(RECORD_ID, A).replace("    kind: primary", "    published: 2027-01-15\n    kind: primary"),
        A,
    )
    (found,) = [finding for finding in with_record(records_copy, SOUND) if finding.code == "XB503"]
    assert found.message == f"{A}.yml describes this page otherwise: published 2027-01-15"
    assert found.place.line == 28


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Toyota sells the Camry in Japan. It is built in Kentucky.", (2, 2)),
        ("Sold in the U.S. Toyota says so.", (1, 2)),
        ("Sold e.g. in Norway by Example Co. Ltd. from No. 5 on.", (1, 3)),
        ("It costs 3.5 million yen. That is much!", (2, 2)),
        ("He asks: “Why?” Nobody knows.", (2, 2)),
        ("No stop at the end", (1, 1)),
        ("Ships leave from the U.S.", (1, 1)),
        ("", (0, 0)),
    ],
)
def test_sentences_are_counted(text: str, counted: tuple[int, int]) -> None:
    assert sentences(text) == counted


TESTED = {case[0] for case in BROKEN} | {
    *("XB212", "XB215", "XB216", "XB225", "XB307", "XB308", "XB309", "XB310", "XB503")
}

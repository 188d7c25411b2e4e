"""What is withdrawn stays, is referred to by nothing that stands, and is suggested to nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossbuilt.checking.check import check
from crossbuilt.reading.loading import load
from crossbuilt.reading.shaped_loading import load_shaped
from crossbuilt.reading.store import Store
from tests.example_records import changed, write_example_records

ANNOUNCEMENT = "announcements/2027/2027-01-15-example-pickup-to-norway.yml"
COMPANY = "companies/example.yml"
PLANT = "plants/example-rayong.yml"
WITHDRAWN = "withdrawn: {date: 2027-03-01, reason: It was recorded twice.%s}"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The example records; the announcement names the plant, a rule and another announcement."""
    folder = write_example_records(tmp_path / "records")
    give(folder, ANNOUNCEMENT, "origin: {country: TH, plant: example-rayong, sources: [release]}")
    return folder


def give(records: Path, name: str, keys: str) -> None:
    path = records / name
    path.write_text(changed(path.read_text(encoding="utf-8"), keys), encoding="utf-8")


def copy(records: Path, name: str, keys: str, new: str) -> None:
    (records / new).write_text((records / name).read_text(encoding="utf-8"), encoding="utf-8")
    give(records, new, keys)


def withdraw(records: Path, name: str, successor: str = "") -> None:
    give(records, name, WITHDRAWN % (f", superseded_by: {successor}" if successor else ""))


def told(records: Path, code: str) -> list[tuple[str, int, str, str]]:
    findings = check(load(records))
    assert check(load_shaped(records, Store(None, b""))) == findings
    return [(f.file.removeprefix("records/"), f.place.line, f.message, f.hint) for f in findings if f.code == code]


def line_of(records: Path, name: str, text: str) -> int:
    lines = (records / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def test_a_withdrawn_plant_without_a_successor(records: Path) -> None:
    withdraw(records, PLANT)
    assert told(records, "XB217") == [
        (
            ANNOUNCEMENT,
            line_of(records, ANNOUNCEMENT, "plant: example-rayong"),
            "the plant `example-rayong` is withdrawn: It was recorded twice.",
            "name what is meant now, or take the reference out",
        )
    ]


def test_a_withdrawn_plant_whose_successor_was_superseded_in_turn(records: Path) -> None:
    copy(records, PLANT, "id: second", "plants/second.yml")
    copy(records, PLANT, "id: third", "plants/third.yml")
    withdraw(records, PLANT, "second")
    withdraw(records, "plants/second.yml", "third")
    assert [hint for *_, hint in told(records, "XB217")] == ["write `third`, which stands in its place"]
    withdraw(records, "plants/third.yml")
    assert [hint for *_, hint in told(records, "XB217")] == ["name what is meant now, or take the reference out"]


def test_what_is_withdrawn_may_refer_to_what_is_withdrawn(records: Path) -> None:
    withdraw(records, PLANT)
    withdraw(records, ANNOUNCEMENT)
    assert told(records, "XB217") == []


def test_a_withdrawn_model(records: Path) -> None:
    path = records / COMPANY
    text = path.read_text(encoding="utf-8")
    model = "    body: pickup\n"
    assert model in text
    path.write_text(
        text.replace(model, f"{model}    {WITHDRAWN % ', superseded_by: example/sedan'}\n"), encoding="utf-8"
    )
    assert told(records, "XB217") == [
        (
            ANNOUNCEMENT,
            line_of(records, ANNOUNCEMENT, "model: example/pickup"),
            "the model `example/pickup` is withdrawn: It was recorded twice.",
            "write `example/sedan`, which stands in its place",
        )
    ]


def test_a_withdrawn_company_leaves_nothing_standing(records: Path) -> None:
    withdraw(records, COMPANY, "other-motor")
    found = told(records, "XB217")
    hint = "move its brand to the company that it belongs to, or withdraw the model too"
    company = "the company `example` is withdrawn: It was recorded twice."
    assert [(file, message) for file, _, message, _ in found] == [
        (ANNOUNCEMENT, company),
        (COMPANY, "the model `example/pickup` stands, though its company is withdrawn"),
        (COMPANY, "the model `example/sedan` stands, though its company is withdrawn"),
        (PLANT, company),
    ]
    assert [told_hint for *_, told_hint in found[1:3]] == [hint, hint]


def test_a_withdrawn_rule_and_a_withdrawn_announcement(records: Path) -> None:
    second = "announcements/2027/2027-01-15-second.yml"
    copy(records, ANNOUNCEMENT, "id: 2027-01-15-second\nmarket: [SE]", second)
    give(records, ANNOUNCEMENT, "related:\n  - {relation: same_programme, record: 2027-01-15-second}")
    copy(
        records,
        "instruments/jp-example-rule.yml",
        "id: jp-second\nsucceeds: [jp-example-rule]",
        "instruments/jp-second.yml",
    )
    withdraw(records, second)
    withdraw(records, "instruments/jp-example-rule.yml", "jp-second")
    assert [(file, message) for file, _, message, _ in told(records, "XB217")] == [
        (ANNOUNCEMENT, "the announcement `2027-01-15-second` is withdrawn: It was recorded twice."),
        ("instruments/jp-second.yml", "the instrument `jp-example-rule` is withdrawn: It was recorded twice."),
    ]


@pytest.mark.parametrize("name", [ANNOUNCEMENT, COMPANY, PLANT, "instruments/jp-example-rule.yml"])
def test_nothing_supersedes_itself(records: Path, name: str) -> None:
    withdraw(records, name, Path(name).stem)
    assert told(records, "XB416") == [
        (
            name,
            line_of(records, name, "superseded_by"),
            "a record does not supersede itself",
            "name another one, or take the key out",
        )
    ]


def test_records_that_supersede_one_another(records: Path) -> None:
    copy(records, PLANT, "id: second", "plants/second.yml")
    copy(records, PLANT, "id: third", "plants/third.yml")
    copy(records, PLANT, "id: fourth", "plants/fourth.yml")
    for one, other in (
        ("example-rayong", "second"),
        ("second", "third"),
        ("third", "example-rayong"),
        ("fourth", "third"),
    ):
        withdraw(records, f"plants/{one}.yml", other)
    assert [(file, message) for file, _, message, _ in told(records, "XB416")] == [
        (
            PLANT,
            "this is superseded by `second`, which is superseded by `third`, which is superseded by this: a circle",
        ),
        (
            "plants/second.yml",
            "this is superseded by `third`, which is superseded by `example-rayong`, which is superseded by this: "
            "a circle",
        ),
        (
            "plants/third.yml",
            "this is superseded by `example-rayong`, which is superseded by `second`, which is superseded by this: "
            "a circle",
        ),
    ]


@pytest.mark.parametrize(
    ("name", "successor", "message"),
    [
        (PLANT, "nowhere", "there is no plant “nowhere”"),
        (PLANT, "example", "there is no plant “example”"),
        (COMPANY, "nobody", "there is no company “nobody”"),
        ("instruments/jp-example-rule.yml", "none", "there is no instrument “none”"),
    ],
)
def test_a_successor_is_of_the_same_kind_and_has_a_record(
    records: Path, name: str, successor: str, message: str
) -> None:
    withdraw(records, name, successor)
    assert message in [finding.message for finding in load(records).findings]


def test_withdrawn_ids_are_not_suggested(records: Path) -> None:
    copy(records, PLANT, "id: example-rayon\nname: Example Rayon plant", "plants/example-rayon.yml")
    give(records, ANNOUNCEMENT, "origin: {country: TH, plant: example-rayom, sources: [release]}")
    withdraw(records, "plants/example-rayon.yml")
    assert [hint for *_, hint in told(records, "XB203")] == ["did you mean `example-rayong`?"]
    withdraw(records, PLANT)
    assert "example-rayon" not in told(records, "XB203")[0][3]


def test_withdrawn_models_are_not_suggested(records: Path) -> None:
    give(records, ANNOUNCEMENT, "models:\n  - {model: example/pickupp, sources: [release]}")
    assert [hint for *_, hint in told(records, "XB202")] == ["did you mean `example/pickup`?"]
    path = records / COMPANY
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    body: pickup\n", f"    {WITHDRAWN % ''}\n"), encoding="utf-8")
    assert "example/pickup`" not in told(records, "XB202")[0][3]

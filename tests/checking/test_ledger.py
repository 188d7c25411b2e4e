"""Records against the ledger: no id vanishes, is given to another thing, or stands again."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from crossbuilt.checking.check import check
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import load
from crossbuilt.reading.shaped_loading import load_shaped
from crossbuilt.reading.store import Store
from tests.example_records import write_example_records

ID = "2027-01-15-example-pickup-to-norway"
FILE = f"announcements/2027/{ID}.yml"
LEDGER = f"""\
# head
announcement {ID} example
company example JP
company other-motor JP
instrument jp-example-rule JP
model example/pickup
model example/sedan
plant example-rayong TH
version 2027.1.0
"""
RESTORE = "restore its file and give it `withdrawn` with `date`, `reason` and, if there is one, `superseded_by`"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The example records with a ledger that has all of them."""
    folder = write_example_records(tmp_path / "records")
    (folder / "ledger.txt").write_text(LEDGER, encoding="utf-8")
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def findings(records: Path) -> list[Finding]:
    """What a check finds, whichever way the records are read."""
    found = check(load(records))
    assert check(load_shaped(records, Store(None, b""))) == found
    return found


def about_ids(records: Path) -> list[tuple[str, str, int, int, str, str]]:
    return [
        (f.code, f.file.removeprefix("records/"), f.place.line, f.place.column, f.message, f.hint)
        for f in findings(records)
        if f.code.startswith("XB41")
    ]


def vanished(records: Path) -> list[tuple[str, str]]:
    return [(message, hint) for code, *_, message, hint in about_ids(records) if code == "XB413"]


def test_a_complete_ledger(records: Path) -> None:
    assert findings(records) == []


def test_a_new_id_is_no_finding(records: Path) -> None:
    change(records / "ledger.txt", "plant example-rayong TH\n", "")
    assert findings(records) == []


def test_a_record_that_is_deleted(records: Path) -> None:
    (records / FILE).unlink()
    (finding,) = findings(records)
    assert (finding.file, finding.place.line, finding.place.column) == ("records/ledger.txt", 2, 14)
    assert finding.excerpt == f"announcement {ID} example"
    assert finding.message == f"the announcement `{ID}` has vanished: no record has this id"
    assert finding.hint == RESTORE


def test_every_kind_can_vanish(records: Path) -> None:
    for folder in ("announcements/2027", "companies", "instruments", "plants"):
        shutil.rmtree(records / folder)
    assert [message.split(" has vanished")[0] for message, _ in vanished(records)] == [
        f"the announcement `{ID}`",
        "the company `example`",
        "the company `other-motor`",
        "the instrument `jp-example-rule`",
        "the model `example/pickup`",
        "the model `example/sedan`",
        "the plant `example-rayong`",
    ]


def test_a_model_that_is_taken_out_of_its_company(records: Path) -> None:
    change(records / "companies/example.yml", "  - id: sedan\n    name: Sedan\n    body: sedan\n", "")
    assert vanished(records) == [
        (
            "the model `example/sedan` has vanished: no record has this id",
            "restore it under its brand and give it `withdrawn` with `date`, `reason` and, if there is one, "
            "`superseded_by`",
        )
    ]


def test_a_withdrawn_record_that_is_deleted(records: Path) -> None:
    change(records / "ledger.txt", "version", "withdrawn plant example-rayong\nversion")
    (records / "plants/example-rayong.yml").unlink()
    assert vanished(records) == [
        (
            "the plant `example-rayong` has vanished: no record has this id",
            "restore it as it was: what is withdrawn stays, with its reason",
        )
    ]


BROKEN = {
    "not YAML": "id: [",
    "not UTF-8": "\udcff",
    "empty": "",
    "a list": "- id: other",
    "a field missing": "id: {id}\n",
    "another id, which its name is not": "id: other\n",
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize(
    "file", [FILE, "companies/example.yml", "instruments/jp-example-rule.yml", "plants/example-rayong.yml"]
)
def test_a_broken_record_has_not_vanished(records: Path, file: str, text: str) -> None:
    broken = text.format(id=Path(file).stem) if "{" in text else text
    (records / file).write_bytes(broken.encode("utf-8", "surrogateescape"))
    assert {finding.file for finding in findings(records)} >= {f"records/{file}"}
    assert about_ids(records) == []


def test_a_file_of_another_name_with_the_id_has_not_vanished(records: Path) -> None:
    (records / "plants/example-rayong.yml").rename(records / "plants/rayong.yml")
    assert [finding.code for finding in findings(records)] == ["XB402"]
    change(records / "plants/rayong.yml", "country: TH", "country: Thailand")
    assert [finding.code for finding in findings(records)] == ["XB104"]


@pytest.mark.parametrize("name", ["plants/example-rayong.yaml", "example-rayong.yml", "plant/example-rayong.yml"])
def test_a_file_where_nothing_reads_it_has_not_vanished(records: Path, name: str) -> None:
    (records / name).parent.mkdir(exist_ok=True)
    (records / "plants/example-rayong.yml").rename(records / name)
    assert [(finding.code, finding.file) for finding in findings(records)] == [("XB014", f"records/{name}")]


def test_models_in_a_file_where_nothing_reads_it_have_not_vanished(records: Path) -> None:
    (records / "companies/example.yml").rename(records / "companies/example.yaml")
    assert about_ids(records) == []


def test_a_folder_that_is_a_link(records: Path, tmp_path: Path) -> None:
    (records / "plants").rename(tmp_path / "plants")
    (records / "plants").symlink_to(tmp_path / "plants")
    assert [(finding.code, finding.file) for finding in findings(records)] == [("XB017", "records/plants")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("name", ["plants", "companies", "announcements/2027"])
def test_a_folder_that_cannot_be_read(records: Path, name: str) -> None:
    (records / name).chmod(0)
    assert about_ids(records) == []
    (records / name).chmod(0o700)


def test_a_model_vanishes_while_another_company_is_broken(records: Path) -> None:
    (records / "companies/other-motor.yml").write_text("id: other-motor\n")
    change(records / "companies/example.yml", "id: sedan", "id: saloon")
    assert [message for message, _ in vanished(records)] == [
        "the model `example/sedan` has vanished: no record has this id"
    ]


def rename(records: Path, name: str, old: str, new: str) -> None:
    change(records / name, f"id: {old}\n", f"id: {new}\n")
    (records / name).rename(records / Path(name).with_name(f"{new}.yml"))


RENAMED = [
    (FILE, ID, "2027-01-15-example-pick-up-to-norway"),
    (FILE, ID, "2027-01-16-example-pickup-to-norway"),
    (FILE, ID, "2027-01-15-news-of-thai-trucks"),
    ("instruments/jp-example-rule.yml", "jp-example-rule", "jp-type-approval"),
    ("plants/example-rayong.yml", "example-rayong", "example-thailand"),
    ("plants/example-rayong.yml", "example-rayong", "tmt"),
    ("plants/example-rayong.yml", "example-rayong", "Example-rayong"),
]


@pytest.mark.parametrize(("file", "old", "new"), RENAMED, ids=lambda value: value)
def test_a_renamed_record(records: Path, file: str, old: str, new: str) -> None:
    rename(records, file, old, new)
    assert [hint for _, hint in vanished(records)] == [
        f"it looks renamed to `{new}`: ids are never changed, rename it back"
    ]


def test_a_renamed_company(records: Path) -> None:
    rename(records, "companies/other-motor.yml", "other-motor", "other-motors")
    assert vanished(records) == [
        (
            "the company `other-motor` has vanished: no record has this id",
            "it looks renamed to `other-motors`: ids are never changed, rename it back",
        )
    ]


def test_a_renamed_brand(records: Path) -> None:
    change(records / "companies/example.yml", "- id: example\n", "- id: exemple\n")
    assert [hint for _, hint in vanished(records)] == [
        "it looks renamed to `exemple/pickup`: ids are never changed, rename it back",
        "it looks renamed to `exemple/sedan`: ids are never changed, rename it back",
    ]


def test_a_renamed_model(records: Path) -> None:
    change(records / "companies/example.yml", "id: pickup", "id: pick-up")
    assert [hint for _, hint in vanished(records)] == [
        "it looks renamed to `example/pick-up`: ids are never changed, rename it back"
    ]


def test_another_record_instead_is_no_renamed_one(records: Path) -> None:
    rename(records, "plants/example-rayong.yml", "example-rayong", "example-hanoi")
    change(records / "plants/example-hanoi.yml", "country: TH", "country: VN")
    assert [hint for _, hint in vanished(records)] == [RESTORE]


def test_an_id_given_to_another_plant(records: Path) -> None:
    change(records / "plants/example-rayong.yml", "country: TH", "country: VN")
    assert [found for found in about_ids(records) if found[0] != "XB221"] == [
        (
            "XB414",
            "plants/example-rayong.yml",
            5,
            10,
            "`example-rayong` is a plant in VN here; it was published as a plant in TH",
            "another plant takes another id; if it is the same one, and what was published was wrong, run "
            "`crossbuilt ledger --corrected example-rayong`",
        )
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            FILE,
            "company: example\n",
            "company: other-motor\n",
            f"`{ID}` is an announcement of other-motor here; it was published as an announcement of example",
        ),
        (
            "companies/example.yml",
            "country: JP\n",
            "country: TH\n",
            "`example` is a company of TH here; it was published as a company of JP",
        ),
        (
            "instruments/jp-example-rule.yml",
            "jurisdiction:\n- JP\n",
            "jurisdiction: [US, JP]\n",
            "`jp-example-rule` is an instrument of JP,US here; it was published as an instrument of JP",
        ),
    ],
)
def test_an_id_given_to_another_thing(records: Path, file: str, old: str, new: str, message: str) -> None:
    change(records / file, old, new)
    assert [(code, name, told) for code, name, _, _, told, _ in about_ids(records)] == [("XB414", file, message)]


def test_the_order_of_a_jurisdiction_makes_no_other_thing(records: Path) -> None:
    change(records / "ledger.txt", "jp-example-rule JP", "jp-example-rule JP,US")
    change(records / "instruments/jp-example-rule.yml", "jurisdiction:\n- JP\n", "jurisdiction: [US, JP]\n")
    assert about_ids(records) == []


def test_a_correction_is_a_later_line(records: Path) -> None:
    change(records / "plants/example-rayong.yml", "country: TH", "country: VN")
    with (records / "ledger.txt").open("a") as ledger:
        ledger.write("plant example-rayong VN\n")
    assert about_ids(records) == []


@pytest.mark.parametrize(
    ("line", "file", "place"),
    [
        ("plant example-rayong", "plants/example-rayong.yml", (1, 5)),
        ("model example/sedan", "companies/example.yml", (11, 9)),
        ("company other-motor", "companies/other-motor.yml", (11, 5)),
        (f"announcement {ID}", FILE, (1, 5)),
        ("instrument jp-example-rule", "instruments/jp-example-rule.yml", (1, 5)),
    ],
)
def test_what_stands_again(records: Path, line: str, file: str, place: tuple[int, int]) -> None:
    with (records / "ledger.txt").open("a") as ledger:
        ledger.write(f"withdrawn {line}\n")
    id_ = line.split()[1]
    assert [found for found in about_ids(records) if found[0] == "XB415"] == [
        (
            "XB415",
            file,
            *place,
            f"`{id_}` stands here, but it was withdrawn (line 10 of ledger.txt)",
            "put its `withdrawn` back; what stands anew takes another id",
        )
    ]

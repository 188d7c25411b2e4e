"""The folder as a whole: what is read, what is refused, and that one broken file hides nothing in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossbuilt.reading.loading import Loaded, load, load_one
from crossbuilt.reading.tree import NoRecordsError
from tests.conftest import RECORDS


def test_the_repositorys_records_are_read_whole(records_copy: Path) -> None:
    loaded = load(records_copy)
    assert loaded.findings == []
    assert len(loaded.dataset.announcements) >= 16


def test_a_folder_without_announcements_is_no_records_folder(tmp_path: Path) -> None:
    with pytest.raises(NoRecordsError, match="is no records folder: there is no “announcements” in it"):
        load(tmp_path)


def test_a_broken_company_does_not_break_the_records_that_name_it(records_copy: Path) -> None:
    company = records_copy / "companies/toyota.yml"
    company.write_text(company.read_text().replace("country: JP", "country: Japan"))
    loaded = load(records_copy)
    assert [(finding.file, finding.code) for finding in loaded.findings] == [("records/companies/toyota.yml", "XB104")]
    assert "toyota" not in loaded.dataset.companies


def test_a_broken_vocabulary_stands_alone(records_copy: Path) -> None:
    vocabulary = records_copy / "vocabularies/standing.yml"
    vocabulary.write_text(vocabulary.read_text().replace("label: Standing\n", ""))
    assert [finding.message for finding in load(records_copy).findings] == ["`label` is missing"]


def test_a_vocabulary_that_is_gone(records_copy: Path) -> None:
    (records_copy / "vocabularies/standing.yml").unlink()
    (finding,) = load(records_copy).findings
    assert (finding.code, finding.file) == ("XB015", "records/vocabularies/standing.yml")
    assert finding.message == "the vocabulary standing is missing; fields of records draw on it"


@pytest.mark.parametrize("name", ["announcements/a.yaml", "notes/a.yml", "stray.yml"])
def test_a_file_that_nothing_reads(records_copy: Path, name: str) -> None:
    (records_copy / name).parent.mkdir(exist_ok=True)
    (records_copy / name).write_text("id: a\n")
    (finding,) = load(records_copy).findings
    assert (finding.code, finding.file, finding.message) == ("XB014", f"records/{name}", "nothing reads this file")


def test_two_files_of_one_name(records_copy: Path) -> None:
    source = next((records_copy / "announcements").rglob("*.yml"))
    twin = records_copy / "announcements/1900" / source.name
    twin.parent.mkdir()
    twin.write_bytes(source.read_bytes())
    (finding,) = load(records_copy).findings
    assert finding.code == "XB401"
    assert finding.message.startswith("two files have this name; the other is records/announcements/1900/")


def test_one_file_is_read_as_the_folder_would_be_with_it(records_copy: Path, loaded: Loaded) -> None:
    name = "plants/toyota-kentucky.yml"
    raw = (records_copy / name).read_bytes().replace(b"country: US", b"country: XX")
    (records_copy / name).write_bytes(raw)
    after = load_one(loaded, f"records/{name}", raw)
    whole = load(records_copy)
    assert after.findings == whole.findings
    assert after.dataset == whole.dataset
    assert "toyota-kentucky" in loaded.dataset.plants


def test_one_file_more_is_known_to_itself(loaded: Loaded) -> None:
    source = b"{url: 'https://example.org', title: T, publisher: P, language: en, kind: press}"
    company = b"id: new\nname: New\ncountry: JP\nsources:\n  s: " + source
    after = load_one(loaded, "records/companies/new.yml", company)
    assert after.findings == loaded.findings
    assert "new" in after.dataset.companies
    assert "new" in after.context.ids["company"]
    assert list(after.dataset.companies) == sorted(after.dataset.companies)


def test_one_file_of_a_name_that_is_taken(loaded: Loaded) -> None:
    after = load_one(loaded, "records/plants/old/toyota-kentucky.yml", b"id: toyota-kentucky\n")
    assert [finding.code for finding in after.findings] == ["XB401"]
    assert after.dataset == loaded.dataset


def test_one_file_where_nothing_reads_it(loaded: Loaded) -> None:
    (finding,) = load_one(loaded, "records/notes/a.yml", b"id: a\n").findings
    assert finding.code == "XB014"


def test_a_key_that_a_comma_has_made_is_told_once(loaded: Loaded) -> None:
    raw = b"id: new\nname: New\ncountry: JP\nnames:\n  - {name: Neu, language: de, neuer}\n"
    found = load_one(loaded, "records/companies/new.yml", raw).findings
    assert [(finding.code, finding.message) for finding in found] == [
        ("XB019", "the comma before “neuer” splits the text of `language`"),
        ("XB101", "`sources` is missing"),
    ]


def test_a_word_with_an_invisible_character_in_it_is_told_once(loaded: Loaded) -> None:
    file = "records/companies/toyota.yml"
    raw = (RECORDS / "companies/toyota.yml").read_text().replace("country: JP", "country: J\u200bP", 1).encode()
    (finding,) = load_one(loaded, file, raw).findings
    assert (finding.code, finding.place.column) == ("XB020", 11)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("companies/toyota.yml", "id: [toyota"),
        ("companies/toyota.yml", "id: toyota\nbrnads: []\n"),
        ("companies/toyota.yml", ""),
        ("plants/toyota-kentucky.yml", "\t"),
        ("instruments/jp-us-built-car-certification.yml", "- a list\n"),
        ("regions.yml", "{"),
        ("regions.yml", "region: []\n"),
    ],
)
def test_a_file_that_is_broken_breaks_none_that_cites_it(records_copy: Path, file: str, text: str) -> None:
    (records_copy / file).write_text(text, encoding="utf-8")
    assert {finding.file for finding in load(records_copy).findings} == {f"records/{file}"}


def test_a_model_of_a_brand_that_can_be_read_is_missed_all_the_same(records_copy: Path) -> None:
    (records_copy / "companies/honda.yml").write_text("", encoding="utf-8")
    company = records_copy / "companies/toyota.yml"
    company.write_text(company.read_text(encoding="utf-8").replace("id: camry", "id: camri"), encoding="utf-8")
    assert {finding.code for finding in load(records_copy).findings} == {"XB004", "XB202"}

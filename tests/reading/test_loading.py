"""The folder as a whole: what is read, what is refused, and that one broken file hides nothing in another."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crossbuilt.reading.loading import load
from crossbuilt.reading.tree import NoRecordsError


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


def test_a_link_that_leads_nowhere(records_copy: Path) -> None:
    (records_copy / "announcements/lost.yml").symlink_to("nowhere.yml")
    (finding,) = load(records_copy).findings
    assert (finding.code, finding.message) == ("XB013", "the file cannot be read: No such file or directory")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(records_copy: Path) -> None:
    next((records_copy / "announcements").rglob("*.yml")).chmod(0)
    assert "XB013" in {finding.code for finding in load(records_copy).findings}


def test_a_directory_named_like_a_record_is_no_record(records_copy: Path) -> None:
    (records_copy / "announcements/x.yml").mkdir()
    assert load(records_copy).findings == []

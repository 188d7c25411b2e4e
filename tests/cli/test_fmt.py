"""`crossbuilt fmt` as a curator runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crossbuilt.cli import main
from tests.example_record import RECORD, RECORD_ID
from tests.example_records import write_example_records

UNTIDY = RECORD.replace("market: [JP]\n", "").replace(
    "kind: introduction\n", "market: ['JP'] # only\nkind: introduction\n"
)
TIDY = RECORD.replace("market: [JP]\n", "market: [JP]  # only\n")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["fmt", *(str(argument) for argument in arguments)])


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A records folder with one untidy record."""
    (tmp_path / "records/announcements/2027").mkdir(parents=True)
    (tmp_path / f"records/announcements/2027/{RECORD_ID}.yml").write_text(UNTIDY, encoding="utf-8")
    return tmp_path / "records"


def untidy(records: Path) -> Path:
    return records / f"announcements/2027/{RECORD_ID}.yml"


def test_rewrites_what_is_not_in_form(records: Path) -> None:
    result = run("--records", records)
    assert result.output == (
        f"Rewrote records/announcements/2027/{RECORD_ID}.yml\n1 record: 0 in canonical form, 1 rewritten\n"
    )
    assert result.exit_code == 0
    assert untidy(records).read_text(encoding="utf-8") == TIDY
    assert run("--records", records).output == "1 record: 1 in canonical form\n"


def test_check_shows_the_difference_and_writes_nothing(records: Path) -> None:
    result = run("--records", records, "--check")
    name = f"records/announcements/2027/{RECORD_ID}.yml"
    assert (
        result.output
        == f"""\
--- {name}
+++ {name}
@@ -1,7 +1,6 @@
 id: {RECORD_ID}
 title: Example plans to sell the U.S.-built Camry in Japan
 summary: Toyota says that it plans to sell the Camry in Japan.
-market: ['JP'] # only
 kind: introduction
 standing: committed
 announced: 2027-01-15
@@ -10,6 +9,7 @@
   country: US
   plant: toyota-kentucky
   sources: [release]
+market: [JP]  # only
 models:
   - model: toyota/camry
     sources: [release]
1 record: 0 in canonical form, 1 to be rewritten
"""
    )
    assert result.exit_code == 1
    assert untidy(records).read_text(encoding="utf-8") == UNTIDY


def test_a_file_that_cannot_be_read_is_reported_and_left_alone(records: Path) -> None:
    (records / "plants").mkdir()
    broken = records / "plants/broken.yml"
    broken.write_text("id: broken\nid: again\n", encoding="utf-8")
    result = run("--records", records)
    assert result.output == (
        f"Rewrote records/announcements/2027/{RECORD_ID}.yml\n"
        "records/plants/broken.yml:2:1: error[XB011] `id` is given twice; it stands already in line 1\n"
        "  2 | id: again\n"
        "    | ^^\n"
        "  hint: keep one of the two\n"
        "\n"
        "Left alone: records/plants/broken.yml\n"
        "2 records: 0 in canonical form, 1 rewritten, 1 left alone\n"
    )
    assert result.exit_code == 1
    assert broken.read_text(encoding="utf-8") == "id: broken\nid: again\n"


def test_paths_narrow_it(records: Path) -> None:
    (records / "plants").mkdir()
    (records / "plants/a.yml").write_text("name: A\nid: a\n", encoding="utf-8")
    plant = records / "plants/a.yml"
    assert run("--records", records, plant, plant, records / "plants").output == (
        "Rewrote records/plants/a.yml\n1 record: 0 in canonical form, 1 rewritten\n"
    )
    assert untidy(records).read_text(encoding="utf-8") == UNTIDY


def test_folders_may_hold_other_things(records: Path) -> None:
    (records / "plants/folder.yml").mkdir(parents=True)
    (records / "notes.yml").write_text("b:   1\n", encoding="utf-8")
    (records / "plants/outside.yml").symlink_to(records.parent / "outside.yml")
    (records.parent / "outside.yml").write_text("name: A\nid: a\n", encoding="utf-8")
    run("--records", records)
    assert (records / "notes.yml").read_text(encoding="utf-8") == "b:   1\n"
    assert (records.parent / "outside.yml").read_text(encoding="utf-8") == "name: A\nid: a\n"


def test_every_kind_of_record_has_a_form(tmp_path: Path) -> None:
    folder = write_example_records(tmp_path / "records")
    run("--records", folder)
    assert run("--records", folder, "--check").exit_code == 0


def test_wrong_usage_ends_with_2(records: Path, tmp_path: Path) -> None:
    (records / "notes.yml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "other.yml").write_text("a: 1\n", encoding="utf-8")
    cases: list[tuple[list[str | Path], str]] = [
        (["--records", tmp_path], "is no records folder: there is no “announcements” in it."),
        (["--records", records, tmp_path / "other.yml"], "Name the folder of its records with --records."),
        (["--records", records, records / "notes.yml"], "is no record: records are .yml files in vocabularies, "),
        (["--records", records, tmp_path / "nowhere"], "does not exist."),
    ]
    for arguments, told in cases:
        result = run(*arguments)
        assert told in result.output
        assert result.exit_code == 2

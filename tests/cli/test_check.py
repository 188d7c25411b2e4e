"""`crossbuilt check` as a curator runs it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crossbuilt import __version__
from crossbuilt.cli import main
from tests.example_record import RECORD, RECORD_ID

FOUNDING = "announcements/2025/2025-12-19-toyota-us-built-models-to-japan.yml"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_sound_records(records_copy: Path) -> None:
    result = run("check", "--records", records_copy, "--schema", records_copy / "plants")
    assert re.fullmatch(r"\d+ records checked: 0 errors, 0 warnings \(\d+\.\d s\)\n", result.output)
    assert result.exit_code == 0


def test_a_broken_reference_an_impossible_date_and_a_repeated_key_are_three_findings(records_copy: Path) -> None:
    path = records_copy / FOUNDING
    lines = path.read_text(encoding="utf-8").splitlines()
    reference = next(n for n, line in enumerate(lines) if "plant: toyota-kentucky" in line)
    lines[reference] = lines[reference].replace("toyota-kentucky", "toyota-kentuky")
    impossible = next(n for n, line in enumerate(lines) if n > reference and "date: 2026" in line)
    lines[impossible] = lines[impossible].partition("date:")[0] + "date: 2026-02-30"
    repeated = next(n for n, line in enumerate(lines) if line.startswith("reasons:"))
    lines.insert(repeated, "company: honda")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    result = run("check", "--records", records_copy)

    file = f"records/{FOUNDING}"
    heads = [line for line in result.output.splitlines() if line.startswith("records/") and " error[" in line]
    company = next(n for n, line in enumerate(lines) if line.startswith("company:"))
    assert heads == [
        f"{file}:{reference + 1}:{lines[reference].index('toyota-kentuky') + 1}: error[XB203] "
        "there is no plant “toyota-kentuky”",
        f"{file}:{impossible + 1}:{lines[impossible].index('2026-02-30') + 1}: error[XB107] "
        "there is no day 30 in February 2026",
        f"{file}:{repeated + 1}:1: error[XB011] `company` is given twice; it stands already in line {company + 1}",
    ]
    assert "  hint: did you mean `toyota-kentucky`?" in result.output
    assert " records checked: 3 errors, " in result.output.splitlines()[-1]
    assert result.exit_code == 1


def test_a_finding_in_a_terminal(records_copy: Path) -> None:
    path = records_copy / f"announcements/2027/{RECORD_ID}.yml"
    path.parent.mkdir()
    path.write_text(RECORD.replace("standing: committed", "standing: comitted"), encoding="utf-8")
    shown = run("check", "--records", records_copy, path).output.splitlines()
    assert shown[:4] == [
        f"records/announcements/2027/{RECORD_ID}.yml:5:11: error[XB105] “comitted” is no standing",
        "  5 | standing: comitted",
        "    |           ^^^^^^^^",
        "  hint: did you mean `committed`?; one of committed, considered, reported, denied",
    ]


def test_paths_narrow_what_is_shown_but_not_what_is_known(records_copy: Path) -> None:
    (records_copy / "announcements/2027").mkdir()
    broken = records_copy / f"announcements/2027/{RECORD_ID}.yml"
    broken.write_text(RECORD.replace("toyota-kentucky", "nowhere"), encoding="utf-8")
    assert run("check", "--records", records_copy, broken.parent).exit_code == 1
    assert run("check", "--records", records_copy, records_copy / "companies").exit_code == 0


def test_warnings_do_not_fail_a_check(records_copy: Path) -> None:
    uncited = (
        "  other:\n    url: https://example.org/o\n    title: O\n    publisher: E\n    language: en\n    kind: press\n"
    )
    (records_copy / "announcements/2027").mkdir()
    (records_copy / f"announcements/2027/{RECORD_ID}.yml").write_text(RECORD + uncited, encoding="utf-8")
    result = run("check", "--records", records_copy)
    assert "warning[XB501] nothing cites the source `other`" in result.output
    assert re.search(r"\n\d+ records checked: 0 errors, \d+ warnings? \(\d+\.\d s\)\n$", result.output)
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "--records", "nowhere"], "is no records folder: there is no “announcements” in it."),
        (["check", "no-such-file.yml"], "Path 'no-such-file.yml' does not exist."),
        (["chekc"], "No such command 'chekc'."),
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], told: str) -> None:
    result = run(*arguments)
    assert told in result.output
    assert result.exit_code == 2


def test_help_lists_every_verb() -> None:
    result = run("--help")
    assert all(f"  {verb} " in result.output for verb in ("check", "build", "serve", "schema", "metadata"))
    assert run("--version").output == f"crossbuilt, version {__version__}\n"


def test_a_record_without_sources_is_told_so_once(records_copy: Path) -> None:
    path = records_copy / FOUNDING
    before, _, _ = path.read_text(encoding="utf-8").partition("\nsources:")
    assert before.count("sources:") > 5
    path.write_text(before + "\n", encoding="utf-8")
    result = run("check", "--records", records_copy, path)
    assert [line for line in result.output.splitlines() if " error[" in line] == [
        f"records/{FOUNDING}:1:1: error[XB101] `sources` is missing"
    ]


def test_a_file_is_found_by_a_name_that_cannot_be_shown(records_copy: Path) -> None:
    path = records_copy / "plants/a\x1bb.yml"
    path.write_text("id: [", encoding="utf-8")
    result = run("check", "--records", records_copy, path)
    assert r"records/plants/a\x1bb.yml:" in result.output
    assert result.exit_code == 1

"""`crossbuilt check -`: a record as an editor holds it, not yet saved."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crossbuilt.cli import main
from tests.example_record import RECORD, RECORD_ID

FILE = f"records/announcements/2027/{RECORD_ID}.yml"


@pytest.fixture
def top(records_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that holds the records, where an editor runs the command."""
    monkeypatch.chdir(records_copy.parent)
    return records_copy.parent


def check(text: str | bytes, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], input=text)


def codes(result: Result) -> list[str]:
    return [line.split("[")[1][:5] for line in result.output.splitlines() if " error[" in line]


@pytest.mark.parametrize("filename", [FILE, f"./records/../{FILE}"])
def test_a_record_not_yet_saved(top: Path, filename: str) -> None:
    result = check(RECORD.replace("toyota-kentucky", "toyota-kentuky"), "-", "--stdin-filename", filename)
    assert f"{FILE}:10:10: error[XB203] there is no plant “toyota-kentuky”" in result.output.splitlines()
    assert codes(result) == ["XB203"]
    assert result.exit_code == 1
    assert not (top / FILE).exists()


def test_the_text_stands_in_place_of_the_file(top: Path) -> None:
    (top / FILE).parent.mkdir()
    (top / FILE).write_text("broken: [", encoding="utf-8")
    assert check(RECORD, "-", "--stdin-filename", FILE).exit_code == 0
    assert check("", FILE).exit_code == 1


def test_only_the_file_itself_is_told_about(top: Path) -> None:
    """Taking a plant away breaks the records that name it; the editor shows the plant's own findings."""
    plant = "records/plants/toyota-kentucky.yml"
    text = (top / plant).read_text(encoding="utf-8").replace("id: toyota-kentucky", "id: kentucky")
    result = check(text, "-", "--stdin-filename", plant)
    assert codes(result) == ["XB402"]
    (top / FILE).parent.mkdir()
    (top / FILE).write_text(RECORD.replace("toyota-kentucky", "nowhere"), encoding="utf-8")
    assert codes(check(text, "-", "--stdin-filename", plant)) == ["XB402"]


@pytest.mark.parametrize("text", [b"", b"\xff\xfe\x00", b"\x00", b"title: \xed\xa0\x80", b"[" * 20_000])
def test_any_bytes(top: Path, text: bytes) -> None:
    result = check(text, "-", "--stdin-filename", FILE)
    assert isinstance(result.exception, SystemExit)
    assert FILE in result.output
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-"], "With - as PATH, --stdin-filename says which record the text is."),
        (["--stdin-filename", FILE], "--stdin-filename is for text on standard input: give - as PATH."),
        (
            ["-", "records", "--stdin-filename", FILE],
            "An unsaved file (-) is checked alone: leave out the other PATHs.",
        ),
        (["-", "--changed", "--stdin-filename", FILE], "An unsaved file (-) is checked alone: leave out --changed."),
        (["-", "--stdin-filename", "elsewhere/a.yml"], "elsewhere/a.yml is no .yml file in "),
        (["-", "--stdin-filename", "records/notes.txt"], "records/notes.txt is no .yml file in "),
    ],
)
def test_wrong_usage(top: Path, arguments: list[str], told: str) -> None:
    result = check(RECORD, *arguments)
    assert told in result.output
    assert result.exit_code == 2


def test_standard_input_that_is_closed(top: Path) -> None:
    command = 'exec "$@" <&-'
    check = [sys.executable, "-m", "crossbuilt", "check", "-", "--stdin-filename", FILE]
    ended = subprocess.run(["sh", "-c", command, "sh", *check], capture_output=True, text=True, check=False)
    assert "Standard input is closed, so there is no text to check." in ended.stderr
    assert ended.returncode == 2

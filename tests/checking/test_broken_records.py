"""What is said of records as contributors break them: one finding for each mistake, word for word.

The records and the texts lie in `tests/broken_records/`, where a README says how to add one. With
REWRITE_REPORTS=1 in the environment, a text that is no longer true is written anew, and its test fails all the same.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from crossbuilt.cli import main
from tests.checking.broken_records import FOLDER, Case, cases
from tests.example_records import write_example_records

CASES = cases()

HEAD = re.compile(r"^(records/.+?):\d+:\d+: (?:error|warning)\[(XB\d{3})\] ", re.MULTILINE)
SUMMARY = re.compile(r"^\d+ records checked: .*\n\Z", re.MULTILINE)

FEWEST = 60


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """Sound records about Example Motor."""
    return write_example_records(tmp_path / "records")


def checked(records: Path) -> str:
    """What `crossbuilt check` prints, without the line that sums it up."""
    result = CliRunner().invoke(main, ["check", "--records", str(records)])
    printed = result.stdout_bytes.decode()
    assert result.exception is None or isinstance(result.exception, SystemExit), printed
    shown, summaries = SUMMARY.subn("", printed)
    assert summaries == 1, printed
    return shown


def test_the_records_around_are_sound(records: Path) -> None:
    assert checked(records) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_broken_record(records: Path, case: Case) -> None:
    own = case.put_into(records)
    shown = checked(records)
    found = Counter(file for file, _ in HEAD.findall(shown))
    assert found.keys() <= own, "a finding stands in the file of another record"
    assert max(found.values(), default=0) == 1, f"one mistake, one finding:\n{shown}"
    written = case.report.read_text(encoding="utf-8") if case.report.exists() else ""
    if shown != written and os.environ.get("REWRITE_REPORTS"):
        case.report.write_text(shown, encoding="utf-8")
        pytest.fail(f"rewrote {case.report.name}; read it, then run again without REWRITE_REPORTS")
    assert shown == written


def test_every_case_has_its_text_and_every_text_its_case() -> None:
    texts = set(FOLDER.glob("*/*.txt"))
    assert texts == {case.report for case in CASES}
    assert len(texts) == len(CASES)
    assert len(CASES) >= FEWEST


def test_every_kind_of_record_is_broken() -> None:
    folders = {case.path.parent.name for case in CASES}
    assert folders == {"announcements", "companies", "files", "instruments", "plants", "regions", "vocabularies"}

"""Files in canonical form."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crossbuilt.curating import formatting
from crossbuilt.curating.formatting import NotTheSameError, format_file, formatted, model_of, replace
from crossbuilt.records.announcement import Announcement
from crossbuilt.records.part import Part
from crossbuilt.records.plant import Plant
from crossbuilt.records.region import RegionList
from tests.example_record import RECORD


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ("announcements/2027/a.yml", Announcement),
        ("plants/a.yml", Plant),
        ("regions.yml", RegionList),
        ("plants/a.yaml", None),
        ("notes/a.yml", None),
        ("other.yml", None),
        ("ledger.txt", None),
    ],
)
def test_a_file_is_read_by_where_it_lies(path: str, model: type[Part] | None) -> None:
    assert model_of(f"records/{path}") is model


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbf" + RECORD.encode(), RECORD.replace("\n", "\r\n").encode(),
                                 RECORD.rstrip("\n").encode(), (RECORD + "\n\n").encode()])  # fmt: skip
def test_byte_order_mark_and_line_ends(raw: bytes) -> None:
    result, findings = formatted("a.yml", raw, Announcement)
    assert result
    assert not findings
    assert (result.changed, result.after) == (True, RECORD.encode())


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b"", "XB004", 1),
        (b"id: a\nid: b\n", "XB011", 2),
        (b"id: a\ntitle: b: c\n", "XB007", 2),
        (b"id: \xff\n", "XB002", 1),
        (b"id: &a b\n", "XB008", 1),
        (b"sources: [a, b: c]\n", "XB019", 1),
        (b"%YAML 1.1\n---\nid: a\n", "XB024", 1),
        (b"- id: a\n", "XB103", 1),
        (b"id\n", "XB103", 1),
    ],
)
def test_what_cannot_be_read_in_full_is_left_alone(raw: bytes, code: str, line: int) -> None:
    result, (finding,) = formatted("a.yml", raw, Announcement)
    assert result is None
    assert (finding.code, finding.place.line) == (code, line)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    result, (finding,) = format_file("a.yml", tmp_path / "a.yml", Announcement)
    assert result is None
    assert (finding.code, finding.message) == ("XB013", "the file cannot be read: No such file or directory")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yml")
    result, (finding,) = format_file("a.yml", tmp_path / "a.yml", Announcement)
    assert result is None
    assert finding.message == "the file cannot be read: it is no regular file"


def test_what_is_only_wrong_with_letters_is_no_hindrance() -> None:
    result, findings = formatted("a.yml", "title: zero\u200bwidth, Citroe\u0308n\n".encode(), Announcement)
    assert result
    assert not findings
    assert result.after.decode() == "title: zero\u200bwidth, Citroën\n"


@pytest.mark.parametrize(
    ("faulty", "told"),
    [
        ("id: b  # c\n", "the canonical form of a.yml would not read as the file does"),
        ("id: [\n", "the canonical form of a.yml would not read as the file does"),
        ("id: a\n", "the canonical form of a.yml would lose a comment"),
    ],
)
def test_a_fault_of_ours_never_reaches_a_file(monkeypatch: pytest.MonkeyPatch, faulty: str, told: str) -> None:
    monkeypatch.setattr(formatting, "canonical", lambda *_: faulty)
    with pytest.raises(NotTheSameError, match=told):
        formatted("a.yml", b"id: a  # c\n", Announcement)


def test_the_diff_says_where_a_last_line_has_no_end() -> None:
    result, _ = formatted("a.yml", b"title: b\nid: a", Announcement)
    assert result
    assert result.diff() == (
        "--- a.yml\n+++ a.yml\n@@ -1,2 +1,2 @@\n+id: a\n title: b\n-id: a\n\\ No newline at end of file\n"
    )


def test_replacing_keeps_the_mode_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [*tmp_path.iterdir()] == [path]


def test_a_failed_replacement_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="no room"):
        replace(path, b"new")
    assert path.read_bytes() == b"old"
    assert [*tmp_path.iterdir()] == [path]

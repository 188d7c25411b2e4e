"""The line that a finding points at, and the carets under it."""

from __future__ import annotations

import pytest

from crossbuilt.checking.reports.excerpt import BEFORE, LONGEST, excerpt
from crossbuilt.reading.finding import Place


@pytest.mark.parametrize(
    ("line", "column", "end_column", "below"),
    [
        ("date: 2024-02-30", 7, 17, "      ^^^^^^^^^^"),
        ("title: ハイランダー x", 8, 14, "       ^^^^^^^^^^^^"),
        ("ハイ: x", 5, 6, "      ^"),
        ("name: S\u030ckoda x", 13, 14, "           ^"),
        ("title:", 8, 9, "      ^"),
        ("title: x", 8, 8, "       ^"),
        ("\ttitle: x", 2, 7, " ^^^^^"),
        ("a\u202eb\u200b: x", 7, 8, "      ^"),
        ("", 1, 1, "^"),
    ],
    ids=["plain", "wide", "after-wide", "after-combining", "beyond-the-end", "no-width", "tab", "unseen", "empty"],
)
def test_carets_stand_under_what_they_mean(line: str, column: int, end_column: int, below: str) -> None:
    shown, room, carets = excerpt(line, Place(1, column, end_column))
    assert shown == line.translate({ord("\t"): " ", 0x202E: "�", 0x200B: "�"})
    assert room + carets == below


@pytest.mark.parametrize("before", [0, 40, 500, 999_000])
def test_a_long_line_is_cut_around_the_place(before: int) -> None:
    line = "a" * before + "WRONG" + "b" * (1_000_000 - before)
    shown, room, carets = excerpt(line, Place(1, before + 1, before + 6))
    assert len(shown) <= LONGEST + len("……")
    assert shown[len(room) : len(room) + len(carets)] == "WRONG"
    assert len(room) <= BEFORE + len("…")
    assert shown.startswith("…") is (before > BEFORE)
    assert shown.endswith("…")


def test_a_long_place_is_cut_with_its_line() -> None:
    shown, room, carets = excerpt("x" * 1_000_000, Place(1, 1, 1_000_001))
    assert (shown, room, carets) == ("x" * LONGEST + "…", "", "^" * LONGEST)


def test_the_end_of_a_long_line_is_shown_to_its_end() -> None:
    shown, room, carets = excerpt("a" * 1000 + "end", Place(1, 1001, 1004))
    assert shown == "…" + "a" * (LONGEST - 3) + "end"
    assert len(room + carets) == len(shown)

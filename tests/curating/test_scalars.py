"""How a text is written."""

from __future__ import annotations

import pytest

from crossbuilt.curating.scalars import WIDTH, columns, folded, literal, on_one_line


@pytest.mark.parametrize(
    "text",
    ["NO", "on", "yes", "12:30", "2024-02-30", "../2026-12", "2027/..", "-a", "a, b", "it's", "C# [x]", "“so:” he said",
     "https://example.org/?a=b&c#d", "x]y", "?x", "トヨタ"],
)  # fmt: skip
def test_stays_bare(text: str) -> None:
    assert on_one_line(text, is_text=True) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Kia: late", '"Kia: late"'),
        ("late:", '"late:"'),
        ("no. #1", '"no. #1"'),
        ("- a", '"- a"'),
        ("[단독] 기아", '"[단독] 기아"'),
        ("'quoted'", '''"'quoted'"'''),
        ('"quoted": it\'s', "'\"quoted\": it''s'"),
        ("back\\slash: x", "'back\\slash: x'"),
        (" spaced ", '" spaced "'),
        ("tab\tand bell\x07", '"tab\\tand bell\\u0007"'),
        ("next line\x85, separator\u2028", '"next line\\u0085, separator\\u2028"'),
        ("---", '"---"'),
        ("<<", '"<<"'),
        ("", '""'),
    ],
)
def test_takes_quotes(text: str, written: str) -> None:
    assert on_one_line(text) == written


@pytest.mark.parametrize("text", ["8703", "8703.80", "1.10", "0o17", "0x1F", "1e3", ".5", "true", "null", "~", ".inf"])
def test_a_text_that_other_tools_would_read_as_something_else_takes_quotes_where_only_text_is_wanted(text: str) -> None:
    assert on_one_line(text, is_text=True) == f'"{text}"'
    assert on_one_line(text) == text


@pytest.mark.parametrize("text", ["a,b", "a]", "{a", "-a", "a:", ":a"])
def test_brackets_need_more_quotes(text: str) -> None:
    assert on_one_line(text, in_brackets=True) == f'"{text}"'


def test_folding_breaks_at_single_spaces_only() -> None:
    text = "a  b" + " word" * 40
    lines = list(folded(text, 4))
    assert lines == ["    a  b" + " word" * 20, "    word" + " word" * 19]
    assert " ".join(line.strip() for line in lines) == text


def test_folding_fills_lines_to_their_width() -> None:
    assert [columns(line) for line in folded("x" * 50 + " " + "y" * 57 + " z", 2)] == [WIDTH, 3]


def test_wide_characters_count_twice() -> None:
    assert columns("トヨタ Camry") == 12
    assert [line.strip() for line in folded("漢" * 30 + " " + "字" * 30, 0)] == ["漢" * 30, "字" * 30]


def test_lines_that_are_kept() -> None:
    assert literal("one\ntwo", 2) == ["|-", "  one", "  two"]
    assert literal("one\n\ntwo\n", 2) == ["|", "  one", "", "  two"]
    assert literal("one\n two", 2) is None
    assert literal("one\ntwo\n\n", 2) is None
    assert literal("one\n", 2) is None

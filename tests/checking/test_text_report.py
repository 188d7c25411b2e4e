"""Findings as a curator sees them."""

from __future__ import annotations

from crossbuilt.checking.text_report import summary, text_report
from crossbuilt.reading.finding import Finding, Place, Severity


def finding(line: str, column: int, end_column: int, hint: str = "") -> Finding:
    return Finding(
        "XB107", Severity.ERROR, "records/a.yml", Place(14, column, end_column), "there is no such day", hint, line
    )


def test_a_finding_with_its_line_and_hint() -> None:
    shown = list(text_report([finding("    date: 2024-02-30", 11, 21, "write 2024-02-29")]))
    assert shown == [
        "records/a.yml:14:11: error[XB107] there is no such day",
        "  14 |     date: 2024-02-30",
        "     |           ^^^^^^^^^^",
        "  hint: write 2024-02-29",
        "",
    ]


def test_carets_stand_under_wide_characters() -> None:
    _, line, caret, _ = text_report([finding("title: ハイランダー x", 8, 14)])
    assert line == "  14 | title: ハイランダー x"
    assert caret == "     |        ^^^^^^^^^^^^"


def test_an_end_beyond_the_line_leaves_one_caret() -> None:
    _, _, caret, _ = text_report([finding("title:", 8, 9)])
    assert caret.endswith("^")


def test_a_file_without_a_line_to_show() -> None:
    assert list(text_report([finding("", 1, 1)])) == ["records/a.yml:14:1: error[XB107] there is no such day", ""]


def test_the_summary_counts() -> None:
    assert summary(1, [finding("a", 1, 2)]) == "1 record checked: 1 error, 0 warnings"
    assert summary(1234, []) == "1,234 records checked: 0 errors, 0 warnings"

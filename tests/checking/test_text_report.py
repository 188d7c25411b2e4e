"""Findings as a curator sees them."""

from __future__ import annotations

from crossbuilt.checking.reports.run import Run
from crossbuilt.checking.reports.text_report import finding_lines, summary, text_report
from crossbuilt.reading.finding import Finding, Place, Severity


def finding(excerpt: str = "", code: str = "XB107", line: int = 14, file: str = "records/a.yml") -> Finding:
    return Finding(code, Severity.ERROR, file, Place(line, 11, 21), "there is no such day", "", excerpt)


def heads(*findings: Finding) -> list[str]:
    return [line.partition(" error")[0] for line in finding_lines(findings) if line]


def test_a_finding_with_its_line_and_hint() -> None:
    place = Place(14, 11, 21)
    message, hint, line = "there is no such day", "write 2024-02-29", "    date: 2024-02-30"
    shown = text_report(Run([Finding("XB107", Severity.ERROR, "records/a.yml", place, message, hint, line)], 3, 0.26))
    assert shown.splitlines() == [
        "records/a.yml:14:11: error[XB107] there is no such day",
        "  14 |     date: 2024-02-30",
        "     |           ^^^^^^^^^^",
        "  hint: write 2024-02-29",
        "",
        "3 records checked: 1 error, 0 warnings (0.3 s)",
    ]


def test_a_file_without_a_line_to_show() -> None:
    assert list(finding_lines([finding()])) == ["records/a.yml:14:11: error[XB107] there is no such day", ""]


def test_five_findings_of_a_kind_are_all_shown() -> None:
    assert heads(*(finding(line=line) for line in range(1, 6))) == [f"records/a.yml:{n}:11:" for n in range(1, 6)]


def test_repeats_in_a_file_are_counted() -> None:
    repeats = [finding(line=line) for line in range(1, 9)]
    other = finding(code="XB206", line=9)
    elsewhere = finding(file="records/b.yml")
    assert heads(*repeats, other, elsewhere) == [
        *(f"records/a.yml:{n}:11:" for n in range(1, 6)),
        "… and 3 more of XB107 in this file",
        "records/a.yml:9:11:",
        "records/b.yml:14:11:",
    ]


def test_repeats_that_alternate_are_counted_by_kind() -> None:
    alternating = [finding(code=code, line=line) for line in range(1, 8) for code in ("XB107", "XB206")]
    assert [line for line in finding_lines(alternating) if line.startswith("…")] == [
        "… and 2 more of XB107 in this file",
        "… and 2 more of XB206 in this file",
    ]


def test_nothing_a_file_holds_commands_the_terminal() -> None:
    hostile = Finding(
        "XB401",
        Severity.WARNING,
        "records/\x1b]0;x\x07.yml",
        Place(1, 1, 2),
        "“a\nb” is\x9b2J odd",
        "not \udcff",
        "\x1b[31m",
    )
    assert list(finding_lines([hostile])) == [
        "records/\\x1b]0;x\\x07.yml:1:1: warning[XB401] “a␊b” is�2J odd",
        "  1 | ␛[31m",
        "    | ^",
        "  hint: not �",
        "",
    ]


def test_the_summary_counts() -> None:
    assert summary(Run([finding()], 1)) == "1 record checked: 1 error, 0 warnings"
    assert summary(Run([], 1234)) == "1,234 records checked: 0 errors, 0 warnings"
    assert summary(Run([], 2, 0.04)) == "2 records checked: 0 errors, 0 warnings (0.0 s)"

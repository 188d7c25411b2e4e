"""The ledger as read: every line is an entry, a comment, or a finding; no bytes crash it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbuilt.reading import ledger as ledger_module
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.ledger import at_entry, parse_ledger, read_ledger
from crossbuilt.reading.loading import load
from crossbuilt.records.ledger import Entry
from tests.conftest import RECORDS
from tests.example_records import write_example_records
from tests.reading.verdict import assert_can_be_shown

SOUND = """\
# head

announcement 2025-12-19-toyota-us-built-models-to-japan toyota
announcement 2021-tesla-model-3-australia tesla
company toyota JP
model toyota/camry
instrument us-jp-trade-agreement-2025 JP,US
instrument asean-rule ASEAN
plant toyota-kentucky US
version 2026.11.0
plant toyota-texas US
withdrawn plant toyota-texas
company toyota US
company toyota JP
"""


def told(raw: str | bytes) -> list[tuple[str, int, int, str, str]]:
    raw = raw.encode() if isinstance(raw, str) else raw
    _, findings = parse_ledger("records/ledger.txt", raw)
    return [(f.code, f.place.line, f.place.column, f.message, f.hint) for f in findings]


def test_a_sound_ledger() -> None:
    ledger, findings = parse_ledger("records/ledger.txt", SOUND.encode())
    assert findings == []
    assert [str(entered.entry) for entered in ledger.entries] == SOUND.splitlines()[2:]
    assert ledger.things["company", "toyota"].line == 14, "a later line corrects the earlier ones"
    assert ledger.things["instrument", "us-jp-trade-agreement-2025"].entry.told_by == "JP,US"
    assert [*ledger.withdrawn] == [("plant", "toyota-texas")]


def test_a_finding_about_an_entry_points_at_its_id() -> None:
    ledger, _ = parse_ledger("records/ledger.txt", b"company company JP\nplant company US\nwithdrawn plant company\n")
    places = [at_entry(ledger, "XB413", entered, "gone").place for entered in ledger.entries]
    assert [(place.line, place.column, place.end_column) for place in places] == [(1, 9, 16), (2, 7, 14), (3, 17, 24)]


KINDS = "one of announcement, company, instrument, model, plant, version, withdrawn"
SLUG = "small letters and digits, words joined by hyphens"
COUNTRY = "two capital letters: JP, GB (not UK)"

MALFORMED = [
    ("plannt a US", 1, "“plannt” is no kind of entry", f"did you mean `plant`?; {KINDS}"),
    ("12:30", 1, "“12:30” is no kind of entry", KINDS),
    ("PLANT a US", 1, "“PLANT” is no kind of entry", f"did you mean `plant`?; {KINDS}"),
    ("plant", 1, "this should be `plant <id> <country>`", ""),
    ("plant a", 1, "this should be `plant <id> <country>`", ""),
    ("plant a US 2026", 1, "this should be `plant <id> <country>`", ""),
    ("model toyota/camry toyota", 1, "this should be `model <id>`", ""),
    ("plant A US", 7, "“A” is no plant id", SLUG),
    ("plant a_b US", 7, "“a_b” is no plant id", SLUG),
    ("plant a USA", 9, "“USA” is no country code", COUNTRY),
    ("company a us", 11, "“us” is no country code", COUNTRY),
    ("announcement toyota-to-japan toyota", 14, "“toyota-to-japan” is no announcement id",
     "the date, then words, all in small letters and digits and joined by hyphens"),
    ("announcement 2025-ab Toyota", 22, "“Toyota” is no company id", SLUG),
    ("model camry", 7, "“camry” is no model", "<brand>/<model>: toyota/camry"),
    ("instrument a JP;US", 14, "“JP;US” is no jurisdiction", "codes of countries or regions, with commas: JP,US"),
    ("version 1.0", 9, "“1.0” is no version", "year, month, number: 2026.11.0"),
    ("version 2026.13.0", 9, "“2026.13.0” is no version", "year, month, number: 2026.11.0"),
    ("version 2026.01.0", 9, "“2026.01.0” is no version", "year, month, number: 2026.11.0"),
    ("withdrawn", 1, "a withdrawal is entered as `withdrawn <kind> <id>`", ""),
    ("withdrawn plnt a", 11, "“plnt” is no kind of entry",
     "did you mean `plant`?; one of announcement, company, instrument, model, plant"),
    ("withdrawn version 2026.11.0", 11, "“version” is no kind of entry",
     "one of announcement, company, instrument, model, plant"),
    ("withdrawn plant", 1, "this should be `withdrawn plant <id>`", ""),
    ("withdrawn plant a US", 1, "this should be `withdrawn plant <id>`", ""),
    ("withdrawn plant A", 17, "“A” is no plant id", SLUG),
    ("withdrawn plant a", 17, "the plant `a` is withdrawn here, but no line before enters it",
     "put the line back that entered it"),
    ("plant a\tUS", 8, "there is a tab (U+0009) in this line", "take it out"),
    ("plant a\0 US", 8, "there is a null character (U+0000) in this line", "take it out"),
    ("plant a\u2028US", 8, "there is a line separator (U+2028) in this line", "take it out"),
    ("plant a\rplant b", 8, "there is a carriage return (U+000D) in this line", "take it out"),
    ("plant  a US", 1, "words stand one space apart, with none around them", "write `plant a US`"),
    ("plant a US ", 1, "words stand one space apart, with none around them", "write `plant a US`"),
    (" # a", 2, "“#” is no kind of entry", KINDS),
]  # fmt: skip


@pytest.mark.parametrize(("line", "column", "message", "hint"), MALFORMED, ids=lambda value: str(value)[:30])
def test_a_line_that_is_no_entry(line: str, column: int, message: str, hint: str) -> None:
    assert told(f"# head\n{line}\n") == [("XB411", 2, column, message, hint)]


def test_a_comment_among_the_entries() -> None:
    assert told("# head\nplant a US\n# later\n") == [
        ("XB411", 3, 1, "a comment stands among the entries", "comments stand above the first entry")
    ]


def test_an_entry_that_says_nothing_new() -> None:
    text = "plant a US\nplant a JP\nplant a JP\nwithdrawn plant a\nwithdrawn plant a\nversion 2026.11.0\n"
    assert told(text + "version 2026.11.0\nplant a US\n") == [
        ("XB412", 3, 7, "line 2 says this already", "take this line out"),
        ("XB412", 5, 17, "line 4 says this already", "take this line out"),
        ("XB412", 7, 9, "line 6 says this already", "take this line out"),
    ]


def test_lines_ended_as_on_windows_are_told_once_and_read() -> None:
    raw = SOUND.replace("\n", "\r\n").encode()
    hint = "save the file with line feeds alone, as git keeps it"
    assert told(raw) == [("XB411", 1, 7, "lines end with a carriage return", hint)]
    assert parse_ledger("", raw)[0].things == parse_ledger("", SOUND.encode())[0].things


def test_a_byte_order_mark() -> None:
    assert told(b"\xef\xbb\xbfplant a US\n") == [
        ("XB003", 1, 1, "the file starts with a byte order mark", "save it without BOM")
    ]


def test_what_is_not_utf_8() -> None:
    raw = "# あ\nplant a US\nplant ".encode() + b"\xe9 FR\n"
    assert told(raw) == [("XB002", 3, 7, "the file is not UTF-8", "save it as UTF-8")]
    assert parse_ledger("", raw)[0].entries == ()


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_module, "MOST_BYTES", 10)
    assert told("plant a US\n") == [("XB001", 1, 1, "the file is larger than 10 bytes", "")]


def test_a_file_that_is_broken_all_over_says_so_once() -> None:
    found = told("x\n" * 1_000)
    assert len(found) == 101
    assert found[-1][0] == "XB023"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return write_example_records(tmp_path / "records")


def loading(records: Path) -> list[tuple[str, str, str, str]]:
    return [(f.file, f.code, f.message, f.hint) for f in load(records).findings]


def test_a_folder_without_a_ledger(records: Path) -> None:
    assert loading(records) == []
    assert load(records).dataset.ledger.entries == ()


@pytest.mark.parametrize("content", [b"", b"\n", b"# nothing yet\n", b"plant a US"])
def test_what_a_ledger_may_hold(records: Path, content: bytes) -> None:
    (records / "ledger.txt").write_bytes(content)
    assert loading(records) == []


IN_ITS_PLACE = "put the file itself in its place"


def test_a_folder_of_its_name(records: Path) -> None:
    (records / "ledger.txt").mkdir()
    message = "this is a folder, though it is named like the ledger"
    assert loading(records) == [("records/ledger.txt", "XB016", message, IN_ITS_PLACE)]


@pytest.mark.parametrize("target", ["other.txt", "regions.yml", "ledger.txt"])
def test_a_link_of_its_name(records: Path, target: str) -> None:
    (records / "ledger.txt").symlink_to(target)
    message = "the ledger is a link, which is not followed"
    assert loading(records) == [("records/ledger.txt", "XB017", message, IN_ITS_PLACE)]


def test_a_link_of_its_name_to_a_folder(records: Path) -> None:
    (records / "ledger.txt").symlink_to("plants")
    message = "this folder is a link, which is not followed"
    assert loading(records) == [("records/ledger.txt", "XB017", message, "put the folder itself in its place")]


def test_a_pipe_of_its_name(records: Path) -> None:
    os.mkfifo(records / "ledger.txt")
    assert loading(records) == [("records/ledger.txt", "XB013", "the file cannot be read: it is no regular file", "")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(records: Path) -> None:
    (records / "ledger.txt").write_text("plant a US\n")
    (records / "ledger.txt").chmod(0)
    assert loading(records) == [("records/ledger.txt", "XB013", "the file cannot be read: Permission denied", "")]


def test_a_records_folder_named_by_a_point(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (records / "ledger.txt").write_text("x\n")
    monkeypatch.chdir(records)
    _, (finding,) = read_ledger(Path())
    assert finding.file == "records/ledger.txt"


WORDS = st.sampled_from(
    [
        "plant",
        "company",
        "withdrawn",
        "version",
        "model",
        "#",
        "a",
        "a/b",
        "US",
        "JP,US",
        "2026.11.0",
        "",
        "\r",
        "é",
        "\0",
    ]
)
LINES = st.lists(st.lists(WORDS, max_size=5).map(" ".join) | st.text(max_size=10), max_size=12).map("\n".join)
REAL = (RECORDS / "ledger.txt").read_bytes()


@st.composite
def real_with_bytes_changed(draw: st.DrawFn) -> bytes:
    start, length = draw(st.integers(0, len(REAL))), draw(st.sampled_from([0, 1, 2, 30]))
    return REAL[:start] + draw(st.binary(max_size=6)) + REAL[start + length :]


@given(st.binary(max_size=200) | LINES.map(lambda text: text.encode("utf-8", "replace")) | real_with_bytes_changed())
def test_any_bytes(raw: bytes) -> None:
    ledger, findings = parse_ledger("records/ledger.txt", raw)
    for finding in findings:
        assert_can_be_shown(finding)
    for entered in ledger.entries:
        assert_can_be_shown(at_entry(ledger, "XB413", entered, "gone"))
        assert every_line_is_accounted_for(ledger.lines[entered.line - 1], entered.entry, findings, entered.line)
    if not findings:
        entries = [line for line in raw.decode().split("\n") if line.strip() and not line.startswith("#")]
        assert [str(entered.entry) for entered in ledger.entries] == [in_alphabetical_order(line) for line in entries]


def every_line_is_accounted_for(line: str, entry: Entry, findings: list[Finding], number: int) -> bool:
    """An entry is its line; one that is not has a finding."""
    return str(entry) == in_alphabetical_order(line) or number in {finding.place.line for finding in findings}


def in_alphabetical_order(line: str) -> str:
    """A line with the areas of a jurisdiction in order."""
    *others, last = line.split(" ")
    return " ".join([*others, ",".join(sorted(last.split(",")))])

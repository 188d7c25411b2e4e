"""YAML to data with places: what is text, what is refused, and that no bytes break it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbuilt.reading.document import Document
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.yaml_reader import read_yaml


def read(text: str) -> tuple[Document | None, list[Finding]]:
    return read_yaml("records/a.yml", text.encode())


def document(text: str) -> Document:
    found, findings = read(text)
    assert found
    assert not findings
    return found


@pytest.mark.parametrize("scalar", ["NO", "on", "1.10", "12:30", "0o17", "2024-02-30", "null", "~", "1_000"])
def test_scalars_stay_text(scalar: str) -> None:
    assert document(f"key: {scalar}").data == {"key": scalar}


def test_every_key_and_value_has_its_place() -> None:
    read_in = document("id: a\ntimeline:\n  - event: announced\n    date: 2025-12-19\n  - {event: arrival}\n")
    assert read_in.data == {"id": "a", "timeline": [{"event": "announced", "date": "2025-12-19"}, {"event": "arrival"}]}
    value = read_in.place(("timeline", 0, "date"))
    assert (value.line, value.column, value.end_column) == (4, 11, 21)
    key = read_in.place(("timeline", 0, "date"), of_key=True)
    assert (key.line, key.column, key.end_column) == (4, 5, 9)
    assert read_in.place(("timeline", 1, "event")).line == 5


def test_a_missing_value_is_placed_at_what_should_hold_it() -> None:
    read_in = document("id: a\norigin:\n  country: US\n")
    assert read_in.place(("origin", "plant")).line == 2
    assert read_in.place(("title",)).line == 1


@pytest.mark.parametrize(
    ("text", "code", "line", "message"),
    [
        ("", "XB004", 1, "the file is empty"),
        ("# only a comment\n", "XB004", 1, "the file is empty"),
        ("a: 1\n---\nb: 2\n", "XB005", 2, "a second document starts here"),
        ("a: 1\nb: x\x00y\n", "XB006", 2, "YAML allows no null character (U+0000)"),
        ("a: 1\nb: {c\n", "XB007", 2, None),
        ("a: 1\nb: text: more\n", "XB007", 2, None),
        ("a:\n\t- b\n", "XB007", 2, None),
        ("a: 1\na: 2\n  b: 3\n", "XB011", 2, "`a` is given twice; it stands already in line 1"),
        ("a:\n  b:\n\u00a0\u00a0c: 1\n  d: 2\n", "XB022", 3, None),
        ("a: &x 1\n", "XB008", 1, "&x names a value for repetition"),
        ("a: *x\n", "XB008", 1, "*x repeats another value"),
        ("a: 1\n<<: {b: 2}\n", "XB008", 2, "<< merges another mapping into this one"),
        (
            "a: !!python/object:os.system x\n",
            "XB009",
            1,
            "the tag !!python/object:os.system is not used",
        ),
        ("a: " + "[" * 30 + "]" * 30, "XB010", 1, "values are nested more than 24 deep"),
        ("a: " + "[" * 20_000, "XB010", 1, "values are nested more than 24 deep"),
        ("a: 1\nb: 2\na: 3\n", "XB011", 3, "`a` is given twice; it stands already in line 1"),
        ("? [a]\n: 1\n", "XB012", 1, "a key is a word, not a list or mapping"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_refused(text: str, code: str, line: int, message: str | None) -> None:
    _, findings = read(text)
    assert [(finding.code, finding.place.line) for finding in findings] == [(code, line)]
    assert message is None or findings[0].message.startswith(message)


def test_a_repeated_key_keeps_the_first_value_and_everything_after_it() -> None:
    found, findings = read("a: {b: 1}\na: {b: 2, c: [x]}\nd: 3\na: 4\n")
    assert found
    assert found.data == {"a": {"b": "1"}, "d": "3"}
    assert [finding.place.line for finding in findings] == [2, 4]
    assert found.place(("a", "b")).line == 1


def test_bytes_that_are_no_utf8_are_placed() -> None:
    _, (finding,) = read_yaml("records/a.yml", "a: 1\nb: \u00fc".encode() + b"\xff")
    assert (finding.code, finding.place.line, finding.place.column) == ("XB002", 2, 5)


def test_a_byte_order_mark_is_reported_and_the_rest_is_read() -> None:
    found, (finding,) = read("\ufeffa: 1\n")
    assert found
    assert found.data == {"a": "1"}
    assert finding.code == "XB003"


def test_the_billion_laughs_do_not_expand() -> None:
    laughs = "a: &a [x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{'*' + chr(97 + n)}]\n" for n in range(9))
    found, findings = read(laughs)
    assert found is None
    assert {finding.code for finding in findings} == {"XB008"}


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        (
            "a: &x [1]\nb: *x\n",
            *((2, 4), "*x repeats the value of line 1"),
            "write the value out again, and take away &x there",
        ),
        (
            "a: *important\n",
            *((1, 4), "*important repeats another value"),
            "write the value out; a text that begins with * needs quotation marks",
        ),
        ("a: &x {c: 1}\nb:\n  <<: *x\n", (3, 3), "<< merges another mapping into this one", "write its keys out"),
    ],
)
def test_a_value_that_stands_for_another_is_told_once(
    text: str, place: tuple[int, int], message: str, hint: str
) -> None:
    _, findings = read(text)
    assert [(finding.code, finding.place.line, finding.place.column) for finding in findings] == [("XB008", *place)]
    assert (findings[0].message, findings[0].hint) == (message, hint)


def test_a_huge_file_is_refused_unread() -> None:
    found, (finding,) = read("a: " + "x" * 1_000_001)
    assert found is None
    assert finding.message == "the file is larger than 1,000,000 bytes"


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        (
            "x: {note: sedan, hybrid}",
            *(1, 18, "the comma before “hybrid” splits the text of `note`"),
            'put the whole text in quotation marks: note: "…, hybrid"',
        ),
        ("- {note: a,\n   b c, d: 1}", 2, 4, "the comma before “b c” splits the text of `note`", None),
        ("x: {note: 'a', b}", 1, 16, "the comma before “b” splits the text of `note`", None),
        ("x: {hybrid}", 1, 4, "{ } holds keys with their values; a list stands in [ ]", "write [hybrid]"),
        ("x:\n  {SE, DK}", 2, 3, "{ } holds keys with their values; a list stands in [ ]", "write [SE, DK]"),
        ("x: {a: [1], hybrid}", 1, 13, "“hybrid” stands in { } without a value", None),
        (
            "x: [Reuters: a report, b]",
            *(1, 5, "the colon after “Reuters” splits this text of a list"),
            'put the whole text in quotation marks: ["Reuters: …"]',
        ),
        ("x: [a, ? b : c]", 1, 10, "the colon after “b” splits this text of a list", None),
    ],
)
def test_a_text_that_its_own_comma_or_colon_splits(
    text: str, line: int, column: int, message: str, hint: str | None
) -> None:
    _, (finding,) = read(text)
    assert (finding.code, finding.place.line, finding.place.column) == ("XB019", line, column)
    assert finding.message == message
    assert hint is None or finding.hint == hint


def test_a_text_that_two_commas_split_is_told_at_each() -> None:
    _, findings = read("x: {note: sedan, hybrid, van}")
    assert [finding.message for finding in findings] == [
        "the comma before “hybrid” splits the text of `note`",
        "the comma before “van” splits the text of `note`",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "x: {note: 'sedan, hybrid'}",
        "x: {note: , other: 1}",
        "x: {note: '', other: ''}",
        "x: {a: [b, c], d: {e: f}}",
        "x: [{a: b}, {c: d}]",
        "x: [a, b, 12:30, 'c: d', https://example.org]",
        "x:\ny: ''",
    ],
)
def test_brackets_that_split_nothing(text: str) -> None:
    assert document(text)


@pytest.mark.parametrize(
    ("text", "column", "name"),
    [
        ("title: pick\u200bup", 12, "zero width space (U+200B)"),
        ('title: "pick\\u200bup"', 8, "zero width space (U+200B)"),
        ("title: a\tb", 9, "tab (U+0009)"),
        ('title: "\\0"', 8, "null character (U+0000)"),
        ("- \u202egnp.exe", 3, "right-to-left override (U+202E)"),
        ("title: M\ufffdnchen", 9, "replacement character (U+FFFD)"),
        ("title: \ue000", 8, "nameless character (U+E000)"),
    ],
)  # fmt: skip
def test_a_character_that_does_not_belong_in_a_text(text: str, column: int, name: str) -> None:
    _, (finding,) = read(text)
    assert (finding.code, finding.place.column) == ("XB020", column)
    assert finding.message == f"there is a character in this text that does not belong there: {name}"


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("title: Coupe\u0301", 12, "U+0065 U+0301 should be “é” (U+00E9)"),
        ("title: \u212b", 8, "U+212B should be “Å” (U+00C5)"),
        ("title: ドド\u30c8\u3099", 10, "U+30C8 U+3099 should be “ド” (U+30C9)"),
        ("title: \u1112\u1161", 8, "U+1112 U+1161 should be “하” (U+D558)"),
        ("title: a\u0323\u0302", 8, "U+0061 U+0323 U+0302 should be “ậ” (U+1EAD)"),
        ("title: a\u0302\u0323", 8, "U+0061 U+0302 U+0323 should be “ậ” (U+1EAD)"),
    ],
)
def test_a_letter_that_is_taken_apart(text: str, column: int, message: str) -> None:
    _, (finding,) = read(text)
    assert (finding.code, finding.place.column) == ("XB021", column)
    assert finding.message == f"a letter of this text is not in Unicode's usual form (NFC): {message}"


@pytest.mark.parametrize(
    "text",
    [
        "title: Škoda ハイランダー मारुति आहे 豐田 🚗 10\u00a0000 €",
        "title: می\u200cخواهم",
        "title:\tafter a tab",
        "title: a  # a\ttab, e\u0301 and \u200b in a comment",
        "title: >-\n  two\n  lines\n",
        'title: "a \\\n  b"',
    ],
)
def test_texts_in_every_script_are_let_through(text: str) -> None:
    assert document(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tаble: a", "the key `tаble` has a character that no key has: cyrillic small letter a (U+0430)"),
        ("title\u00a0: a", "the key `title\\xa0` has a character that no key has: no-break space (U+00A0)"),
        ('"a\\tb": a', "the key `a\\tb` has a character that no key has: tab (U+0009)"),
        ('"": a', "there is no key before the colon"),
    ],
)  # fmt: skip
def test_a_key_with_a_character_that_no_key_has(text: str, message: str) -> None:
    _, (finding,) = read(text)
    assert (finding.code, finding.message) == ("XB022", message)


def test_of_a_hundred_and_more_problems_the_first_are_told() -> None:
    _, findings = read("x: [" + "a: , " * 130 + "]")
    assert len(findings) == 101
    assert findings[-1].code == "XB023"
    assert findings[-1].message == "this file has 30 more problems that are not shown"


def test_a_directive() -> None:
    _, (finding,) = read("# first\n%YAML 1.2\n---\na: 1\n")
    assert (finding.code, finding.place.line, finding.excerpt) == ("XB024", 2, "%YAML 1.2")


def test_a_tab_is_named_where_spaces_belong() -> None:
    _, (finding,) = read("a:\n\t- b\n")
    assert finding.hint == "indent with spaces, not with tabs"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_refused_character_is_placed_after_letters_of_several_bytes(line_end: str) -> None:
    _, (finding,) = read(f"a: ü{line_end}ö: ß\x07")
    assert (finding.code, finding.place.line, finding.place.column) == ("XB006", 2, 5)
    assert finding.message == "YAML allows no control character (U+0007)"


def test_a_line_that_nobody_could_read_is_not_repeated() -> None:
    _, (finding,) = read("a: &x " + "b" * 20_000)
    assert finding.excerpt == ""


@given(st.binary(max_size=400) | st.text(alphabet="ab:-[]{}&*!|>'\"#%@`?,~ \n\t\u3042", max_size=400).map(str.encode))
def test_no_bytes_make_a_traceback(raw: bytes) -> None:
    found, findings = read_yaml("records/a.yml", raw)
    assert found or findings
    for finding in findings:
        assert finding.place.line >= 1
        assert finding.place.column >= 1

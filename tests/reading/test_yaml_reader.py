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
        ("a: 1\nb: x\x00y\n", "XB006", 2, "YAML allows no character 0 here"),
        ("a: 1\nb: {c\n", "XB007", 2, None),
        ("a: 1\nb: text: more\n", "XB007", 2, None),
        ("a:\n\t- b\n", "XB007", 2, None),
        ("a: &x 1\n", "XB008", 1, "&x names a value for repetition"),
        ("a: *x\n", "XB008", 1, "*x repeats another value"),
        ("a: 1\n<<: {b: 2}\n", "XB008", 2, "<< merges another mapping into this one"),
        (
            "a: !!python/object:os.system x\n",
            "XB009",
            1,
            "the tag tag:yaml.org,2002:python/object:os.system is not used",
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


def test_a_huge_file_is_refused_unread() -> None:
    found, (finding,) = read("a: " + "x" * 1_000_001)
    assert found is None
    assert finding.message == "the file is larger than 1,000,000 bytes"


@given(st.binary(max_size=400) | st.text(alphabet="ab:-[]{}&*!|>'\"#%@`?,~ \n\t\u3042", max_size=400).map(str.encode))
def test_no_bytes_make_a_traceback(raw: bytes) -> None:
    found, findings = read_yaml("records/a.yml", raw)
    assert found or findings
    for finding in findings:
        assert finding.place.line >= 1
        assert finding.place.column >= 1

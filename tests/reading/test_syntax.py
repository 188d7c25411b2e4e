"""What is said of a file that is not YAML: the place of the sign that is missing, in words of ours."""

from __future__ import annotations

import pytest

from crossbuilt.reading.finding import Finding
from crossbuilt.reading.yaml_reader import read_yaml

INDENTED = "this line is indented otherwise than the keys that it belongs with"
LIKE_DASHES = "this line is indented like the dashes of the list above it, but is no entry of it"
UNCLOSED = "the quotation mark that opens here does not close in its line"
SPLIT = "this colon splits the text, because a space follows it"
OVER = "the record has ended before this line"


def findings(text: str) -> list[Finding]:
    return read_yaml("records/a.yml", text.encode())[1]


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("id: a\nkind:introduction\nb: 1\n", 2, 1, "there is no space after `kind:`"),
        ("id: a\nkind introduction\nb: 1\n", 2, 1, "there is no “key: ” in this line"),
        ("kind = introduction\nid: a\n", 1, 1, "“=” stands after `kind` in place of a colon"),
        ("id: a\nkind：introduction\nb: 1\n", 2, 1, "“：” stands after `kind` in place of a colon"),
        ("id: a\nkind:\u00a0introduction\nb: 1\n", 2, 1, "the space after `kind:` is no ordinary one"),
        ("note: Nissan's: sales\n", 1, 15, SPLIT),
        ("<p>: see: x\n", 1, 9, SPLIT),
        ("a: 1\n   b: 2\n", 2, 4, "this line is indented further than the key above it, which has a value already"),
        ("a:\n  - b: 1\n c: 2\n", 3, 2, INDENTED),
        ("a:\n  - b: 1\n  c: 2\n", 3, 3, LIKE_DASHES),
        ("a:\n  - b: 1\n  -c: 2\n", 3, 3, "there is no space after the dash"),
        ("a: 1\n- b\n", 2, 1, "an entry of a list begins here, but no key above it waits for one"),
        ('title: "Nissan\na: 1\nb: 2\n', 1, 8, UNCLOSED),
        ("title: 'Nissan\na: Nissan's\nb: 1\n", 1, 8, UNCLOSED),
        ('title: "A\nb: "c"\n', 1, 8, UNCLOSED),
        ("a: 'it''s'\nb: 'it's'\n", 2, 8, "the text goes on after its quotation mark closes"),
        ("note: [sic] words\n", 1, 13, "the text goes on after its bracket closes"),
        ("market: [JP\na: 1\n", 1, 9, "the “[” that opens here does not close"),
        ("market: {a: 1\nb: 2\n", 1, 9, "the “{” that opens here does not close"),
        ("market: [\n", 1, 9, "the “[” that opens here does not close"),
        ("market: [JP}\n", 1, 12, "“}” does not close the “[”"),
        ("market: [JP]]\na: 1\n", 1, 13, "no “[” opens before this “]”"),
        ("a: [b,, c]\n", 1, 7, "there is nothing before this comma"),
        ("a: @x\n", 1, 4, "a text cannot begin with “@”"),
        ("a: *bold* x\n", 1, 4, "“*” at the beginning of a text means something to YAML"),
        ("a: > 5,000\n", 1, 4, "“>” at the beginning of a text means something to YAML"),
        ("a: - b\n", 1, 4, "“-” at the beginning of a text means something to YAML"),
        ('a: "x\\q"\n', 1, 6, "“\\q” means nothing to YAML, to which a backslash begins the code of a character"),
        ("a:\n\tb: 1\n", 2, 1, "there is a tab at the beginning of this line"),
        ("a: 1\n...\nb: 2\n", 3, 1, OVER),
        (" a: 1\nb: 2\n", 2, 1, OVER),
        ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", 2, 1,
         "this is a mark of a merge that git could not finish"),
    ],
    ids=lambda value: repr(value)[:24],
)  # fmt: skip
def test_what_is_missing_and_where(text: str, line: int, column: int, message: str) -> None:
    (finding,) = findings(text)
    assert (finding.code, finding.place.line, finding.place.column) == ("XB007", line, column)
    assert finding.message == message
    assert finding.hint


def test_the_hint_is_the_line_as_it_should_be() -> None:
    (finding,) = findings("id: a\nkind:introduction\nb: 1\n")
    assert finding.hint == "write `kind: introduction`"
    (finding,) = findings("note: Nissan's: sales\n")
    assert finding.hint == 'put the whole text in quotation marks: note: "Nissan\'s: …"'


@pytest.mark.parametrize("break_", ["\u2028", "\u2029", "\x85"])
def test_a_line_break_that_editors_do_not_count_moves_no_line(break_: str) -> None:
    text = f"title: one{break_}two\nnote: a\u200bb\n"
    assert [(finding.code, finding.place.line, finding.place.column) for finding in findings(text)] == [
        ("XB020", 1, 11),
        ("XB020", 2, 8),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_file_in_another_unicode_encoding_is_called_so(encoding: str) -> None:
    _, (finding,) = read_yaml("records/a.yml", "id: ü\n".encode(encoding))
    assert (finding.code, finding.place.line) == ("XB002", 1)
    assert finding.message == f"the file is {encoding[:6].upper()}, not UTF-8"


@pytest.mark.parametrize(
    ("text", "column"),
    [("title: the #1 pickup\n", 12), ("title: the\t#1 pickup\n", 12), ("- a: b #c\n", 8)],
)
def test_a_text_that_ends_where_a_comment_begins(text: str, column: int) -> None:
    (finding,) = findings(text)
    assert (finding.code, finding.severity, finding.place.column) == ("XB025", "warning", column)
    assert finding.message == "the text ends before this: what follows “ #” is a comment"


@pytest.mark.parametrize(
    "text",
    ["title: a pickup # to be sold\n", 'title: "the #1 pickup"\n', "title: >-\n  the #1 pickup\n", "#a\nb: c\n  #d\n",
     "url: https://example.org/a#b\n", "a: b ##\n"],
)  # fmt: skip
def test_a_comment_that_is_one(text: str) -> None:
    assert findings(text) == []


def test_a_dash_that_is_missing_is_told_once() -> None:
    (finding,) = findings("a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n")
    assert (finding.code, finding.place.line) == ("XB011", 4)
    assert finding.hint == "keep one of the two; where a further entry begins here, write `- b:`"

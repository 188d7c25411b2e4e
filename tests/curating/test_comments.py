"""Which value a comment speaks of."""

from __future__ import annotations

import pytest

from crossbuilt.curating.comments import read_comments
from crossbuilt.reading.document import Path


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: 1\n# c\nb: 2\n", ("b",)),
        ("a:\n  # c\n  b: 1\n", ("a", "b")),
        ("a:\n  b: 1\n  # c\nd: 2\n", ("d",)),
        ("a:\n  # c\n  - 1\n", ("a", 0)),
        ("a:\n  - 1\n    # c\n  - b: 2\n", ("a", 1)),
        ("a:\n  - # c\n    b: 1\n", ("a", 0)),
        ("a:\n  # c\n  1\n", ("a",)),
        ("a: [1,\n  # c\n  2]\n", ("a", 1)),
        ("a: [1\n  # c\n  ]\nb: 2\n", ("a",)),
        ("a: >-\n  # text\n  more\n# c\nb: 2\n", ("b",)),
    ],
)
def test_above(text: str, path: Path) -> None:
    comments = read_comments(text)
    assert comments.before == {path: ["# c"]}
    assert comments.all() == ["# c"]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: 1 # c\nb: 2\n", ("a",)),
        ("a: # c\n  b: 1\n", ("a",)),
        ("a: # c\n  - b\n", ("a",)),
        ("a: >- # c\n  # text\n", ("a",)),
        ("a: 'it # is' # c\n", ("a",)),
        ("a: two\n  lines#no # c\n", ("a",)),
        ("a: [1, 2] # c\n", ("a",)),
        ("a: [1, # c\n  2]\n", ("a", 0)),
        ("a:\n  - {b: 1, d: 2}   # c\n", ("a", 0)),
        ("a:\n  - b: 1 # c\n    d: 2\n", ("a", 0, "b")),
    ],
)
def test_beside(text: str, path: Path) -> None:
    comments = read_comments(text)
    assert comments.beside == {path: "# c"}
    assert comments.all() == ["# c"]


def test_around_everything() -> None:
    comments = read_comments("--- # c\n# head\n\n# more\na: 1\n# foot\n")
    assert (comments.head, comments.foot) == (["# c", "# head", "# more"], ["# foot"])
    assert read_comments("{a: 1} # after\n").foot == ["# after"]


def test_two_beside_one_value() -> None:
    comments = read_comments("a: # one\n  [b] # two\n")
    assert comments.before == {("a",): ["# one"]}
    assert comments.beside == {("a",): "# two"}


def test_where_no_comment_is() -> None:
    assert read_comments("a: b#c\nd: 'e # f'\ng: |\n  # h\ni: https://example.org/#j\n").all() == []

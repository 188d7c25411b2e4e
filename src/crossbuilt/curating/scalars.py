"""How a text is written in YAML: bare where that reads back as the same text, else quoted, folded or literal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import east_asian_width

WIDTH = 110
"""Columns of a line, as an editor with a monospaced font shows them."""

UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What YAML allows only as an escape, or reads as a line break, or what an editor does not show."""

NEEDS_QUOTES = re.compile(
    r"""^[\s#,\[\]{}&*!|>'"%@`]   # an indicator at the start
      | ^[-?:](?:\s|$)           # so are these, before a space
      | ^(?:---|\.\.\.)(?:\s|$)  # a mark of documents
      | ^(?:<<|=)$               # a merge
      | :(?:\s|$) | \s\#         # the end of a key, the start of a comment
      | \s$""",
    re.VERBOSE,
)
NEEDS_QUOTES_IN_BRACKETS = re.compile(r"[,\[\]{}]|^[-?:]|:$|[?:][,\[\]{}]")

OTHER_THAN_TEXT = re.compile(
    r"""~ | null | Null | NULL | true | True | TRUE | false | False | FALSE
      | [-+]?[0-9]+ | 0o[0-7]+ | 0x[0-9a-fA-F]+
      | [-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?
      | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)""",
    re.VERBOSE,
)
"""What the core schema of YAML 1.2.2 (10.3.2) reads as null, a truth value or a number."""

ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}

BREAK = re.compile(r"(?<=\S) (?=\S)")


def columns(text: str) -> int:
    """How many columns a text takes: East Asian wide characters take two."""
    return len(text) if text.isascii() else sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def on_one_line(text: str, *, is_text: bool = False, in_brackets: bool = False) -> str:
    """Write a text on one line, in quotes only where it needs them.

    `is_text`: the field takes nothing but text, so what other tools would read as a number is quoted too.
    """
    bare = bool(text) and not UNPRINTABLE.search(text) and not NEEDS_QUOTES.search(text)
    if bare and in_brackets:
        bare = not NEEDS_QUOTES_IN_BRACKETS.search(text)
    if bare and is_text:
        bare = not OTHER_THAN_TEXT.fullmatch(text)
    if bare:
        return text
    if ('"' in text or "\\" in text) and not UNPRINTABLE.search(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(sign) for sign in text) + '"'


def _escaped(sign: str) -> str:
    if sign in ESCAPES:
        return ESCAPES[sign]
    return f"\\u{ord(sign):04x}" if UNPRINTABLE.match(sign) else sign


def can_be_folded(text: str) -> bool:
    """Whether a text can be broken into lines that read back as it was."""
    return not UNPRINTABLE.search(text) and text == text.strip() and bool(BREAK.search(text))


def folded(text: str, indent: int) -> Iterator[str]:
    """The lines of a text folded at single spaces, each with its indentation."""
    line = ""
    for chunk in BREAK.split(text):
        longer = f"{line} {chunk}" if line else chunk
        if line and indent + columns(longer) > WIDTH:
            yield " " * indent + line
            longer = chunk
        line = longer
    yield " " * indent + line


def literal(text: str, indent: int) -> list[str] | None:
    """A text of several lines as a block that keeps them: its header and lines; None where it cannot be one."""
    header, body = ("|", text[:-1]) if text.endswith("\n") else ("|-", text)
    lines = body.split("\n")
    sound = all(not line or (line == line.strip() and not UNPRINTABLE.search(line)) for line in lines)
    if len(lines) == 1 or not sound or not lines[0] or not lines[-1]:
        return None
    return [header, *(" " * indent + line if line else "" for line in lines)]

"""Markdown as GitHub reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence


def anchor(heading: str) -> str:
    """The fragment that leads to a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def link(heading: str, text: str = "") -> str:
    """A link to a heading of the same document."""
    return f"[{text or heading}](#{anchor(heading)})"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; cells are one line each."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


def code(text: str) -> str:
    """Text as code within a line, in which everything can be seen; “nothing” where it is empty."""
    if not text:
        return "*nothing*"
    shown = "␠" * (len(text) - len(text.lstrip(" "))) + visible(text).lstrip(" ")
    ticks = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    padding = " " if shown.strip("`") != shown else ""
    return f"{ticks}{padding}{shown}{padding}{ticks}"


def visible(line: str) -> str:
    """A line with an escape for every character that cannot be printed, and `␠` for spaces after its last word."""
    escaped = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in line)
    return escaped.rstrip(" ") + "␠" * (len(escaped) - len(escaped.rstrip(" ")))

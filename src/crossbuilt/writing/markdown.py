"""Markdown as GitHub reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from crossbuilt.reading.quoting import escaped


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
    shown = "␠" * (len(text) - len(text.lstrip(" "))) + with_ends(text).lstrip(" ")
    ticks = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    padding = " " if shown.strip("`") != shown else ""
    return f"{ticks}{padding}{shown}{padding}{ticks}"


def with_ends(line: str) -> str:
    """A line in which everything can be seen, also the spaces after its last word, as `␠`."""
    shown = escaped(line)
    return shown.rstrip(" ") + "␠" * (len(shown) - len(shown.rstrip(" ")))

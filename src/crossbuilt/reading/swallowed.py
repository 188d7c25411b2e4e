"""Keys that a text above them has swallowed, because they are indented like its lines."""

from __future__ import annotations

from typing import Any

from crossbuilt.reading.document import Document, Path
from crossbuilt.reading.finding import Place


def swallowed_key(document: Document, path: Path) -> tuple[Place, str] | None:
    """Where a missing key stands within the text of another, and which one that is."""
    parent: Any = document.data
    for step in path[:-1]:
        parent = parent[step]
    if not isinstance(parent, dict):
        return None
    sign = f"{path[-1]}:"
    for name, text in parent.items():
        if isinstance(text, str) and sign in text:
            first = document.place((*path[:-1], name), of_key=True).line
            for number, line in enumerate(document.lines[first:], start=first + 1):
                if line.lstrip().startswith(sign):
                    column = len(line) - len(line.lstrip()) + 1
                    return Place(number, column, column + len(sign) - 1), name
    return None

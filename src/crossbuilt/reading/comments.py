"""Comments that were meant as text: to YAML the rest of a line after “ #” is none of its value."""

from __future__ import annotations

import re

_WITHOUT_SPACE = re.compile(r"(?<=\S)[ \t]+(?=#[^\s#])")


def comments_without_space(text: str) -> dict[int, int]:
    """What looks like a comment without a space after its #: where each begins, by where what precedes it ends."""
    if "#" not in text:
        return {}
    return {found.start(): found.end() for found in _WITHOUT_SPACE.finditer(text)}

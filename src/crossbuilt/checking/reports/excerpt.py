"""The line that a finding points at, with carets under the place, as a terminal shows it."""

from __future__ import annotations

import re
from unicodedata import category, east_asian_width

from crossbuilt.reading.finding import Place

LONGEST = 160
"""Characters of a line that are shown; of a longer one, the part around the place."""
BEFORE = 60
"""Characters shown before the place where a line is cut."""

UNSHOWABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""What would move the cursor, turn text round or not be seen, and halves of characters, which have no encoding."""


def visible(text: str) -> str:
    """The text with a sign for each character that a terminal would obey or hide rather than show."""
    return UNSHOWABLE.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    character = ord(match[0])
    if character < 0x20:  # noqa: PLR2004
        return chr(0x2400 + character)
    return "␡" if character == 0x7F else "�"  # noqa: PLR2004


def excerpt(line: str, place: Place) -> tuple[str, str, str]:
    """The line, the room before the carets, and the carets."""
    start = min(place.column - 1, len(line))
    end = max(start, min(place.end_column - 1, len(line)))
    if len(line) > LONGEST:
        cut = max(0, min(start - BEFORE, len(line) - LONGEST))
        head = "…" if cut else ""
        tail = "…" if cut + LONGEST < len(line) else ""
        start, end = start - cut + len(head), min(end - cut, LONGEST) + len(head)
        line = head + line[cut : cut + LONGEST] + tail
    shown = visible(line.replace("\t", " "))
    return shown, " " * _columns(shown[:start]), "^" * max(1, _columns(shown[start:end]))


def _columns(text: str) -> int:
    """How many terminal columns a text takes: East Asian wide characters take two, combining marks none."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1

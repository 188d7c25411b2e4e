"""How messages repeat what a file says: in part where it is long, with escapes where it cannot be seen."""

from __future__ import annotations

import re
import unicodedata

LONGEST_QUOTE = 60
"""Characters of a text that a sentence repeats."""

LONGEST_WORD = 120
"""Characters of a single word in a sentence; ids and addresses are shorter."""

_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")

_JOINER = "\u200d"


def quoted(value: object) -> str:
    """A text as messages repeat it; what a terminal would obey or hide is written as Python escapes it."""
    return escaped(shortened(value if isinstance(value, str) else str(value)))


def shortened(text: str, longest: int = LONGEST_QUOTE) -> str:
    """A text of at most so many characters: of a long one the beginning, and of a long word the end as well."""
    if len(text) <= longest:
        return text
    room = longest - len("…")
    tail = room // 3 if not any(character.isspace() for character in text) else 0
    end = _boundary(text, room - tail, -1)
    return f"{text[:end]}…{text[_boundary(text, len(text) - tail, 1) :]}"


def with_short_words(sentence: str) -> str:
    """A sentence in which no word is so long that the rest of it is lost."""
    return _LONG_WORD.sub(lambda word: shortened(word[0], LONGEST_WORD), sentence)


def escaped(text: str) -> str:
    """The text with an escape for each character that cannot be seen, or cannot be encoded."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in text
    )


def _boundary(text: str, at: int, step: int) -> int:
    """The nearest place before or after one where no character is taken apart from its accents or joined signs."""
    while 0 < at < len(text) and (_goes_on(text[at]) or text[at - 1] == _JOINER):
        at += step
    return at


def _goes_on(character: str) -> bool:
    """Whether a sign belongs to the one before it: accents, variation selectors, skin tones, joiners."""
    return unicodedata.category(character) in {"Mn", "Mc", "Me"} or character == _JOINER or "🏻" <= character <= "🏿"

"""How messages repeat what a file says: in part where it is long, with signs where it cannot be seen."""

from __future__ import annotations

LONGEST_QUOTE = 60
"""Characters of a text that a sentence repeats."""


def quoted(value: object) -> str:
    """A text as messages repeat it; what a terminal would obey or hide is written as Python escapes it."""
    text = value if isinstance(value, str) else str(value)
    return visible(text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…")


def visible(text: str) -> str:
    """The text with an escape for each character that cannot be seen, or cannot be encoded."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in text
    )

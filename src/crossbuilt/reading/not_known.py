"""Words that stand where nothing is known."""

from __future__ import annotations

NOT_KNOWN = frozenset(
    {
        *("?", "-", "–", "—", "…", "~", "n/a", "n.a.", "nil", "none", "null", "tba", "tbc", "tbd", "todo", "xxx"),
        *("not available", "not disclosed", "not known", "not stated", "to be announced", "to be confirmed"),
        *("to be determined", "unclear", "undisclosed", "unknown"),
    }
)
"""In small letters."""


def is_not_known(text: str) -> bool:
    """Whether a text only says that nothing is known."""
    return text.strip().casefold() in NOT_KNOWN

"""What a curator may have meant."""

from __future__ import annotations

import difflib
from collections.abc import Collection

SHORT_LIST = 14
"""Up to so many allowed words are all named in a hint."""

LONGEST_WORD = 100
"""Nobody means a word of a closed set by a longer text, and comparing it takes long."""


def did_you_mean(given: str, allowed: Collection[str]) -> str:
    """A suggestion for a misspelt member of a closed set, or nothing."""
    if len(given) > LONGEST_WORD:
        return ""
    close = difflib.get_close_matches(given, list(allowed), n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else ""


def suggestion(given: str, allowed: Collection[str]) -> str:
    """A suggestion, and the whole set where it is short."""
    close = did_you_mean(given, allowed)
    listed = f"one of {', '.join(allowed)}" if len(allowed) <= SHORT_LIST else ""
    return "; ".join(part for part in (close, listed) if part)

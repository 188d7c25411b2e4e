"""What a curator may have meant."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import takewhile

SHORT_LIST = 14
"""Up to so many allowed words are all named in a hint."""

LONGEST_WORD = 100
"""Nobody means a word of a closed set by a longer text, and comparing it takes long."""

LEAST_ALIKE = 0.6
"""The share of letters that two words must have in common, in the same order, for one to be meant by the other."""

WORD = re.compile(r"[^-_/\s]+")


def closest(given: str, allowed: Collection[str], *, of_ids: bool = False, least: float = LEAST_ALIKE) -> str:
    """The member of a closed set that is most like a word; empty where none is like it.

    Of several, the one that begins most like it. Ids are compared by the words in which they differ: two
    plants are not alike because one company has both.
    """
    if len(given) > LONGEST_WORD:
        return ""
    from difflib import SequenceMatcher  # only where something is wrong

    matcher = SequenceMatcher(autojunk=False)
    best, found = (least, 0), ""
    for word in sorted(allowed):
        one, other = _differing(given.casefold(), word.casefold()) if of_ids else (given.casefold(), word.casefold())
        matcher.set_seqs(one, other)
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < best[0]:
            continue
        alike = (matcher.ratio(), _shared_beginning(given, word))
        if alike > best or (not found and alike[0] == best[0]):
            best, found = alike, word
    return found


def _shared_beginning(given: str, word: str) -> int:
    """How many letters the two begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(given, word, strict=False)))


def _differing(given: str, word: str) -> tuple[str, str]:
    """Two ids without the words that both begin and end with; whole where one of them has no other words."""
    given_words, words = WORD.findall(given), WORD.findall(word)
    while given_words and words and given_words[0] == words[0]:
        del given_words[0], words[0]
    while given_words and words and given_words[-1] == words[-1]:
        del given_words[-1], words[-1]
    return ("-".join(given_words), "-".join(words)) if given_words and words else (given, word)


def did_you_mean(*meant: str) -> str:
    """The question, for one word or several; nothing where there is none."""
    named = " or ".join(f"`{word}`" for word in meant if word)
    return f"did you mean {named}?" if named else ""


def suggestion(given: str, allowed: Collection[str], otherwise: str = "") -> str:
    """A suggestion, and the whole set where it is short; else what there is to say of a longer one."""
    close = did_you_mean(closest(given, allowed))
    if len(allowed) <= SHORT_LIST:
        return "; ".join(part for part in (close, f"one of {', '.join(allowed)}" if allowed else "") if part)
    return close or otherwise

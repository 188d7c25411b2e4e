"""Ids for new records, made of what they are called."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from crossbuilt.records.dates import UncertainDate

LONGEST_SLUG = 60
"""Letters of a slug made of a title; one that the curator chooses may be longer."""

SMALL_WORDS = frozenset({"a", "an", "the", "plans", "says", "will", "that", "it"})
"""What a title needs and an id does not."""

LETTERS = {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "œ": "oe", "ı": "i"}
"""Letters that Unicode does not take apart into a Latin one and a mark."""

GENERIC_HOSTS = frozenset({"www", "news", "global", "press", "media", "newsroom", "amp", "m", "en", "co", "com", "org",
                           "net", "ne", "or", "gov", "go", "ac", "edu"})  # fmt: skip


def slug(text: str) -> str:
    """The words of a text in small letters of a to z and digits, joined by hyphens; empty where there are none."""
    letters = "".join(LETTERS.get(letter, letter) for letter in text.lower())
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", re.sub(r"(?<=\b[a-z])\.|['’]", "", plain)))


def title_slug(title: str) -> str:
    """A slug of a title: without its small words, starting with a letter, and not too long."""
    words = [word for word in slug(title).split("-") if word not in SMALL_WORDS]
    while words and not words[0][:1].isalpha():
        words.pop(0)
    chosen = ""
    for word in words:
        longer = f"{chosen}-{word}" if chosen else word
        if len(longer) > LONGEST_SLUG:
            break
        chosen = longer
    return chosen


def announcement_id(announced: UncertainDate, words: str) -> str:
    """`<announced>-<slug>`, with the date as far as all its days agree: a day, a month or a year."""
    first, last = announced.earliest, announced.latest
    if first and first == last:
        return f"{first:%Y-%m-%d}-{words}"
    if first and last and (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}-{words}"
    known = first or last
    assert known
    return f"{known:%Y}-{words}"


def source_key(url: str) -> str:
    """A key for a source: what its address is known by (`toyota` for https://global.toyota/en/…)."""
    labels = [label for label in (urlsplit(url).hostname or "").split(".") if label not in GENERIC_HOSTS]
    return slug(labels[-2] if len(labels) > 1 else labels[0] if labels else "") or "source"

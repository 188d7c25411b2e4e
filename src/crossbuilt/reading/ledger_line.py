"""A line of the ledger: what it enters, or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from crossbuilt.reading.characters import character_name
from crossbuilt.reading.quoting import quoted
from crossbuilt.reading.suggestion import suggestion
from crossbuilt.records.id_forms import ANNOUNCEMENT, AREA, COUNTRY, MODEL, SLUG
from crossbuilt.records.ledger import Entry


class Word(NamedTuple):
    """A word that an entry of some kind consists of."""

    name: str
    """Its place in the form of the entry: `<country>`."""
    what: str
    form: str
    how: str


class Flaw(NamedTuple):
    """Something wrong with a line, from one of its characters up to another, both counted from 0."""

    start: int
    end: int
    message: str
    hint: str


_SLUG: Final = "small letters and digits, words joined by hyphens"
_COUNTRY: Final = Word("country", "country code", COUNTRY, "two capital letters: JP, GB (not UK)")

FORMS: Final[Mapping[str, tuple[Word, ...]]] = {
    "announcement": (
        Word(
            "id",
            "announcement id",
            ANNOUNCEMENT,
            "the date, then words, all in small letters and digits and joined by hyphens",
        ),
        Word("company", "company id", SLUG, _SLUG),
    ),
    "company": (Word("id", "company id", SLUG, _SLUG), _COUNTRY),
    "instrument": (
        Word("id", "instrument id", SLUG, _SLUG),
        Word(
            "jurisdiction", "jurisdiction", f"{AREA}(?:,{AREA})*", "codes of countries or regions, with commas: JP,US"
        ),
    ),
    "model": (Word("id", "model", MODEL, "<brand>/<model>: toyota/camry"),),
    "plant": (Word("id", "plant id", SLUG, _SLUG), _COUNTRY),
    "version": (
        Word("id", "version", r"[1-9][0-9]{3}\.(?:[1-9]|1[0-2])\.(?:0|[1-9][0-9]*)", "year, month, number: 2026.11.0"),
    ),
}
"""The words that follow the kind of an entry."""

WITHDRAWN: Final = "withdrawn"
CAN_BE_WITHDRAWN: Final = tuple(kind for kind in FORMS if kind != "version")

_ENTRY: Final = {
    **{kind: re.compile(" ".join([kind, *(word.form for word in words)])) for kind, words in FORMS.items()},
    WITHDRAWN: re.compile(f"{WITHDRAWN} (?:{'|'.join(f'{kind} {FORMS[kind][0].form}' for kind in CAN_BE_WITHDRAWN)})"),
}

_WORD: Final = re.compile(r"\S+")


def read_line(line: str) -> tuple[Entry | None, Flaw | None]:
    """Read a line that is neither empty nor a comment; an entry with a flaw is one all the same where it is clear."""
    form = _ENTRY.get(line.partition(" ")[0])
    if form and form.fullmatch(line):
        return _entry(line.split(" ")), None
    flaw = next(_flaws(line), None)
    if flaw:
        return None, flaw
    words = line.split()
    hint = f"write `{' '.join(words)}`"
    return _entry(words), Flaw(0, len(line), "words stand one space apart, with none around them", hint)


def _entry(words: list[str]) -> Entry:
    if words[0] == WITHDRAWN:
        return Entry(words[1], words[2], is_withdrawal=True)
    kind, id_, *told_by = words
    return Entry(kind, id_, ",".join(sorted("".join(told_by).split(","))))


def _flaws(line: str) -> Iterator[Flaw]:
    """What keeps a line from being an entry, the first thing first."""
    hidden = next((at for at, character in enumerate(line) if not character.isprintable()), None)
    if hidden is not None:
        yield Flaw(hidden, hidden + 1, f"there is a {character_name(line[hidden])} in this line", "take it out")
    words = [*_WORD.finditer(line)]
    first = words[0][0]
    if first == WITHDRAWN and len(words) > 1:
        yield from _unknown_kind(words[1], CAN_BE_WITHDRAWN)
        kind = words[1][0]
        yield from _other_form(f"{WITHDRAWN} {kind}", words, 2, FORMS[kind][:1])
    elif first == WITHDRAWN:
        yield Flaw(0, len(line), "a withdrawal is entered as `withdrawn <kind> <id>`", "")
    else:
        yield from _unknown_kind(words[0], (*FORMS, WITHDRAWN))
        yield from _other_form(first, words, 1, FORMS[first])


def _unknown_kind(word: re.Match[str], kinds: tuple[str, ...]) -> Iterator[Flaw]:
    if word[0] not in kinds:
        yield Flaw(*word.span(), f"“{quoted(word[0])}” is no kind of entry", suggestion(word[0], kinds))


def _other_form(start: str, words: list[re.Match[str]], known: int, form: tuple[Word, ...]) -> Iterator[Flaw]:
    """What is wrong with the words after the kind, of which there are `known` words."""
    if len(words) != known + len(form):
        written = " ".join([start, *(f"<{word.name}>" for word in form)])
        yield Flaw(words[0].start(), words[-1].end(), f"this should be `{written}`", "")
    for match, word in zip(words[known:], form, strict=True):
        if not re.fullmatch(word.form, match[0]):
            yield Flaw(*match.span(), f"“{quoted(match[0])}” is no {word.what}", word.how)

"""What is asked of a new record, kind by kind, and where each answer goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crossbuilt.curating.naming import announcement_id, slug, source_key, title_slug
from crossbuilt.curating.skeleton import Given, Skeleton, skeleton
from crossbuilt.reading.document import Path
from crossbuilt.records.announcement import Announcement
from crossbuilt.records.company import Company
from crossbuilt.records.context import Context
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.instrument import Instrument
from crossbuilt.records.part import Part
from crossbuilt.records.plant import Plant

Answers = Mapping[str, Sequence[str]]
"""Answers by what was asked; none where nothing is known."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that may be known of a new record."""

    name: str
    """What the option is called."""
    question: str
    path: Path
    """Where the answer goes; 0 stands for the position of each of several. A source's key is left out."""
    needed: bool = False
    """Whether the file cannot be named without it."""
    gap: bool = True
    """Whether the key is left empty where nothing is known, rather than left out."""

    @property
    def many(self) -> bool:
        """Whether there may be several answers."""
        return 0 in self.path


@dataclass(frozen=True, slots=True)
class Draft:
    """A kind of record that can be begun."""

    kind: str
    model: type[Part]
    folder: str
    asked: tuple[Asked, ...]
    words: Callable[[Answers], str]
    """The words of the id, made of the answers; empty where none can be."""
    finish: Callable[[dict[str, Any], Answers], None]
    """Adds what follows from the answers."""

    def record(self, answers: Answers, context: Context, *, id_: str = "", accessed: str = "") -> Skeleton:
        """The record as far as it is known. `accessed`: the day on which the source is read."""
        given = placed(self.asked, answers)
        self.finish(given, answers)
        given["id"] = id_ or None
        sources = given.setdefault("sources", {})
        if accessed:
            sources["accessed"] = accessed
        return skeleton(self.model, given, source_key(sources.get("url") or ""), context.terms)

    def id(self, answers: Answers, words: str) -> str:
        """The id with these words; an announcement's begins with its date."""
        if self.kind != "announcement":
            return words
        return announcement_id(UncertainDate.parse(answers["announced"][0]), words)

    def file(self, id_: str) -> str:
        """Where the record lies within `records/`; announcements by year."""
        return f"{self.folder}/{id_[:4]}/{id_}.yml" if self.kind == "announcement" else f"{self.folder}/{id_}.yml"


def placed(asked: Sequence[Asked], answers: Answers) -> dict[str, Any]:
    """Answers as a record holds them."""
    given: dict[str, Any] = {}
    for item in asked:
        values = answers.get(item.name, ())
        if item.many:
            at = item.path.index(0)
            entries = [_around(item.path[at + 1 :], value) for value in values]
            if entries or item.gap:
                _put(given, item.path[:at], entries or None)
        elif values or item.gap:
            _put(given, item.path, values[0] if values else None)
    return given


def _around(path: Path, value: str) -> Given | str:
    return {str(path[0]): value} if path else value


def _put(given: dict[str, Any], path: Path, value: object) -> None:
    for step in path[:-1]:
        given = given.setdefault(str(step), {})
    given[str(path[-1])] = value


URL = Asked("url", "Address of the source", ("sources", "url"))


def _first(answers: Answers, name: str) -> str:
    return next(iter(answers.get(name, ())), "")


def _announcement(given: dict[str, Any], answers: Answers) -> None:
    event = "reported" if _first(answers, "standing") == "reported" else "announced"
    given["timeline"] = [{"event": event, "date": given["announced"], "status": "occurred"}]


def _company(given: dict[str, Any], _: Answers) -> None:
    for brand in given.get("brands", ()):
        brand["id"] = slug(brand["name"]) or None


def _nothing_more(_: dict[str, Any], __: Answers) -> None:
    """All is in the answers."""


DRAFTS = (
    Draft(
        "announcement",
        Announcement,
        "announcements",
        (
            Asked("announced", "Day, month or year it became public", ("announced",), needed=True),
            Asked("company", "Company whose plan it is", ("company",)),
            Asked("title", "Title: one sentence that says who does what", ("title",), needed=True),
            Asked("kind", "Kind of announcement", ("kind",)),
            Asked("standing", "How firmly it was announced", ("standing",)),
            Asked("model", "Model, as <brand>/<model>", ("models", 0, "model")),
            Asked("origin", "Country that builds it", ("origin", "country")),
            Asked("plant", "Plant that builds it", ("origin", "plant"), gap=False),
            Asked("market", "Country or region that is to buy it", ("market", 0)),
            URL,
        ),
        lambda answers: title_slug(_first(answers, "title")),
        _announcement,
    ),
    Draft(
        "company",
        Company,
        "companies",
        (
            Asked("name", "Name in English", ("name",), needed=True),
            Asked("country", "Country of its head office", ("country",)),
            Asked("brand", "Brand", ("brands", 0, "name"), gap=False),
            URL,
        ),
        lambda answers: slug(_first(answers, "name")),
        _company,
    ),
    Draft(
        "plant",
        Plant,
        "plants",
        (
            Asked("name", "Name in English", ("name",), needed=True),
            Asked("operator", "Company that runs it", ("operator",)),
            Asked("place", "Town and state or province", ("place",)),
            Asked("country", "Country where it stands", ("country",)),
            URL,
        ),
        lambda answers: slug(_first(answers, "name")),
        _nothing_more,
    ),
    Draft(
        "instrument",
        Instrument,
        "instruments",
        (
            Asked("name", "Name in English", ("name",), needed=True),
            Asked("kind", "Kind of rule", ("kind",)),
            Asked("jurisdiction", "Country or region where it holds", ("jurisdiction", 0)),
            Asked("issuer", "Body that issued it", ("issuer",)),
            URL,
        ),
        lambda answers: slug(f"{_first(answers, 'jurisdiction')} {_first(answers, 'name')}"),
        _nothing_more,
    ),
)

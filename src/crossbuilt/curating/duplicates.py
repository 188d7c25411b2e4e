"""Records that may already hold what is about to be recorded."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from crossbuilt.curating.naming import slug
from crossbuilt.records.announcement import Announcement
from crossbuilt.records.company import Company
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.flow import flows
from crossbuilt.records.instrument import Instrument
from crossbuilt.records.plant import Plant

DAYS = 60
"""Announcements of one company so close to one another may be the same."""

LIKENESS = 0.85
"""Names at least so alike (difflib's ratio) may be the same."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A record like the new one, and what makes it so."""

    record: str
    """Its id."""
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of a new announcement; empty is not known, and compares with everything."""

    company: str
    announced: UncertainDate | None
    models: Collection[str]
    markets: Collection[str]
    url: str


def like_announcements(plan: Plan, dataset: Dataset) -> list[Likeness]:
    """Announcements that cite the same address, or are by the same company, of about the same time and about a
    same model or market; in the order of their ids.
    """
    members = {region.code: {member.country for member in region.members} for region in dataset.regions}
    found = []
    for record in dataset.announcements.values():
        reasons = [*_same_address(plan, record), *_same_plan(plan, record, members)]
        if reasons:
            found.append(Likeness(record.id, record.title, "; ".join(reasons)))
    return found


def _same_address(plan: Plan, record: Announcement) -> Iterator[str]:
    for key, source in record.sources.items():
        if plan.url and _bare(plan.url) in {_bare(source.url), _bare(source.archived or source.url)}:
            yield f"its source `{key}` has the same address"


def _bare(url: str) -> str:
    """An address without what makes no difference to the page."""
    return url.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/")


def _same_plan(plan: Plan, record: Announcement, members: Mapping[str, Collection[str]]) -> Iterator[str]:
    if plan.company != record.company or not _within_days(plan.announced, record.announced):
        return
    models = {flow.model.model for flow in flows(record) if flow.model}
    markets = _countries({flow.market for flow in flows(record) if flow.market}, members)
    wanted = _countries(plan.markets, members)
    if _apart(models, {*plan.models}) or _apart(markets, wanted):
        return
    named = [*sorted(models & {*plan.models}), *(area for area in plan.markets if area in markets)]
    yield f"{record.company} announced it {record.announced}" + (f", about {', '.join(named)}" if named else "")


def _apart(known: set[str], wanted: set[str]) -> bool:
    """Whether both are known and share nothing."""
    return bool(known and wanted and not known & wanted)


def _within_days(one: UncertainDate | None, other: UncertainDate) -> bool:
    """Whether the two can be no more than DAYS apart."""
    if one is None:
        return True
    gaps = [
        (later.earliest - earlier.latest).days
        for earlier, later in ((one, other), (other, one))
        if later.earliest and earlier.latest
    ]
    return all(gap <= DAYS for gap in gaps)


def _countries(areas: Iterable[str], members: Mapping[str, Collection[str]]) -> set[str]:
    """Areas, and the countries of those that are regions."""
    return {country for area in areas for country in (area, *members.get(area, ()))}


def like_named(name: str, records: Mapping[str, Company | Plant | Instrument]) -> list[Likeness]:
    """Companies, plants or rules of the same or much the same name; in the order of their ids."""
    found = []
    for record in records.values():
        names = [record.name, *(other.name for other in record.names)]
        closest = max(names, key=lambda other: _alikeness(name, other))
        if _alikeness(name, closest) >= LIKENESS:
            found.append(Likeness(record.id, record.name, f"it is called {closest}"))
    return found


def _alikeness(one: str, other: str) -> float:
    first, second = (slug(text) or text.casefold() for text in (one, other))
    return difflib.SequenceMatcher(None, first, second).ratio()

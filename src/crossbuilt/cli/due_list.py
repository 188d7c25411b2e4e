"""The work list of `crossbuilt due`: plans that are due, each with what a curator needs to look it up."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from crossbuilt.reading.finding import Severity
from crossbuilt.reading.ledger import LEDGER_FILE
from crossbuilt.reading.loading import COLLECTIONS, Loaded
from crossbuilt.records.announcement import Announcement
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dated_in import last_day
from crossbuilt.records.region import RegionMember
from crossbuilt.records.source import Source
from crossbuilt.records.timeline import TimelineEvent
from crossbuilt.records.unanswered_plan import UnansweredPlan, open_plans

CLOSEST = ("primary", "filing")
"""Kinds of sources whose publisher tells the outcome first, if anybody does."""

MOST_SOURCES = 3
"""How many addresses are named of one plan."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which open plans are listed: those overdue on a day, and what narrows or widens that."""

    on: date
    within: int | None = None
    """Also those that fall due on that day or so many days later; None for none of them."""
    company: str | None = None
    market: str | None = None
    """A country stands also for the regions that it belonged to when the plan was announced."""


@dataclass(frozen=True, slots=True)
class DuePlan:
    """A planned event without an outcome, and its place in the records."""

    record: Announcement
    event: TimelineEvent
    plan: UnansweredPlan
    due_by: date
    """The last day it could take place."""
    days: int
    """How long it is overdue; 0 or less where it falls due today or in so many days."""
    file: str
    line: int
    """Where the planned event begins."""
    sources: tuple[Source, ...]
    """Where to look first."""


def due_plans(loaded: Loaded, wanted: Wanted) -> list[DuePlan]:
    """The plans that are wanted, earliest due first, then by id of the record and place in its timeline."""
    found = []
    for key, plans in open_plans(loaded.dataset):
        record = loaded.dataset.announcements[key]
        document = loaded.tree.documents["announcement"][key]
        if wanted.company not in {None, record.company}:
            continue
        for plan in plans:
            event = record.timeline[plan.position]
            due_by = last_day(record, event)
            if due_by is None or not _is_for(wanted.market, record, plan, loaded.dataset):
                continue
            days = (wanted.on - due_by).days
            if days > 0 or (wanted.within is not None and -days <= wanted.within):
                line = document.place(("timeline", plan.position)).line
                sources = _closest(record, event)
                found.append(DuePlan(record, event, plan, due_by, days, document.file, line, sources))
    return sorted(found, key=lambda due: (due.due_by, due.record.id, due.plan.position))


def _is_for(market: str | None, record: Announcement, plan: UnansweredPlan, dataset: Dataset) -> bool:
    return market is None or bool({area for _, area in plan.open} & {market, *_regions_of(market, record, dataset)})


def _regions_of(country: str, record: Announcement, dataset: Dataset) -> Iterator[str]:
    """Codes of the regions that a country may have belonged to on the day of the announcement."""
    for region in dataset.regions:
        if any(member.country == country and _was_member(member, record) for member in region.members):
            yield region.code


def _was_member(member: RegionMember, record: Announcement) -> bool:
    since, until, announced = member.since, member.until, record.announced
    came_later = since and since.earliest and announced.latest and since.earliest > announced.latest
    had_left = until and until.latest and announced.earliest and until.latest < announced.earliest
    return not came_later and not had_left


def _closest(record: Announcement, event: TimelineEvent) -> tuple[Source, ...]:
    """Primary texts and filings, those first that tell of the plan; where there are none, what tells of it."""
    telling = [record.sources[key] for key in event.sources if key in record.sources]
    others = [source for key, source in record.sources.items() if key not in event.sources]
    close = [source for source in (*telling, *others) if source.kind in CLOSEST]
    by_address = {source.url: source for source in close or telling}
    return tuple(by_address.values())[:MOST_SOURCES]


def unread(loaded: Loaded) -> Collection[str]:
    """Files with errors that keep their records from being read; the ledger of ids holds none."""
    dataset, documents = loaded.dataset, loaded.tree.documents
    read = {documents[kind][stem].file for kind, name in COLLECTIONS.items() for stem in getattr(dataset, name)}
    if dataset.region_list:
        read |= {document.file for document in documents["region_list"].values()}
    wrong = {finding.file for finding in loaded.findings if finding.severity is Severity.ERROR}
    return {file for file in wrong - read if not file.endswith(f"/{LEDGER_FILE}")}

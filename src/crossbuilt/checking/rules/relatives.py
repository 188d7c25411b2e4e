"""Whether a relation is one that the two records can have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Located, Problem, dataset_rule, record_rule
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import flows

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement

GIVES_UP = frozenset({"cancellation", "end_of_sale"})
FIRM = "committed"

LONGEST_APART = 31
"""Days within which a second record of a plan may be the same announcement, told anew."""

_LATER = """id: 2027-03-01-example-{slug}
announced: 2027-03-01
kind: {kind}
company: {company}
standing: {standing}
parties: []
origin: {{country: TH, sources: [news]}}
not_disclosed: []
models:
  - model: {model}
    sources: [news]
timeline:
  - event: announced
    date: 2027-03-01
    status: occurred
    sources: [news]
  - event: cancelled
    date: 2027-03-01
    status: occurred
    sources: [news]
sources:
  news:
    url: https://example.org/news
    title: News of the pickup for Norway
    publisher: Example Motor
    published: 2027-03-01
    language: en
    kind: primary
    accessed: 2027-03-02
related:
  - relation: {relation}
    record: 2027-01-15-example-pickup-to-norway"""

_NEXT_DAY = """id: 2027-01-16-example-sells-pickup-in-norway
announced: 2027-01-16
timeline:
  - event: announced
    date: 2027-01-16
    status: occurred
    sources: [news]
models:
  - model: example/pickup
    sources: [news]
origin: {country: TH, sources: [news]}
not_disclosed: []
sources:
  news:
    url: https://example.org/news
    title: News of the pickup for Norway
    publisher: Example Motor
    published: 2027-01-16
    language: en
    kind: primary
    accessed: 2027-01-17"""


def _later(
    relation: str,
    slug: str = "pickup",
    kind: str = "introduction",
    company: str = "example",
    standing: str = "committed",
    model: str = "example/pickup",
) -> Example:
    text = _LATER.format(relation=relation, slug=slug, kind=kind, company=company, standing=standing, model=model)
    return Example(text, file=f"announcements/2027/2027-03-01-example-{slug}.yml")


@record_rule(
    "XB233",
    "announcement",
    severity=Severity.WARNING,
    wrong=_later("cancels"),
    right=_later("cancels", kind="cancellation"),
)
def what_cancels_is_a_cancellation(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Whoever looks for the plans that were given up looks for this kind."""
    for index, link in enumerate(record.related):
        if link.relation == "cancels" and record.kind != "cancellation":
            hint = "write `kind: cancellation`, or `revises` where the plan is changed; an end of sales `follows`"
            yield Problem(
                ("related", index, "relation"), f"this record cancels a plan, but its kind is `{record.kind}`", hint
            )


@record_rule(
    "XB234",
    "announcement",
    severity=Severity.WARNING,
    wrong=_later("confirms"),
    right=_later("follows"),
)
def what_is_confirmed_was_not_firm(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """To confirm is to make firm what was only considered or reported."""
    for index, link in enumerate(record.related):
        other = dataset.announcements.get(link.record)
        if link.relation != "confirms" or other is None:
            continue
        standings = {other.standing, *(line.standing or other.standing for line in other.models)}
        if standings == {FIRM}:
            message = f"there is nothing to confirm: {other.id} is `committed` already"
            yield Problem(("related", index, "relation"), message, "write `follows`, or `revises` where it changes")
        elif record.standing in {"reported", "denied"}:
            message = f"a record that is `{record.standing}` confirms nothing"
            yield Problem(("related", index, "relation"), message, "write `follows`, or correct the standing")


@record_rule(
    "XB236",
    "announcement",
    severity=Severity.WARNING,
    wrong=Example(
        _later("follows", company="other-motor", model="other/van").text,
        file="announcements/2027/2027-03-01-example-pickup.yml",
        beside=Example(
            "id: other-motor\nname: Other Motor\nbrands:\n"
            "  - {id: other, name: Other, models: [{id: van, name: Van, body: van}]}",
            "company",
            "companies/other-motor.yml",
        ),
    ),
    right=_later("follows"),
)
def related_records_share_a_company(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """Related records are one plan; two companies that have nothing to do with each other have none together."""
    for index, link in enumerate(record.related):
        other = dataset.announcements.get(link.record)
        if other and other.id != record.id and not _involved(record) & _involved(other):
            yield Problem(
                ("related", index, "record"),
                f"{other.id} is about another company, {other.company}, and other models",
                "correct the record; where one company answers the other, say so under `market_context`",
            )


def _involved(record: Announcement) -> set[str]:
    """The companies that take part, and the brands."""
    companies = {record.company, *(party.company for party in record.parties if party.company)}
    return companies | {line.model.partition("/")[0] + "/" for line in record.models}


@dataset_rule(
    "XB427",
    severity=Severity.WARNING,
    wrong=Example(
        _NEXT_DAY,
        file="announcements/2027/2027-01-16-example-sells-pickup-in-norway.yml",
    ),
    right=Example(
        f"""{_NEXT_DAY}
related:
  - relation: follows
    record: 2027-01-15-example-pickup-to-norway""",
        file="announcements/2027/2027-01-16-example-sells-pickup-in-norway.yml",
    ),
)
def records_of_one_plan_know_each_other(dataset: Dataset) -> Iterator[Located]:
    """Two records of one company, for the same models and markets and soon after each other, are one or related."""
    alike: dict[tuple[object, ...], list[Announcement]] = defaultdict(list)
    for record in dataset.announcements.values():
        if not record.withdrawn:
            ends = frozenset((flow.model and flow.model.model, flow.market) for flow in flows(record))
            alike[record.company, record.kind, ends].append(record)
    for records in alike.values():
        for one, other in combinations(sorted(records, key=lambda record: record.id), 2):
            if _soon_after(one, other) and other.id not in _related(one) and one.id not in _related(other):
                message = f"this is much like {one.id}, of the same models and markets"
                hint = "merge the two, or say under `related` what this record is to the other"
                yield Located("announcement", other.id, Problem(("id",), message, hint))


def _related(record: Announcement) -> set[str]:
    return {link.record for link in record.related}


def _soon_after(one: Announcement, other: Announcement) -> bool:
    """Whether two records are of days near each other; those of one day are told by XB408."""
    days = one.announced.earliest, other.announced.earliest
    apart = abs((days[0] - days[1]).days) if days[0] and days[1] else LONGEST_APART + 1
    return apart <= LONGEST_APART and one.announced.edtf != other.announced.edtf

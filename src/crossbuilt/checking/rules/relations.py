"""How records hang together: in one direction of time, and each pair in one way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Located, Problem, dataset_rule, record_rule
from crossbuilt.reading.document import Path
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.related_record import RelatedRecord

COMES_AFTER = frozenset({"follows", "revises", "confirms", "cancels"})
"""Relations of a later record to an earlier one."""

_IN_MARCH = """
announced: 2027-03-01
timeline:
  - event: announced
    date: 2027-03-01
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
    published: 2027-03-01
    language: en
    kind: primary
    accessed: 2027-03-02"""


@dataset_rule(
    "XB212",
    wrong=Example("related:\n  - relation: follows\n    record: 2027-01-15-example-pickup-to-norway"),
    right=Example("related: []"),
)
def relations_make_no_circle(dataset: Dataset) -> Iterator[Located]:
    """A record comes neither after itself nor after what comes after it: a programme would have no beginning.

    The same holds for rules that succeed one another.
    """
    after = {
        record_id: [link.record for link in record.related if _may_come_after(record, link, dataset)]
        for record_id, record in dataset.announcements.items()
    }
    for record_id, record in dataset.announcements.items():
        for index, link in enumerate(record.related):
            if link.record == record_id:
                problem = Problem(("related", index, "record"), "a record is not related to itself", "remove it")
                yield Located("announcement", record_id, problem)
            elif _may_come_after(record, link, dataset):
                way = _way(after, link.record, record_id)
                if way:
                    circle = _circle(("related", index, "record"), link.relation, "which comes after", way)
                    yield Located("announcement", record_id, circle)
    succeeded = {rule_id: [*rule.succeeds] for rule_id, rule in dataset.instruments.items()}
    for rule_id, others in succeeded.items():
        for index, other in enumerate(others):
            way = _way(succeeded, other, rule_id)
            if way:
                yield Located("instrument", rule_id, _circle(("succeeds", index), "succeeds", "which succeeds", way))


def _may_come_after(record: Announcement, link: RelatedRecord, dataset: Dataset) -> bool:
    """Whether a relation makes the record a later one, and no date denies it (XB216)."""
    other = dataset.announcements.get(link.record)
    return link.relation in COMES_AFTER and not (other and record.announced.precedes(other.announced))


def _way(after: Mapping[str, list[str]], start: str, end: str) -> list[str]:
    """A shortest way along the relations, both ends included; empty where there is none."""
    came_from = {start: ""}
    reached = [start]
    for here in reached:
        for there in after.get(here, ()):
            if there not in came_from:
                came_from[there] = here
                reached.append(there)
    if end not in came_from:
        return []
    way = [end]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way[::-1]


def _circle(path: Path, relation: str, then: str, way: list[str]) -> Problem:
    told = f", {then} ".join([*way[:-1], "this one" if way[1:] else "itself"])
    return Problem(
        path,
        f"this record {relation} {told}: a circle",
        "the later record names the earlier one, never the other way round" if way[1:] else "take it out",
    )


@dataset_rule(
    "XB215",
    severity=Severity.WARNING,
    wrong=Example(
        f"""id: 2027-03-01-example-pickup-delayed{_IN_MARCH}
related:
  - {{relation: revises, record: 2027-01-15-example-pickup-to-norway}}
  - {{relation: same_programme, record: 2027-01-15-example-pickup-to-norway}}""",
        file="announcements/2027/2027-03-01-example-pickup-delayed.yml",
    ),
    right=Example(
        f"""id: 2027-03-01-example-pickup-delayed{_IN_MARCH}
related:
  - {{relation: revises, record: 2027-01-15-example-pickup-to-norway}}""",
        file="announcements/2027/2027-03-01-example-pickup-delayed.yml",
    ),
)
def two_records_stand_in_one_relation(dataset: Dataset) -> Iterator[Located]:
    """Of two records the later says what it is to the earlier, once; only `same_programme` may be said by both."""
    said: dict[frozenset[str], list[tuple[str, int, str]]] = defaultdict(list)
    for record_id, record in dataset.announcements.items():
        for index, link in enumerate(record.related):
            if link.record != record_id:
                said[frozenset({record_id, link.record})].append((record_id, index, link.relation))
    for links in said.values():
        (first_id, _, before), *others = links
        for record_id, index, relation in others:
            if record_id == first_id:
                other = dataset.announcements[record_id].related[index].record
                message = f"`{relation}` is a second relation to {other}, beside `{before}`"
                hint = "keep the closer of the two"
            elif relation == before == "same_programme" or {relation, before} <= COMES_AFTER:
                continue  # said by both, or a circle
            else:
                message = f"`{relation}` does not fit what {first_id} says of this record: `{before}`"
                hint = "only the later record names its relation to the earlier one"
            yield Located("announcement", record_id, Problem(("related", index, "relation"), message, hint))


@record_rule(
    "XB216",
    "announcement",
    wrong=Example(
        """id: 2026-12-01-example-pickup-shown-in-norway
announced: 2026-12-01
timeline:
  - {event: announced, date: 2026-12-01, status: occurred, sources: [release]}
related:
  - {relation: follows, record: 2027-01-15-example-pickup-to-norway}""",
        file="announcements/2026/2026-12-01-example-pickup-shown-in-norway.yml",
    ),
    right=Example(
        f"""id: 2027-03-01-example-pickup-shown-in-norway{_IN_MARCH}
related:
  - {{relation: follows, record: 2027-01-15-example-pickup-to-norway}}""",
        file="announcements/2027/2027-03-01-example-pickup-shown-in-norway.yml",
    ),
)
def what_follows_is_announced_later(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """What follows, revises, confirms or cancels another announcement was made public after it."""
    for index, link in enumerate(record.related):
        other = dataset.announcements.get(link.record)
        if other and link.relation in COMES_AFTER and record.announced.precedes(other.announced):
            yield Problem(
                ("related", index, "relation"),
                f"this record of {record.announced} {link.relation} one of {other.announced}, which is later",
                f"turn it round: write the relation in {other.id}.yml",
            )

"""Sources by what they can bear, and the same page in several records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from crossbuilt.checking.rule import Located, Problem, dataset_rule, record_rule
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.made_public import made_public

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.company import Company
    from crossbuilt.records.instrument import Instrument
    from crossbuilt.records.plant import Plant
    from crossbuilt.records.region import RegionList
    from crossbuilt.records.source import Source

LOW_GRADE = frozenset({"blog", "database"})
MEDIA = frozenset({"press", "trade_press", "blog"})
DESCRIBED_BY = ("title", "publisher", "published", "language", "kind")

Description = tuple[str, ...]
"""What a record says of a page, in the order of DESCRIBED_BY."""


class _Place(NamedTuple):
    """Where a page is cited."""

    kind: str
    record: str
    key: str


@dataset_rule(
    "XB503",
    severity=Severity.WARNING,
    wrong=Example(
        """id: 2027-01-15-example-sedan-to-norway
models:
  - {model: example/sedan, sources: [release]}
sources:
  release:
    url: https://example.org/release
    title: Example pickup for Norway
    publisher: Example Motor Press Room
    published: 2027-01-15
    language: en
    kind: primary
    accessed: 2027-01-16""",
        file="announcements/2027/2027-01-15-example-sedan-to-norway.yml",
    ),
    right=Example(
        """id: 2027-01-15-example-sedan-to-norway
models:
  - {model: example/sedan, sources: [release]}
sources:
  release:
    url: https://example.org/release
    title: Example pickup for Norway
    publisher: Example Motor
    published: 2027-01-15
    language: en
    kind: primary
    accessed: 2027-01-16""",
        file="announcements/2027/2027-01-15-example-sedan-to-norway.yml",
    ),
)
def page_is_described_alike_everywhere(dataset: Dataset) -> Iterator[Located]:
    """Independent sources are counted by publisher and kind; a page described in two ways counts in two ways."""
    cited: dict[str, list[tuple[_Place, Source]]] = defaultdict(list)
    for kind, record_id, key, source in _sources(dataset):
        cited[source.url].append((_Place(kind, record_id, key), source))
    for sources in cited.values():
        descriptions: dict[Description, list[_Place]] = defaultdict(list)
        for place, source in sources if len(sources) > 1 else ():
            descriptions[_description(source)].append(place)
        for own, places in descriptions.items():
            others = [(len(of_other), said) for said, of_other in descriptions.items() if said != own]
            most, usual = max(others, default=(0, own))
            for kind, record_id, key in places if most >= len(places) else ():
                there = next((other for _, other, _ in descriptions[usual] if other != record_id), None)
                if there:
                    yield Located(kind, record_id, _otherwise(key, own, there, usual))


def _description(source: Source) -> Description:
    return tuple("" if (value := getattr(source, field)) is None else str(value) for field in DESCRIBED_BY)


def _otherwise(key: str, own: Description, there: str, usual: Description) -> Problem:
    differing = [at for at in range(len(DESCRIBED_BY)) if own[at] != usual[at]]
    said = ", ".join(f"{DESCRIBED_BY[at]} {_quoted(DESCRIBED_BY[at], usual[at])}" for at in differing)
    shown = next((DESCRIBED_BY[at] for at in differing if own[at]), "url")
    return Problem(
        ("sources", key, shown),
        f"{there}.yml describes this page otherwise: {said}",
        "look at the page and write the same in both",
    )


def _quoted(field: str, said: str) -> str:
    if not said:
        return "left out"
    return f"“{said}”" if field in {"title", "publisher"} else said


def _sources(dataset: Dataset) -> Iterator[tuple[str, str, str, Source]]:
    """Kind and id of the record, key and source, of all records; announcements last."""
    every: dict[str, Mapping[str, Announcement | Instrument | Company | Plant | RegionList]] = {
        "region_list": {"regions": dataset.region_list} if dataset.region_list else {},
        "company": dataset.companies,
        "plant": dataset.plants,
        "instrument": dataset.instruments,
        "announcement": dataset.announcements,
    }
    for kind, records in every.items():
        for record_id, record in records.items():
            for key, source in record.sources.items():
                yield kind, record_id, key, source


@record_rule(
    "XB504",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway?
            publisher: Pickup Lovers
            published: 2027-01-15
            language: en
            kind: blog
            accessed: 2027-01-16
    """,
    right="""
        standing: reported
        timeline:
          - event: reported
            date: 2027-01-15
            status: occurred
            sources: [release]
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway?
            publisher: Pickup Lovers
            published: 2027-01-15
            language: en
            kind: blog
            accessed: 2027-01-16
    """,
)
def commitment_rests_on_more_than_hearsay(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """That a company has bound itself is for the company, a public record or an editorial desk to say."""
    event = made_public(record)
    if record.standing != "committed" or event is None:
        return
    kinds = {record.sources[key].kind for key in event.sources if key in record.sources}
    if kinds and kinds <= LOW_GRADE:
        yield Problem(
            ("standing",),
            f"the standing is `committed`, but only {' and '.join(sorted(kinds))} sources tell of the announcement",
            "cite the company, an official record or the press for the announcement, or write `standing: reported`",
        )


@dataset_rule(
    "XB505",
    severity=Severity.WARNING,
    wrong=Example(
        """sources:
  release:
    url: https://example.org/release
    title: Example pickup for Norway
    publisher: Example News
    published: 2027-01-15
    language: en
    kind: primary
    accessed: 2027-01-16
  report:
    url: https://example.org/report
    title: Example goes north
    publisher: Example News
    published: 2027-01-15
    language: en
    kind: press
    accessed: 2027-01-16
market_context:
  - text: Pickups are rare in Norway.
    sources: [report]"""
    ),
    right=Example(
        """sources:
  release:
    url: https://example.org/release
    title: Example pickup for Norway
    publisher: Example News
    published: 2027-01-15
    language: en
    kind: primary
    relays: Example Motor, release of 2027-01-15
    accessed: 2027-01-16
  report:
    url: https://example.org/report
    title: Example goes north
    publisher: Example News
    published: 2027-01-15
    language: en
    kind: press
    accessed: 2027-01-16
market_context:
  - text: Pickups are rare in Norway.
    sources: [report]"""
    ),
)
def primary_text_in_the_press_says_whose_it_is(dataset: Dataset) -> Iterator[Located]:
    """A primary text is the actor's own; where the press prints it, `relays` must say whose it is."""
    every = list(_sources(dataset))
    media = {source.publisher: source.kind for *_, source in every if source.kind in MEDIA}
    for kind, record_id, key, source in every:
        if source.kind == "primary" and not source.relays and source.publisher in media:
            problem = Problem(
                ("sources", key, "kind"),
                f"the source is `primary`, but “{source.publisher}” is {media[source.publisher]} elsewhere",
                "write `relays` with whose text it reprints, or the kind of its site",
            )
            yield Located(kind, record_id, problem)

"""Sources and the claims that cite them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.reading.finding import Severity
from crossbuilt.records.announcement import Announcement
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.instrument import Instrument
from crossbuilt.records.part import Part
from crossbuilt.records.region import RegionList


@record_rule(
    "XB501",
    "announcement",
    "instrument",
    "region_list",
    severity=Severity.WARNING,
    wrong="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            language: en
            kind: primary
            accessed: 2027-01-16
          blog:
            url: https://example.org/blog
            title: A pickup for Norway
            publisher: Example Blog
            language: en
            kind: blog
            accessed: 2027-01-16
    """,
    right="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            language: en
            kind: primary
            accessed: 2027-01-16
    """,
)
def source_is_cited(record: Announcement | Instrument | RegionList, _: Dataset) -> Iterator[Problem]:
    """A source that no claim cites supports nothing: cite it where it speaks, or leave it out."""
    cited = set(_citations(record))
    for key in record.sources:
        if key not in cited:
            yield Problem(("sources", key), f"nothing cites the source `{key}`", of_key=True)


def _citations(value: Any) -> Iterator[str]:
    """The source keys cited anywhere in a part."""
    if isinstance(value, Part):
        for name in type(value).model_fields:
            field = getattr(value, name)
            if name == "sources" and isinstance(field, tuple):
                yield from field
            else:
                yield from _citations(field)
    elif isinstance(value, tuple):
        for item in value:
            yield from _citations(item)


@record_rule(
    "XB502",
    "announcement",
    "instrument",
    "company",
    "plant",
    "region_list",
    wrong="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            language: en
            kind: primary
            accessed: 2027-01-16
          again:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            language: en
            kind: primary
            accessed: 2027-01-16
    """,
    right="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            language: en
            kind: primary
            accessed: 2027-01-16
    """,
)
def source_is_listed_once(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """One text under two keys counts as two witnesses."""
    by_url = defaultdict(list)
    for key, source in record.sources.items():
        by_url[source.url].append(key)
    for keys in by_url.values():
        for key in keys[1:]:
            yield Problem(
                ("sources", key, "url"), f"the source `{keys[0]}` has the same address", "keep one of the two"
            )

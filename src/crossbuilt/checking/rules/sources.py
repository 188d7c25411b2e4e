"""Sources and the claims that cite them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.reading.finding import Severity
from crossbuilt.reading.quoting import quoted
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.parts import fields, is_part

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.instrument import Instrument
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
            hint = "cite it at each claim that it bears out, or take it out"
            yield Problem(("sources", key), f"nothing cites the source `{quoted(key)}`", hint, of_key=True)


def _citations(value: Any) -> Iterator[str]:
    """The source keys cited anywhere in a part."""
    if is_part(value):
        for name, field in fields(value):
            if name == "sources" and isinstance(field, tuple):
                yield from field
            else:
                yield from _citations(field)
    elif isinstance(value, tuple):
        for item in value:
            yield from _citations(item)


def same_page(url: str) -> str:
    """An address without what leads to the same page: http or https, www., the slash at the end, the part of a page."""
    _, _, place = url.partition("#")[0].partition("://")
    return place.removeprefix("www.").removesuffix("/")


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
        by_url[same_page(source.url)].append(key)
    for keys in by_url.values():
        for key in keys[1:]:
            yield Problem(
                ("sources", key, "url"), f"the source `{keys[0]}` has the same address", "keep one of the two"
            )


@record_rule(
    "XB506",
    "announcement",
    "instrument",
    "company",
    "plant",
    "region_list",
    severity=Severity.WARNING,
    wrong="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            published: 2027-01-15
            language: en
            kind: primary
    """,
    right="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            published: 2027-01-15
            language: en
            kind: primary
            accessed: 2027-01-16
    """,
)
def source_says_when_it_was_read(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Pages change and vanish; the day of reading says which state of the page a claim rests on."""
    for key, source in record.sources.items():
        if source.accessed is None:
            yield Problem(
                ("sources", key),
                f"`accessed` is missing in the source `{key}`",
                "write the day you read it",
                of_key=True,
            )

"""Languages of sources and names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.reading.document import Path
from crossbuilt.reading.suggestion import did_you_mean
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.iso_codes import COUNTRIES
from crossbuilt.records.parts import fields, is_part

if TYPE_CHECKING:
    from crossbuilt.records.part import Part

ISO_639_1 = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu
    ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()
)
"""The languages that have a code of two letters (Library of Congress, ISO 639-1); others have one of three."""


@record_rule(
    "XB210",
    "announcement",
    "company",
    "instrument",
    "plant",
    "region_list",
    wrong="""
        sources:
          release:
            url: https://example.org/release
            title: ノルウェー向けピックアップ
            publisher: Example Motor
            language: jp
            kind: primary
            accessed: 2027-01-16
    """,
    right="""
        sources:
          release:
            url: https://example.org/release
            title: ノルウェー向けピックアップ
            publisher: Example Motor
            language: ja
            kind: primary
            accessed: 2027-01-16
    """,
)
def language_is_one_that_is_spoken(record: Part, _: Dataset) -> Iterator[Problem]:
    """The code of a country is mostly not that of its language, and readers filter sources by language."""
    for path, tag in _tags(record, ()):
        language, *_subtags = tag.split("-")
        region = tag[-len("JP") :] if tag[-len("-JP") :].startswith("-") else ""
        if not is_spoken(language):
            yield Problem(path, f"there is no language `{language}` in ISO 639", _meant(tag))
        elif region and region not in COUNTRIES:
            yield Problem(path, f"`{region}` is no country, so `{tag}` is no language", _meant(tag))


def is_spoken(language: str) -> bool:
    """Whether a code can be that of a language; of those of three letters we have no list."""
    return len(language) > len("ja") or language in ISO_639_1


def _tags(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """The language tags in a part, with their paths."""
    if is_part(value):
        for name, field in fields(value):
            if name == "language":
                yield (*path, name), field
            else:
                yield from _tags(field, (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _tags(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _tags(item, (*path, index))


def _meant(tag: str) -> str:
    from crossbuilt.reading.meant.codes import meant_language

    meant = meant_language(tag)
    return did_you_mean(meant if meant != tag else "") or "a BCP 47 tag: en, ja, zh-Hant"

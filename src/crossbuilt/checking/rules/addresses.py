"""Addresses and titles of sources, and what a source says of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.checking.rules.languages import is_spoken
from crossbuilt.reading.finding import Severity
from crossbuilt.reading.suggestion import closest, did_you_mean
from crossbuilt.records.dataset import Dataset

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement

HAS_SOURCES = ("announcement", "instrument", "company", "plant", "region_list")

CUT_SHORT = re.compile(r"(?:…|\.\.\.)$|[,;]$")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")

SCRIPTS = (
    (re.compile(r"[\u3041-\u30ff]"), "ja", "Japanese kana"),
    (re.compile(r"[\uac00-\ud7a3]"), "ko", "Korean letters"),
    (re.compile(r"[\u0e01-\u0e5b]"), "th", "Thai letters"),
)
"""Scripts of one language only."""

_SOURCE = """
        sources:
          release:
            url: {url}
            title: Example pickup for Norway
            publisher: Example Motor
            published: 2027-01-15
            language: {language}
            kind: primary
            {more}accessed: 2027-01-16
    """


def _source(url: str = "https://example.org/release", language: str = "en", more: str = "") -> str:
    return _SOURCE.format(url=url, language=language, more=f"{more}\n            " if more else "")


@record_rule(
    "XB511",
    *HAS_SOURCES,
    severity=Severity.WARNING,
    wrong=_source("https://example.org/release,"),
    right=_source(more="archived: https://web.archive.org/web/20270116000000/https://example.org/release"),
)
def address_leads_to_the_page(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """An address that was cut short, or took the comma of its sentence along, leads nowhere."""
    for key, source in record.sources.items():
        for name in ("url", "archived"):
            found = CUT_SHORT.search(getattr(source, name) or "")
            if found:
                message = f"the address ends with “{found[0]}”"
                yield Problem(("sources", key, name), message, "copy the whole address, and nothing after it")
        if source.archived == source.url:
            message = "this is the address of the page itself"
            hint = "write the address of a lasting copy, or leave `archived` out"
            yield Problem(("sources", key, "archived"), message, hint)


@record_rule(
    "XB513",
    *HAS_SOURCES,
    severity=Severity.WARNING,
    wrong=_source().replace("Example pickup for Norway", "ノルウェー向けピックアップ"),
    right=_source(language="ja").replace("Example pickup for Norway", "ノルウェー向けピックアップ"),
)
def title_is_in_the_language_of_its_source(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A title in letters that only one language has tells which one the text is in."""
    for key, source in record.sources.items():
        for letters, language, what in SCRIPTS:
            written = source.language.split("-")[0]
            if letters.search(source.title) and written != language and is_spoken(written):  # else XB210
                message = f"the title has {what}, but the language is `{source.language}`"
                yield Problem(("sources", key, "language"), message, did_you_mean(language))
                break


@record_rule(
    "XB514",
    *HAS_SOURCES,
    wrong=_source(more="relays: release"),
    right=_source(more="relays: Example Motor, release of 2027-01-15"),
)
def relayed_text_is_another(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Sources that relay one text count once; a slip in the key of that text makes them count apart."""
    for key, source in record.sources.items():
        relays = source.relays or ""
        if relays == key:
            hint = "name the text that it reprints: its key, or who issued it and when"
            yield Problem(("sources", key, "relays"), f"`{key}` reprints itself", hint)
        elif relays not in record.sources and SLUG.fullmatch(relays):
            others = [other for other in record.sources if other != key]
            hint = (
                did_you_mean(closest(relays, others)) or "for a text that is no source here, say who issued it and when"
            )
            yield Problem(("sources", key, "relays"), f"there is no source `{relays}`", hint)

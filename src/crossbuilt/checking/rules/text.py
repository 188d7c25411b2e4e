"""Our own words: readable in a list, long enough to tell, and our own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from crossbuilt.checking.rule import EVERY_KIND, Problem, record_rule
from crossbuilt.checking.sentences import sentences
from crossbuilt.reading.document import Path
from crossbuilt.reading.finding import Severity
from crossbuilt.reading.not_known import is_not_known
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.parts import fields, is_part

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.part import Part

LONGEST_TITLE = 140
LONGEST_QUOTATION = 25
FEWEST_SENTENCES, MOST_SENTENCES = 2, 5
SHORTEST_SUMMARY = 80

QUOTATION = re.compile(r'“([^“”]*)”|"([^"]*)"|«([^«»]*)»|„([^„“”]*)[“”]')
WORD = re.compile(r"[^\W\d_]{2,}")


@record_rule(
    "XB601",
    "announcement",
    "company",
    "instrument",
    "plant",
    "region_list",
    severity=Severity.WARNING,
    wrong="""
        reasons:
          - reason: diverse_demand
            given_by: company
            note: >-
              The company says: “We have listened to our many customers in the north of Europe, who have asked us
              for years for a strong and simple pickup that takes them safely through the long winter, and today
              we are proud to answer them.”
            sources: [release]
    """,
    right="""
        reasons:
          - reason: diverse_demand
            given_by: company
            note: customers in the north have asked for a “strong and simple pickup”
            sources: [release]
    """,
)
def text_is_our_own(record: Part, _: Dataset) -> Iterator[Problem]:
    """Facts are free to take, wording is not: a few words may be quoted where they matter, no more."""
    for path, text in texts(record):
        for found in QUOTATION.finditer(text):
            words = len(next(group for group in found.groups() if group is not None).split())
            if words > LONGEST_QUOTATION:
                yield Problem(
                    path,
                    f"{words} words are quoted in one piece, “{' '.join(found[0][1:].split()[:4])} …”",
                    f"say it in our own words; quote {LONGEST_QUOTATION} words at most, where the wording matters",
                )


def texts(record: Part, *, of_sources: bool = False) -> list[tuple[Path, str]]:
    """Every text of a record; the texts of its sources, which are not ours, only where asked for."""
    # many rules ask for those of one record, one after another
    if _last.record is not record:
        _last.record, _last.texts = record, [*_texts(record, ())]
    return [(path, text) for path, text in _last.texts if of_sources or path[0] != "sources"]


class _Last:
    """The record whose texts were last asked for."""

    record: object = None
    texts: Sequence[tuple[Path, str]] = ()


_last = _Last()


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if is_part(value):
        for name, field in fields(value):
            yield from _texts(field, (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, str):
        yield path, value


@record_rule(
    "XB602",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        title: >-
          Example Motor says that from the second half of 2027 it plans to sell in Norway, and later perhaps also in
          Sweden, its pickup built at the plant in Rayong
    """,
    right="""
        title: Example plans to sell its Thai-built pickup in Norway from 2027
    """,
)
def title_is_read_at_a_glance(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A title stands in lists and citations; what does not fit there belongs in the summary."""
    if len(record.title) > LONGEST_TITLE:
        yield Problem(
            ("title",),
            f"the title has {len(record.title)} characters",
            f"say who sells what where, in {LONGEST_TITLE} characters at most",
        )


@record_rule(
    "XB603",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        title: EXAMPLE PLANS TO SELL ITS THAI-BUILT PICKUP IN NORWAY
    """,
    right="""
        title: Example plans to sell its Thai-built pickup in Norway
    """,
)
def title_does_not_shout(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Capitals throughout hide which words are names and which are initials."""
    words = WORD.findall(record.title)
    capitals = [word for word in words if word.isupper()]
    if 2 * len(capitals) > len(words):
        yield Problem(("title",), "the title is in capitals", "write it as a sentence; capitals for names and initials")


@record_rule(
    "XB604",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        summary: Example plans to sell its pickup in Norway.
    """,
    right="""
        summary: >-
          Example Motor plans to sell its pickup, built in Thailand, in Norway from the second half of 2027. Price
          and number were not given.
    """,
)
def summary_is_two_to_five_sentences(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A summary says who, what, where, when and why; the title says less, and what goes beyond has its own fields."""
    least, most = sentences(record.summary)
    if most < FEWEST_SENTENCES or len(record.summary) < SHORTEST_SUMMARY:
        length = f"{most} {'sentence' if most == 1 else 'sentences'}, {len(record.summary)} characters"
        yield Problem(
            ("summary",),
            f"the summary is short: {length}",
            f"say who sells what, built where, in which market, from when and why, in {FEWEST_SENTENCES} to "
            f"{MOST_SENTENCES} sentences",
        )
    if least > MOST_SENTENCES:
        yield Problem(
            ("summary",),
            f"the summary has {least} sentences",
            f"write at most {MOST_SENTENCES}; reasons, figures and remarks on the market have their own fields",
        )


@record_rule(
    "XB605",
    *EVERY_KIND,
    severity=Severity.WARNING,
    wrong="""
        title: Example plans to sell  its Thai-built pickup in Norway
    """,
    right="""
        title: Example plans to sell its Thai-built pickup in Norway
    """,
)
def text_is_one_line_with_single_spaces(record: Part, _: Dataset) -> Iterator[Problem]:
    """Doubled spaces and line breaks come from copying, and spoil CSV files and searches."""
    for path, text in texts(record, of_sources=True):
        if "\n" in text:
            yield Problem(
                path, "the text has a line break", "write one paragraph; `>-` joins lines, and an empty line breaks it"
            )
        if "  " in text:
            before = " ".join(text.partition("  ")[0].split()[-3:])
            yield Problem(path, f"there are two spaces after “{before}”", "write one")
        if "\u00a0" in text and "sources" not in path:
            before = " ".join(text.partition("\u00a0")[0].split()[-3:])
            yield Problem(path, f"there is a no-break space after “{before}”", "write an ordinary one")


@record_rule(
    "XB606",
    "announcement",
    "company",
    "instrument",
    "plant",
    "region_list",
    severity=Severity.WARNING,
    wrong="""
        market_wording:
          text: N/A
          sources: [release]
    """,
    right="""
        market_wording:
          text: some northern markets
          sources: [release]
    """,
)
def text_says_something(record: Part, _: Dataset) -> Iterator[Problem]:
    """A key that is left out says that nothing is known; a text in its place is published as if it were the answer."""
    for path, text in texts(record, of_sources=True):
        if is_not_known(text):
            yield Problem(
                path,
                f"“{text}” stands where nothing is known",
                "take the key out; what a source expressly withholds stands under `not_disclosed`",
            )

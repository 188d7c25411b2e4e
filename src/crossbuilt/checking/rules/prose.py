"""Our own words: plain text, in our own form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crossbuilt.checking.rule import EVERY_KIND, Problem, record_rule
from crossbuilt.checking.rules.text import texts
from crossbuilt.checking.sentences import ABBREVIATION
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement

ADDRESSES = frozenset({"url", "archived"})

MARKUP = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>"  # HTML: <b>, </p>, <br/>
    r"|&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-z]{2,8});"  # &amp; &#39;
    r"|\*\*[^*]+\*\*|__[^_]+__"  # Markdown: strong
    r"|\[[^\]]+\]\([^)]+\)"  # [link](address)
    r"|\[[0-9]{1,3}\]"  # marks of notes: [1]
    r"|^#{1,6} "
)
ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s)]+", re.IGNORECASE)
GARBLED = re.compile(r"â€[™œ\u009d“”˜¦\u0099\u009c]?|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|ï¿½")
"""What UTF-8 looks like when it is read as cp1252."""

SHORTEST_TITLE = 3
"""Words of a sentence: who does what."""

HEADLINE_WORDS = 6
"""So many words of three letters or more tell how a title is written."""

WORD = re.compile(r"[^\W\d_][\w'’-]{2,}")

LONGEST_TEXT = 1500
"""Characters: twice the longest summary."""

_NOTE = """
        reasons:
          - reason: diverse_demand
            given_by: company
            note: {}
            sources: [release]
    """


@record_rule(
    "XB611",
    *EVERY_KIND,
    severity=Severity.WARNING,
    wrong=_NOTE.format("a <b>strong</b> and simple pickup, as many had asked for[1]"),
    right=_NOTE.format("a strong and simple pickup, as many had asked for"),
)
def text_is_plain(record: Any, _: Dataset) -> Iterator[Problem]:
    """Texts are shown as they stand, so that marks of HTML, Markdown or footnotes are seen as such."""
    for path, text in texts(record, of_sources=True):
        found = None if path[-1] in ADDRESSES else MARKUP.search(text)
        if found:
            message = f"“{found[0].strip()}” is markup, which is shown as it stands"
            yield Problem(path, message, "write the words alone; quotation marks “ ” may set them off")


@record_rule(
    "XB612",
    *EVERY_KIND,
    severity=Severity.WARNING,
    wrong=_NOTE.format("asked for by many (https://example.org/poll)"),
    right=_NOTE.format("asked for by many"),
)
def address_stands_among_the_sources(record: Any, _: Dataset) -> Iterator[Problem]:
    """An address within a text is in no table of sources, and no claim can be traced to it."""
    for path, text in texts(record, of_sources=True):
        found = None if path[-1] in ADDRESSES else ADDRESS.search(text)
        if found:
            hint = "give it an entry under `sources` and cite its key" if "sources" not in path else "write it as `url`"
            yield Problem(path, f"“{found[0][:40]}” is an address within a text", hint)


@record_rule(
    "XB613",
    *EVERY_KIND,
    wrong="""
        title: Example plans to sell Norwayâ€™s first Thai-built pickup
    """,
    right="""
        title: Example plans to sell Norway’s first Thai-built pickup
    """,
)
def text_was_read_in_its_encoding(record: Any, _: Dataset) -> Iterator[Problem]:
    """Letters such as â€™ and Ã© stand where another encoding was taken for the right one, mostly in copying."""
    for path, text in texts(record, of_sources=True):
        found = GARBLED.search(text)
        if found:
            message = f"“{found[0]}” is what another letter looks like when its encoding is mistaken"
            meant = _ungarbled(found[0])
            yield Problem(path, message, f"it was “{meant}”" if meant else "type it anew from the source")


def _ungarbled(letters: str) -> str:
    try:
        return letters.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


@record_rule(
    "XB614",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        title: Example plans to sell its Thai-built pickup in Norway.
    """,
    right="""
        title: Example plans to sell its Thai-built pickup in Norway and the U.S.
    """,
)
def title_is_a_sentence_without_its_stop(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Titles stand in lists and citations, which put their own signs after them, and say who does what."""
    stop = record.title[-1]
    words = len(record.title.split())
    if stop in "!?…" or (stop == "." and not ABBREVIATION.search(record.title[:-1])):
        yield Problem(("title",), f"the title ends with “{stop}”", "take it away")
    if words < SHORTEST_TITLE:
        message = f"the title has {words} {'word' if words == 1 else 'words'}"
        yield Problem(("title",), message, "say in a sentence who sells or does what, and where")


@record_rule(
    "XB615",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        title: Example Plans To Sell Its Simple Pickup From Rayong In Norway
    """,
    right="""
        title: Example plans to sell its simple pickup from Rayong in Norway
    """,
)
def title_is_no_headline(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Where every word begins with a capital, names cannot be told from words."""
    words = WORD.findall(record.title)[1:]
    if len(words) >= HEADLINE_WORDS and all(word[0].isupper() for word in words) and not record.title.isupper():
        yield Problem(("title",), "every word of the title begins with a capital", "write it as a sentence")


@record_rule(
    "XB616",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        title: Example Pickup for Norway
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
    right="""
        title: Example plans to sell its Thai-built pickup in Norway
    """,
)
def title_is_our_own(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A headline is its author's; ours says in the same way of every record who does what, where."""
    ours = _letters(record.title)
    for key, source in record.sources.items():
        if ours and _letters(source.title) == ours:
            message = f"this is the title of the source `{key}`"
            yield Problem(("title",), message, "say in our own words who sells or does what, and where")
            break


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", text)).casefold()


@record_rule(
    "XB617",
    *EVERY_KIND,
    severity=Severity.WARNING,
    wrong=_NOTE.format("strong and simple, " * 80 + "as many asked"),
    right=_NOTE.format("strong and simple, as many asked"),
)
def text_is_a_note_and_no_article(record: Any, _: Dataset) -> Iterator[Problem]:
    """A record says what is claimed, in a few sentences each; a text of a page is mostly pasted."""
    for path, text in texts(record):
        if len(text) > LONGEST_TEXT:
            message = f"the text has {len(text):,} characters"
            yield Problem(path, message, "say in our own words what is claimed; each claim has its own entry")

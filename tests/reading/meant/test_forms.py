"""Ids, addresses, pointers and headings in other forms; what the schemas show as wrong is understood."""

from __future__ import annotations

import re

import pytest

from crossbuilt.reading.hints import for_form
from crossbuilt.reading.meant.forms import meant_address, meant_code, meant_heading, meant_id, meant_pointer
from crossbuilt.records.source import Source


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("Toyota-Kentucky", "toyota-kentucky"),
        ("toyota_kentucky", "toyota-kentucky"),
        ("Škoda Plzeň", "skoda-plzen"),
        ("companies/example.yml", "example"),
        ("ハイランダー", ""),
        ("x" * 10_000, ""),
    ],
)
def test_ids(given: str, meant: str) -> None:
    assert meant_id(given) == meant


def test_codes() -> None:
    assert meant_code("Sales start") == "sales_start"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("www.example.org/news", "https://www.example.org/news"),
        ("https:/example.org/news", "https://example.org/news"),
        ("HTTP://example.org", "http://example.org"),
        ("<https://example.org/news>", "https://example.org/news"),
        ("[a copy](https://example.org/a)", "https://example.org/a"),
        ("https://example.org/press release.pdf", "https://example.org/press%20release.pdf"),
        ("https://example.org/a https://example.org/b", ""),
        ("ftp://example.org/a", ""),
        ("file:///home/a", ""),
        ("Example Motor News", ""),
        ("x" * 10_000, ""),
    ],
)
def test_addresses(given: str, meant: str) -> None:
    assert meant_address(given) == meant


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("standing", "/standing"),
        ("timeline[1].date", "/timeline/1/date"),
        ("#/standing", "/standing"),
        ("the date", ""),
    ],
)
def test_pointers(given: str, meant: str) -> None:
    assert meant_pointer(given) == meant


@pytest.mark.parametrize(
    ("given", "meant"),
    [("870380", "8703.80"), ("HS 8703", "8703"), ("87038010", "8703.80.10"), ("87", ""), ("8703.8", "")],
)
def test_headings(given: str, meant: str) -> None:
    assert meant_heading(given) == meant


def pattern_of(field: str) -> str:
    """The form of a field of sources."""
    return next(str(mark.pattern) for mark in Source.model_fields[field].metadata if getattr(mark, "pattern", None))


def test_only_what_has_the_form_is_proposed() -> None:
    url, tag = pattern_of("url"), pattern_of("language")
    assert for_form("web address", "www.example.org", url) == "did you mean `https://www.example.org`?"
    assert for_form("web address", "https://exa mple.org/", url) == "did you mean `https://exa%20mple.org/`?"
    assert for_form("language tag", "Japanese", tag) == "did you mean `ja`?"
    assert for_form("text", " x", "^x$") == ""
    assert re.search(url, "https://exa%20mple.org/")

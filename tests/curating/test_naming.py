"""Ids and keys made of names."""

from __future__ import annotations

import pytest

from crossbuilt.curating.naming import announcement_id, slug, source_key, title_slug
from crossbuilt.records.dates import UncertainDate


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Toyota plans to sell the U.S.-built Camry", "toyota-plans-to-sell-the-us-built-camry"),
        ("Škoda Auto a.s.", "skoda-auto-as"),
        ("Thành Công's plant in Quảng Ninh", "thanh-congs-plant-in-quang-ninh"),
        ("Großræd Łódź", "grossraed-lodz"),
        ("e:NS2, No. 5", "e-ns2-no-5"),
        ("トヨタ", ""),
    ],
)
def test_slug(text: str, made: str) -> None:
    assert slug(text) == made


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Toyota plans to sell the Camry in Japan", "toyota-to-sell-camry-in-japan"),
        ("500 Fiats go to Japan", "fiats-go-to-japan"),
        ("Toyota " + "verylong " * 10, "toyota-" + "-".join(["verylong"] * 6)),
        ("日本 2026", ""),
    ],
)
def test_title(title: str, made: str) -> None:
    assert title_slug(title) == made


@pytest.mark.parametrize(
    ("date", "begins"),
    [
        ("2025-12-19", "2025-12-19"),
        ("2025-12-19T13:30+09:00", "2025-12-19"),
        ("2025-12~", "2025-12"),
        ("early 2025-12", "2025-12"),
        ("2025-12-03/2025-12-09", "2025-12"),
        ("2025-Q3", "2025"),
        ("winter 2025", "2025"),
        ("FY2026", "2025"),
        ("../2025-12-19", "2025"),
        ("2025-03/..", "2025"),
    ],
)
def test_announcement(date: str, begins: str) -> None:
    assert announcement_id(UncertainDate.parse(date), "x") == f"{begins}-x"


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://global.toyota/en/newsroom/", "toyota"),
        ("https://www.mlit.go.jp/report/", "mlit"),
        ("https://news.livedoor.com/article/1", "livedoor"),
        ("http://xn--abc.example.co.uk/", "example"),
        ("https://127.0.0.1/", "0"),
        ("https://例え.jp/", "source"),
        ("", "source"),
    ],
)
def test_source(url: str, key: str) -> None:
    assert source_key(url) == key

"""Countries, currencies and languages by other names."""

from __future__ import annotations

import pytest

from crossbuilt.reading.meant.codes import meant_area, meant_currencies, meant_language
from crossbuilt.records.iso_codes import COUNTRIES, CURRENCIES

AREAS = COUNTRIES | {"EU", "EFTA", "LATIN-AMERICA"}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("UK", "GB"),
        ("U.S.", "US"),
        ("USA", "US"),
        ("JAP", "JP"),
        ("JPN", "JP"),
        ("jp", "JP"),
        ("Japan", "JP"),
        ("AUS", "AU"),
        ("Germany", "DE"),
        ("GER", "DE"),
        ("South Korea", "KR"),
        ("the Netherlands", "NL"),
        ("Holland", "NL"),
        ("England", "GB"),
        ("Thailnd", "TH"),
        ("eu", "EU"),
        ("Latin America", "LATIN-AMERICA"),
        ("latin_america", "LATIN-AMERICA"),
        ("CHI", ""),
        ("XX", ""),
        ("SU", ""),
        ("65 markets", ""),
        ("", ""),
    ],
)
def test_areas(given: str, meant: str) -> None:
    assert meant_area(given, AREAS) == meant


def test_a_region_is_no_country() -> None:
    assert meant_area("EU", COUNTRIES) == ""


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("usd", ["USD"]),
        ("$", ["USD"]),
        ("€", ["EUR"]),
        ("£", ["GBP"]),
        ("¥", ["JPY", "CNY"]),
        ("yen", ["JPY"]),
        ("euros", ["EUR"]),
        ("RMB", ["CNY"]),
        ("NKR", ["NOK"]),
        ("KSH", ["KES"]),
        ("kr", ["DKK", "NOK", "SEK"]),
        ("Kenyan shilling", ["KES"]),
        ("shillings", []),
        ("", []),
    ],
)
def test_currencies(given: str, meant: list[str]) -> None:
    assert [*meant_currencies(given, CURRENCIES)] == meant


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("Japanese", "ja"),
        ("JA", "ja"),
        ("jp", "ja"),
        ("cn", "zh"),
        ("dk", "da"),
        ("jpn", "ja"),
        ("english", "en"),
        ("en_US", "en-US"),
        ("en-UK", "en-GB"),
        ("zh-hant", "zh-Hant"),
        ("en, ja", ""),
        ("xx", ""),
    ],
)
def test_languages(given: str, meant: str) -> None:
    assert meant_language(given) == meant

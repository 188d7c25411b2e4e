"""Numbers as people write them elsewhere, in plain digits."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from crossbuilt.records.text import DIGITS

LONGEST = 60
"""Characters of the longest text that is looked at."""

FIGURE = re.compile(
    r"[0-9]{1,3}(?:([,' \u00a0\u202f_])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?(?![0-9])"
    r"|[0-9]*[.,]?[0-9]+(?![0-9])"
)
"""Digits with something between the thousands, or digits with at most a point or comma."""
DECIMAL_COMMA = re.compile(r"^([0-9]+),([0-9]{1,2})$")
RANGE = re.compile(r"#[^#]*(?:-|–|—|\bto\b|\band\b)[^#]*#")

MULTIPLES = {
    "k": 10**3,
    "thousand": 10**3,
    "lakh": 10**5,
    "m": 10**6,
    "mn": 10**6,
    "million": 10**6,
    "crore": 10**7,
    "b": 10**9,
    "bn": 10**9,
    "billion": 10**9,
    "trillion": 10**12,
}
MULTIPLE = re.compile(rf"\s*({'|'.join(sorted(MULTIPLES, key=len, reverse=True))})\b")

QUALIFIERS = {
    "about": ("~", "≈", "about", "around", "approx", "circa", "ca.", "some ", "nearly"),
    "more_than": ("over", "more than", "above", ">"),
    "at_least": ("at least", "≥", "minimum", "from ", "#+"),
    "up_to": ("up to", "at most", "≤", "maximum"),
    "less_than": ("under", "less than", "below", "fewer than", "<"),
}
"""Words of the vocabulary quantity_qualifier, and what stands for them beside a figure."""


class MeantNumber(NamedTuple):
    """What a text says that should be a number."""

    numbers: tuple[str, ...]
    """The numbers in it, in plain digits."""
    qualifier: str
    """What it says about them, as a code of quantity_qualifier; empty where it says nothing."""


def meant_number(text: str) -> MeantNumber:
    """What a text means as a number: `1,500`, `5 billion`, `about 3000`, `500-1000`."""
    nothing = MeantNumber((), "")
    if len(text) > LONGEST:
        return nothing
    whole = _decimal(text)
    if whole is not None:
        return MeantNumber((_plain(whole),), "")
    rest, numbers = text.casefold(), []
    while match := FIGURE.search(rest):
        multiple = MULTIPLE.match(rest, match.end())
        digits = DECIMAL_COMMA.sub(r"\1.\2", match[0])
        value = Decimal(re.sub(r"[^0-9.]", "", digits)) * (MULTIPLES[multiple[1]] if multiple else 1)
        numbers.append(_plain(value))
        rest = f"{rest[: match.start()]}#{rest[multiple.end() if multiple else match.end() :]}"
    if len(numbers) > 1 and not RANGE.search(rest):
        return nothing
    qualifier = next((code for code, signs in QUALIFIERS.items() if any(sign in rest for sign in signs)), "")
    return MeantNumber(tuple(numbers[:2]), qualifier)


def _decimal(text: str) -> Decimal | None:
    """The number that a text is to Python: with an exponent, a sign, zeros before it, digits of another script."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value.adjusted()) <= DIGITS else None


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"

"""Numbers as people write them elsewhere."""

from __future__ import annotations

import pytest

from crossbuilt.reading.meant.numbers import meant_number

MEANT = {
    "1,500": "1500",
    "1 500": "1500",
    "1'500": "1500",
    "1,234,567.50": "1234567.5",
    "1500 cars": "1500",
    "5 billion": "5000000000",
    "1.5 million": "1500000",
    "3k": "3000",
    "10%": "10",
    "¥5,500,000": "5500000",
    "1,5": "1.5",
    "1.5e4": "15000",
    "+25": "25",
    "025": "25",
    ".5": "0.5",
    "１５００": "1500",
    "https://www.geonames.org/4292686": "4292686",
}

QUALIFIED = {
    "~1500": "about",
    "about 1500": "about",
    "over 1,500": "more_than",
    "at least 1500": "at_least",
    "1500+": "at_least",
    "up to 1500": "up_to",
    "under 1500": "less_than",
}


@pytest.mark.parametrize(("text", "number"), MEANT.items())
def test_a_number_in_other_signs(text: str, number: str) -> None:
    assert meant_number(text) == ((number,), "")


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIED.items())
def test_a_number_with_what_is_said_about_it(text: str, qualifier: str) -> None:
    assert meant_number(text) == (("1500",), qualifier)


@pytest.mark.parametrize("text", ["500-1000", "500 to 1,000", "between 500 and 1000"])
def test_two_ends(text: str) -> None:
    assert meant_number(text).numbers == ("500", "1000")


@pytest.mark.parametrize("text", ["", "-", "several", "NaN", "Infinity", "1e999999999", "0x10", "1/2/3", "9" * 1000])
def test_nothing_is_made_of_what_is_no_number(text: str) -> None:
    assert meant_number(text).numbers == ()

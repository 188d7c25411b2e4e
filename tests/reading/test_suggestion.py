"""What a misspelt word may have meant."""

from __future__ import annotations

import pytest

from crossbuilt.checking.reference import explanations
from crossbuilt.reading.suggestion import closest, did_you_mean, suggestion

PLANTS = ["toyota-kentucky", "toyota-texas", "honda-marysville"]
MODELS = ["example/pickup", "example/sedan", "other/pickup-long"]


@pytest.mark.parametrize(
    ("given", "allowed", "meant"),
    [
        ("comitted", ["committed", "considered"], "committed"),
        ("Committed", ["committed", "considered"], "committed"),
        ("nothing like it", ["committed", "considered"], ""),
        ("KSH", ["SHP", "KES", "KRW"], "KES"),
        ("XB01", ["XB601", "XB101", "XB010", "XB011"], "XB010"),
        ("x" * 10_000, ["x"], ""),
        ("", ["x"], ""),
    ],
)
def test_a_word(given: str, allowed: list[str], meant: str) -> None:
    assert closest(given, allowed) == meant
    assert closest(given, allowed[::-1]) == meant


@pytest.mark.parametrize(
    ("given", "allowed", "meant"),
    [
        ("toyota-kentuky", PLANTS, "toyota-kentucky"),
        ("toyota-ohio", PLANTS, ""),
        ("kentucky", PLANTS, "toyota-kentucky"),
        ("example/pick-up", MODELS, "example/pickup"),
        ("exmaple/sedan", MODELS, "example/sedan"),
        ("example/wagon", MODELS, ""),
        ("example-pickup", MODELS, "example/pickup"),
    ],
)
def test_an_id_is_compared_by_the_words_in_which_it_differs(given: str, allowed: list[str], meant: str) -> None:
    assert closest(given, allowed, of_ids=True) == meant


def test_a_code_that_nobody_explains_suggests_one_that_begins_like_it() -> None:
    assert closest("XB01", [rule.code for rule in explanations()]).startswith("XB01")


def test_the_question_names_every_reading() -> None:
    assert did_you_mean("JPY", "CNY") == "did you mean `JPY` or `CNY`?"
    assert did_you_mean("") == ""


def test_a_short_set_is_named_whole_and_a_long_one_by_where_it_is() -> None:
    assert suggestion("lef", ["left", "right"], "elsewhere") == "did you mean `left`?; one of left, right"
    assert suggestion("up", ["left", "right"], "elsewhere") == "one of left, right"
    assert suggestion("up", [f"word{number}" for number in range(99)], "elsewhere") == "elsewhere"

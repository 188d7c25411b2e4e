"""How messages repeat what files say."""

from __future__ import annotations

import pytest

from crossbuilt.reading.quoting import LONGEST_QUOTE, LONGEST_WORD, escaped, quoted, shortened, with_short_words


def test_what_is_short_is_repeated_whole() -> None:
    assert quoted("x" * LONGEST_QUOTE) == "x" * LONGEST_QUOTE
    assert quoted(1500) == "1500"


def test_a_long_text_keeps_its_beginning() -> None:
    assert quoted("word " * 100) == f"{'word ' * 11}word…"
    assert len(quoted("word " * 100)) == LONGEST_QUOTE


def test_a_long_word_keeps_its_end_too() -> None:
    address = "https://example.org/news/" + "x" * 1000 + "/us-built-models"
    shown = quoted(address)
    assert len(shown) == LONGEST_QUOTE
    assert shown.startswith("https://example.org/news/xxx")
    assert shown.endswith("xx/us-built-models")
    assert shown.count("…") == 1


@pytest.mark.parametrize("letter", ["e\u0301", "👩\u200d🔧", "👍🏽", "か\u3099"])
def test_no_letter_is_taken_apart(letter: str) -> None:
    for longest in range(10, 20):
        shown = shortened(letter * 50, longest)
        assert len(shown) <= longest
        assert shown.replace(letter, "") == "…"


def test_a_sentence_has_no_word_that_hides_the_rest() -> None:
    sentence = f"there is no plant “{'x' * 5000}” in this record"
    shown = with_short_words(sentence)
    assert len(shown) < LONGEST_WORD + len("there is no plant in this record") + 10
    assert shown.startswith("there is no plant “xxx")
    assert shown.endswith("x” in this record")
    assert with_short_words("an ordinary sentence") == "an ordinary sentence"


def test_what_cannot_be_seen_is_escaped() -> None:
    assert escaped("a\x1bb\n\udcff\u200b é") == "a\\x1bb\\n\\udcff\\u200b é"

"""The one way a record is written."""

from __future__ import annotations

import random
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crossbuilt.curating.canonical import canonical, normal
from crossbuilt.curating.comments import Comments
from crossbuilt.curating.formatting import formatted
from crossbuilt.reading.document import Document
from crossbuilt.reading.loading import MODELS, Loaded
from crossbuilt.reading.yaml_reader import read_yaml
from crossbuilt.records.announcement import Announcement
from crossbuilt.records.company import Company
from tests.conftest import RECORDS
from tests.example_record import RECORD

UNTIDY = """\

# A note on the whole record.

market: # where to
    - JP
    - 'NO'
title:   "Toyota plans:   all"
sources: {release: {kind: primary, language: en, title: "Release", publisher: '1.10',
   url: "https://example.org/\\
     release"}} # the only one
# why it stands so
announced: "2026"
origin:
  sources: [release,  # see there
    other]
  # Kentucky
  plant: toyota-kentucky
  country: US
company: toyota
models:
- sources: [release]
  model: toyota/camry
summary: Toyota says that it plans to sell the Camry in Japan, and then it says
  a good deal more, so that the line is long.
unheard_of: 8703
# the end
"""

TIDY = """\
# A note on the whole record.
title: "Toyota plans:   all"
summary: >-
  Toyota says that it plans to sell the Camry in Japan, and then it says a good deal more, so that the line is
  long.
# why it stands so
announced: 2026
company: toyota
origin:
  country: US
  # Kentucky
  plant: toyota-kentucky
  sources:
    - release  # see there
    - other
market: [JP, NO]  # where to
models:
  - model: toyota/camry
    sources: [release]
sources:  # the only one
  release:
    url: https://example.org/release
    title: Release
    publisher: "1.10"
    language: en
    kind: primary
unheard_of: 8703
# the end
"""


def canonical_form(text: str, kind: str = "announcement") -> str:
    result, findings = formatted("records/x.yml", text.encode(), MODELS[kind])
    assert result
    assert not findings
    return result.after.decode()


def test_untidy() -> None:
    assert canonical_form(UNTIDY) == TIDY
    assert canonical_form(TIDY) == TIDY


def test_short_parts_stand_in_braces_while_they_fit() -> None:
    long = "ハ" * 30
    text = f"""\
names:
  - language: ja
    name: ハイランダー
  - {{markets: [AU], language: en, name: 'Kluger, the'}}
  - {{language: ja, name: {long} {long}}}
  - name: Kluger # why
    language: en
"""
    assert (
        canonical_form(text, "company")
        == f"""\
names:
  - {{name: ハイランダー, language: ja}}
  - {{name: "Kluger, the", language: en, markets: [AU]}}
  - name: >-
      {long}
      {long}
    language: ja
  - name: Kluger  # why
    language: en
"""
    )


def test_long_lists_of_codes_fill_their_lines() -> None:
    keys = [f"source-number-{number}" for number in range(9)]
    assert canonical_form(f"origin:\n  sources: [{', '.join(keys)}]\n") == (
        "origin:\n"
        "  sources: [source-number-0, source-number-1, source-number-2, source-number-3, source-number-4,\n"
        "    source-number-5, source-number-6, source-number-7, source-number-8]\n"
    )


def test_lists_of_texts_stand_one_below_the_other() -> None:
    assert canonical_form("reference: [ADR 98/00, '8703']\n", "instrument") == (
        'reference:\n  - ADR 98/00\n  - "8703"\n'
    )


def test_a_long_word_is_not_folded() -> None:
    address = "https://example.org/" + "a" * 100
    assert canonical_form(f"sources:\n  release:\n    url: >-\n      {address}\n") == (
        f"sources:\n  release:\n    url: {address}\n"
    )


def test_gaps_stay_gaps() -> None:
    text = "title:  # one sentence\nmarket:\n  -\n  - JP\nmodels: []\nsources: {}\n"
    assert canonical_form(text) == text


def test_texts_are_composed() -> None:
    assert canonical_form("title: Citroe\u0308n\n") == "title: Citroën\n"


@pytest.mark.parametrize("path", sorted(RECORDS.rglob("*.yml")), ids=lambda path: path.stem)
def test_real_records(path: Any, loaded: Loaded) -> None:
    """Canonical form keeps every text, does not depend on how the record was written, and is its own canonical form."""
    kind, document = _document(path.stem, loaded)
    form = canonical_form(path.read_text(encoding="utf-8"), kind)
    reread, _ = read_yaml("x.yml", form.encode())
    assert reread
    assert reread.data == document.data
    assert canonical_form(form, kind) == form
    choose = random.Random(path.stem)
    for width in (40, 90, 1000):
        mutant = yaml.safe_dump(
            _shuffled(document.data, choose),
            sort_keys=False,
            allow_unicode=choose.random() < 0.5,
            width=width,
            indent=choose.randint(2, 6),
            default_flow_style=choose.choice([True, False, None]),
            default_style=choose.choice([None, '"', "'", ">"]) if width > 40 else None,
        )
        if yaml.safe_load(mutant) != document.data:
            continue  # PyYAML adds a backslash where it breaks an escaped text before a space
        assert canonical_form(mutant, kind) == form
        assert canonical_form(mutant.replace("\n", "\r\n"), kind) == form


def _document(stem: str, loaded: Loaded) -> tuple[str, Document]:
    return next((kind, documents[stem]) for kind, documents in loaded.tree.documents.items() if stem in documents)


def _shuffled(data: Any, choose: random.Random, *, keys_are_ours: bool = True) -> Any:
    """The data with the keys of every mapping in any order, except source keys, whose order the curator chose."""
    if isinstance(data, dict):
        keys = choose.sample([*data], len(data)) if keys_are_ours else [*data]
        return {key: _shuffled(data[key], choose, keys_are_ours=key != "sources") for key in keys}
    if isinstance(data, list):
        return [_shuffled(item, choose) for item in data]
    return data


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    [
        "NO",
        "1.10",
        "12:30",
        "- x",
        "a: b",
        "#",
        "a #b",
        "'",
        '"',
        "\\",
        "?",
        "-",
        ":",
        "...",
        "word " * 40,
        "x\ny",
        "x\n\ny\n",
    ]
)
ANY_DATA = st.recursive(
    ANY_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ANY_TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "title": ANY_DATA,
            "id": ANY_DATA,
            "names": st.lists(st.fixed_dictionaries({"language": ANY_TEXT, "name": ANY_TEXT}), max_size=3),
            "sources": st.dictionaries(ANY_TEXT, ANY_DATA, max_size=3),
            "market": st.lists(ANY_TEXT, max_size=3),
        },
    )
)
def test_any_text_anywhere_reads_back(data: dict[str, Any]) -> None:
    for model in (Announcement, Company):
        form = canonical(data, model, Comments())
        document, _ = read_yaml("x.yml", form.encode())
        assert document
        assert document.data == normal(data)


def test_keys_never_become_one() -> None:
    assert normal({"e\u0301": "a", "é": "b"}) == {"e\u0301": "a", "é": "b"}
    assert normal({"e\u0301": ["o\u0308", {"k": "u\u0308"}]}) == {"é": ["ö", {"k": "ü"}]}


COMMENTED = RECORD + "parties: [{role: importer,\n    name: A}, {\n  role: government}]\nchanges:\n- - a\n  - b\n"


@given(st.data())
def test_comments_anywhere_are_kept_and_settle_at_once(data: st.DataObject) -> None:
    lines, count = [], 0
    for line in COMMENTED.splitlines():
        above, beside = data.draw(st.integers(-20, 6)), data.draw(st.integers(0, 5))
        if above >= 0:
            lines.append(f"{' ' * above}# above {count}")
            count += 1
        lines.append(line if beside else f"{line} # beside {count}")
        count += not beside
    form = canonical_form("\n".join(lines))
    assert form.count("#") == count
    assert canonical_form(form) == form

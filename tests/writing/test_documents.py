"""The documents made from the program: complete, and with links that lead somewhere."""

from __future__ import annotations

import re

import pytest

from crossbuilt.checking.reference import explanations
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.loading import MODELS, Loaded
from crossbuilt.records.json_schema import json_schema
from crossbuilt.writing.documents import documents
from crossbuilt.writing.markdown import anchor, code
from crossbuilt.writing.plain_yaml import block
from crossbuilt.writing.rule_reference import about, shown_lines
from tests.conftest import REPOSITORY


@pytest.fixture(scope="module")
def made(loaded: Loaded) -> dict[str, str]:
    return dict(documents(loaded))


@pytest.mark.parametrize("name", ["record-guide.md", "rules.md"])
def test_links_lead_somewhere_and_headings_are_met_once(made: dict[str, str], name: str) -> None:
    prose = re.sub(r"^```.*?^```$", "", made[name], flags=re.MULTILINE | re.DOTALL)
    anchors = [anchor(heading) for heading in re.findall(r"^#+ (.*)$", prose, flags=re.MULTILINE)]
    assert len(anchors) == len(set(anchors))
    links = re.findall(r"\]\(([^)]+)\)", made[name])
    assert [link for link in links if link.startswith("#") and link[1:] not in anchors] == []
    assert [link for link in links if link[0] not in "#" and not (REPOSITORY / "docs" / link).exists()] == []


def test_the_guide_has_a_row_for_every_key_every_code_and_every_bad_example(
    made: dict[str, str], loaded: Loaded
) -> None:
    guide = made["record-guide.md"]
    for kind, model in MODELS.items():
        schema = json_schema(model, kind, loaded.context)
        for part in (schema, *schema["$defs"].values()):
            for key in part.get("properties", {}):
                required = "yes" if key in part.get("required", ()) else ""
                assert f"\n| `{key}` | {required} | " in guide, (part["title"], key)
            for bad in part.get("x-bad-examples", ()):
                assert code(bad["value"]) in guide, bad
                assert bad["reason"] in guide, bad
    for vocabulary in loaded.dataset.vocabularies.values():
        for term in vocabulary.terms:
            assert f"\n| `{term.code}` | {term.label} | " in guide, term.code


def test_rules_stand_with_severity_title_reason_and_both_examples(made: dict[str, str]) -> None:
    sections = made["rules.md"].split("\n## ")[1:]
    assert [section.partition("\n")[0] for section in sections] == [rule.code for rule in explanations()]
    for section, rule in zip(sections, explanations(), strict=True):
        assert f"**{rule.title}** ({rule.severity})\n\n{rule.why}\n" in section
        assert section.count("```yaml\n") == 2, rule.code


def test_examples_are_written_as_records_are() -> None:
    example = {"market": ["NO"], "whole_range": True, "models": [{"value": 17.4, "note": "from 2026: all"}]}
    assert block(example) == ("market: [NO]\nwhole_range: true\nmodels:\n  - value: 17.4\n    note: 'from 2026: all'\n")


def test_what_cannot_be_seen_is_shown() -> None:
    assert code("") == "*nothing*"
    assert code(" a\n") == r"`␠a\n`"
    assert code("`a`") == "`` `a` ``"
    assert list(shown_lines(Example("a: \tb\u00a0c\x00 ", "plant"))) == [r"a: ␉b\xa0c␀␠"]


def test_examples_that_are_broken_by_their_size_are_cut() -> None:
    deep = list(shown_lines(Example("[" * 10_000 + "\n" + "a\n" * 99)))
    assert deep[0] == "[" * 119 + "…"
    assert deep[-1] == "# … and 71 lines more"


def test_examples_say_where_they_stand() -> None:
    assert about(Example("title: a")) == ""
    assert about(Example("name: a", "instrument")) == ", in an instrument"
    assert about(Example("name: a", "plant")) == ", in a plant"
    assert list(shown_lines(Example("a: b", "region_list", file="regions.yml"))) == ["# records/regions.yml", "a: b"]
    assert about(Example("a: b", "region_list", file="regions.yml")) == ""

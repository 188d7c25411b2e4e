"""Every rule's examples do what they say: the wrong one has its finding, the right one has none."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from crossbuilt.checking.check import check
from crossbuilt.checking.reference import explanations
from crossbuilt.reading.explanation import Explanation
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import load
from tests.conftest import REPOSITORY
from tests.example_records import apply, write_example_records

EXPLANATIONS = explanations()


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    return write_example_records(tmp_path / "records")


def findings(folder: Path, name: str) -> list[Finding]:
    return [finding for finding in check(load(folder)) if finding.file == f"records/{name}"]


def test_the_example_records_are_sound(examples: Path) -> None:
    assert check(load(examples)) == []


@pytest.mark.parametrize("rule", EXPLANATIONS, ids=lambda rule: rule.code)
def test_wrong_example(examples: Path, rule: Explanation) -> None:
    name = apply(rule.wrong, examples)
    found = findings(examples, name)
    assert rule.code in {finding.code for finding in found}, [(finding.code, finding.message) for finding in found]
    assert {finding.severity for finding in found if finding.code == rule.code} == {rule.severity}
    said = next(finding for finding in found if finding.code == rule.code)
    place = f"{name}:{said.place.line}:{said.place.column}"
    assert written_messages()[rule.code] == f"{place}: {said.message}{said.hint and f' ({said.hint})'}"


MESSAGES = Path(__file__).with_name("messages_of_examples.txt")


def written_messages() -> dict[str, str]:
    """What each wrong example is told, by code: a line `XB101 plants/a.yml:1:1: message (hint)`."""
    lines = MESSAGES.read_text(encoding="utf-8").splitlines()
    return {code: message for code, _, message in (line.partition(" ") for line in lines)}


@pytest.mark.parametrize("rule", EXPLANATIONS, ids=lambda rule: rule.code)
def test_right_example(examples: Path, rule: Explanation) -> None:
    name = apply(rule.right, examples)
    assert [(finding.code, finding.message) for finding in findings(examples, name)] == []


SHOWN_BY_NO_EXAMPLE = {"XB190"}
"""The JSON Schemas refuse nothing that the models accept (see structure_explanations)."""


def codes_in(file: Path) -> set[str]:
    """The finding codes that stand in a Python file as texts of their own."""
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {text for text in texts if re.fullmatch(r"XB\d{3}", text)}


def test_every_code_that_a_finding_can_have_is_explained_and_no_other() -> None:
    files = [file for file in (REPOSITORY / "src").rglob("*.py") if not file.stem.endswith("_explanations")]
    used = set().union(*map(codes_in, files))
    assert used - SHOWN_BY_NO_EXAMPLE == {rule.code for rule in EXPLANATIONS}


def test_an_example_shows_what_its_text_cannot() -> None:
    shown = {rule.code: rule.wrong.shown for rule in EXPLANATIONS}
    assert shown["XB001"] == "# 1,000,001 times over\n#"
    assert shown["XB002"].startswith("# saved as cp1252\ntitle: ")
    assert shown["XB006"] == "title: Example plans␀ to sell its pickup in Norway"
    assert shown["XB015"] == "# there is no records/vocabularies/steering.yml"
    assert shown["XB017"].endswith("example-pickup-to-sweden.yml is a link to /etc/hostname")
    assert shown["XB102"] == "anounced: 2027-01-15"
    assert shown["XB413"] == "# records/ledger.txt\nplant example-chonburi TH"
    assert shown["XB414"] == "country: VN\n\n# records/ledger.txt\nplant example-rayong TH"
    assert not any(control in text for text in shown.values() for control in "\x00\x1b")


def test_codes_are_used_once_and_explained_in_sentences() -> None:
    codes = [rule.code for rule in EXPLANATIONS]
    assert len(codes) == len(set(codes))
    assert codes == sorted(codes)
    for rule in EXPLANATIONS:
        assert rule.why.endswith("."), rule.code
        assert rule.title[0].isupper(), rule.code
        assert not rule.title.endswith("."), rule.code

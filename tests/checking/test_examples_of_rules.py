"""Every rule's examples do what they say: the wrong one has its finding, the right one has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossbuilt.checking.check import check
from crossbuilt.checking.reference import explanations
from crossbuilt.reading.explanation import Explanation
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import load
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


@pytest.mark.parametrize("rule", EXPLANATIONS, ids=lambda rule: rule.code)
def test_right_example(examples: Path, rule: Explanation) -> None:
    name = apply(rule.right, examples)
    assert [(finding.code, finding.message) for finding in findings(examples, name)] == []


def test_codes_are_used_once_and_every_one_is_explained() -> None:
    codes = [rule.code for rule in EXPLANATIONS]
    assert len(codes) == len(set(codes))
    assert codes == sorted(codes)
    for rule in EXPLANATIONS:
        assert rule.why.endswith("."), rule.code
        assert rule.title[0].isupper(), rule.code
        assert not rule.title.endswith("."), rule.code

"""The public YAML Test Suite: every case is answered, and what is no YAML is a finding."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossbuilt.reading.loading import Loaded
from crossbuilt.reading.yaml_reader import read_yaml
from tests.reading.inputs import FILES
from tests.reading.verdict import assert_can_be_shown, verdict

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("yaml_test_suite.json").read_text(encoding="utf-8"))[
    "cases"
]
INVALID = [case for case in CASES if case["invalid"]]

LIBYAML_READS: dict[str, Any] = {
    "9C9N": {"flow": ["a", "b", "c"]},
    "9JBA": ["a", "b", "c"],
    "CVW2": ["a", "b", "c"],
    "DK95/1": {"foo": "bar baz"},
    "G5U8": [["-", "-"]],
    "QB6E": {"quoted": "a b c"},
    "S98Z": {"empty block scalar": ""},
    "SU5Z": {"key": "value"},
    "X4QW": {"block": "scalar\n"},
    "Y79Y/3": [["foo", "foo"]],
    "YJV2": ["-"],
}
"""Invalid cases that libyaml lets pass, and what it makes of them: slips of indentation and spacing, read as meant."""


def test_the_suite_is_whole() -> None:
    assert (len(CASES), len(INVALID)) == (402, 94)


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case["id"])
def test_what_is_no_yaml_is_a_finding(case: dict[str, Any]) -> None:
    document, findings = read_yaml("records/a.yml", case["yaml"].encode())
    if case["id"] in LIBYAML_READS:
        assert document
        assert document.data == LIBYAML_READS[case["id"]]
    else:
        assert findings


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_every_case_is_answered(loaded: Loaded, case: dict[str, Any]) -> None:
    """None of them is a record of ours, so each has a finding."""
    assert verdict(loaded, next(iter(FILES)), case["yaml"].encode())
    for finding in read_yaml("records/a.yml", case["yaml"].encode())[1]:
        assert_can_be_shown(finding)

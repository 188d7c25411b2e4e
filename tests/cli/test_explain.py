"""`crossbuilt explain` as a curator runs it."""

from __future__ import annotations

import pytest
import yaml
from click.testing import CliRunner, Result

from crossbuilt.checking.reference import explanations
from crossbuilt.cli import main
from crossbuilt.cli.explain import explanation_lines
from crossbuilt.reading.explanation import Example, Explanation
from crossbuilt.reading.finding import Severity


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments])


REQUIRED_KEYS = """\
XB101 (error): Required keys are there

A record without one of them cannot be published: its table needs the value.

Wrong:

    timeline:
      - event: announced
        date: 2027-01-15
        sources: [release]

Right:

    timeline:
      - event: announced
        date: 2027-01-15
        status: occurred
        sources: [release]
"""


@pytest.mark.parametrize("code", ["XB101", "xb101", " Xb101 "])
def test_a_code_in_any_case(code: str) -> None:
    result = run(code)
    assert result.output == REQUIRED_KEYS
    assert result.exit_code == 0


def test_all_codes_in_80_columns() -> None:
    result = run("--all")
    lines = result.output.splitlines()
    heads = [f"{rule.code} ({rule.severity}): {rule.title}" for rule in explanations()]
    assert [line for line in lines if line in heads] == heads
    assert [line for line in lines if len(line) > 80] == []
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["X101"], "There is no code X101; did you mean `XB101`?"),
        (["title"], "There is no code title; crossbuilt explain --all shows every one"),
        ([], "Name a code, such as XB101, or give --all."),
        (["XB101", "--all"], "Name a code, such as XB101, or give --all."),
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], told: str) -> None:
    result = run(*arguments)
    assert result.output.endswith(f"Error: {told}\n")
    assert result.exit_code == 2


def test_yaml_that_is_too_wide_is_folded_and_means_the_same() -> None:
    words = "one two three four five six seven eight nine ten " * 2
    text = f"""\
# records/announcements/2027/2027-01-15-example-pickup.yml is a link to 2027-01-15-nowhere.yml
title: {words.strip()}
summary: >-
  {words.strip()}
  {words.strip()}
timeline:
  - {{event: announced, date: 2027-01-15, status: occurred, sources: [release], note: at a show in Oslo}}
  - event: sales_start
    note: {words.strip()}"""
    rule = Explanation("XB999", Severity.ERROR, "Title", "Why.", Example(text), Example("a: b"))
    lines = list(explanation_lines(rule))
    assert max(map(len, lines)) <= 80
    shown = "\n".join(lines[lines.index("Wrong:") + 1 : lines.index("Right:")])
    assert yaml.safe_load(shown) == yaml.safe_load(text)

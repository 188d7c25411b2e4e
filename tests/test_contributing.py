"""What CONTRIBUTING.md tells curators to do, and to write."""

from __future__ import annotations

import re

import click
import pytest

from crossbuilt.cli import main
from crossbuilt.curating.formatting import formatted
from crossbuilt.reading.loading import MODELS
from crossbuilt.reading.tree import FOLDERS
from tests.conftest import REPOSITORY

GUIDE = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")

SOURCES = """\
sources:
  key:
    url: https://example.org/page
    title: A page
    publisher: Example News
    language: en
    kind: press
"""


def examples() -> list[tuple[str, str]]:
    """The records that the guide shows: kind and text."""
    announcement, others = re.findall(r"```yaml\n(.*?)```", GUIDE, flags=re.DOTALL)
    found = [("announcement", announcement)]
    for text in re.split(r"^(?=# records/)", others, flags=re.MULTILINE)[1:]:
        folder = text.removeprefix("# records/").partition("/")[0]
        found.append((FOLDERS[folder], re.sub(r"^sources: {…}.*\n*", SOURCES, text, flags=re.MULTILINE)))
    return found


def bare(text: str) -> str:
    """Without comments, which the guide sets in a column of their own."""
    return re.sub(r"(?m)\s+#.*$|^#.*\n", "", text)


@pytest.mark.parametrize(("kind", "text"), examples(), ids=[kind for kind, _ in examples()])
def test_the_records_shown_are_as_fmt_writes_them(kind: str, text: str) -> None:
    result, findings = formatted("shown.yml", text.encode(), MODELS[kind])
    assert findings == []
    assert result is not None
    assert bare(result.after.decode()) == bare(text)


def test_the_verbs_and_options_it_names_exist() -> None:
    named = set(re.findall(r"crossbuilt ([a-z]+)((?: --[a-z-]+)*)", GUIDE))
    assert {verb for verb, _ in named} >= {"new", "check", "fmt", "due", "explain", "build"}
    for verb, options in named:
        command = main.get_command(click.Context(main), verb)
        assert command, verb
        assert {option for parameter in command.params for option in parameter.opts} >= set(options.split())


def test_every_link_to_a_file_leads_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", GUIDE) if not link.startswith("http")]
    assert links
    assert [link for link in links if not (REPOSITORY / link).exists()] == []

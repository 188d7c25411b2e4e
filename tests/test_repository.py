"""What is in version control and made from something else is what would be made now."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from crossbuilt import __version__
from crossbuilt.cli import main
from crossbuilt.curating.ledger_entries import missing_entries
from crossbuilt.reading.loading import Loaded
from crossbuilt.records.dataset import Dataset
from crossbuilt.site.metadata import metadata_yaml
from crossbuilt.tables.catalogue import EVERYTHING
from crossbuilt.writing.documents import documents
from crossbuilt.writing.schema_files import schema_files
from tests.conftest import REPOSITORY

STALE = "{} is stale: run `make generated` and commit what it changes"

STALE_DOCUMENT = "docs/{} is stale: run `crossbuilt docs` and commit what it changes"


def test_schemas(loaded: Loaded) -> None:
    made = dict(schema_files(loaded.context))
    kept = {path.name: path.read_text(encoding="utf-8") for path in (REPOSITORY / "schema").glob("*")}
    assert kept == made, STALE.format("schema/")


def test_documents(loaded: Loaded) -> None:
    for name, made in documents(loaded):
        kept = REPOSITORY / "docs" / name
        assert kept.is_file(), STALE_DOCUMENT.format(name)
        assert kept.read_text(encoding="utf-8") == made, STALE_DOCUMENT.format(name)


def test_every_id_stands_in_the_ledger(dataset: Dataset) -> None:
    assert dataset.ledger.entries, "records/ledger.txt is missing"
    missing = [str(entry) for entry in missing_entries(dataset)]
    assert missing == [], "records/ledger.txt lacks ids: run `crossbuilt ledger` and commit what it adds"


def test_metadata() -> None:
    assert (REPOSITORY / "metadata.yml").read_text(encoding="utf-8") == metadata_yaml(), STALE.format("metadata.yml")


@pytest.mark.parametrize("name", [table.name for table in EVERYTHING])
def test_csv(database: Path, name: str) -> None:
    kept, made = REPOSITORY / f"build/csv/{name}.csv", database.parent / f"csv/{name}.csv"
    assert kept.is_file(), STALE.format(f"build/csv/{name}.csv")
    assert kept.read_bytes() == made.read_bytes(), STALE.format(f"build/csv/{name}.csv")


def test_no_csv_is_left_of_a_table_that_is_gone() -> None:
    kept = {path.stem for path in (REPOSITORY / "build/csv").iterdir()}
    assert kept == {table.name for table in EVERYTHING}, STALE.format("build/csv/")


def test_the_version_is_stated_once() -> None:
    citation = yaml.safe_load((REPOSITORY / "CITATION.cff").read_text(encoding="utf-8"))
    assert str(citation["version"]) == __version__


def test_constraints_hold_versions_only() -> None:
    for line in (REPOSITORY / "constraints.txt").read_text(encoding="utf-8").splitlines():
        name, equals, version = line.partition("==")
        assert equals, line
        assert name.replace("-", "").replace("_", "").replace(".", "").isalnum()
        assert version.replace(".", "").isalnum()


HOOK_KEYS = {"id", "name", "entry", "language"}
"""What pre-commit requires of a hook that stands in a manifest, and of one in a `local` repository."""


def hooks() -> list[dict[str, Any]]:
    """The hooks that we offer, and those that we use."""
    offered = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    config = yaml.safe_load((REPOSITORY / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"], "hooks are fetched from nowhere"
    return [*offered, *config["repos"][0]["hooks"]]


def test_hooks_have_what_pre_commit_requires() -> None:
    for hook in hooks():
        assert hook.keys() >= HOOK_KEYS, hook
        assert re.compile(hook.get("files", "")).pattern or hook["types_or"]


def test_hooks_run_commands_and_options_that_exist() -> None:
    ours = [hook["entry"].split() for hook in hooks() if "crossbuilt" in hook["entry"]]
    assert {command[1] for command in ours} == {"check", "fmt"}
    for _, verb, *options in ours:
        command = main.get_command(click.Context(main), verb)
        assert command
        known = {option for parameter in command.params for option in parameter.opts}
        assert known >= set(options), verb


def test_editors_have_the_schema_of_every_record() -> None:
    settings = json.loads((REPOSITORY / ".vscode/settings.json").read_text(encoding="utf-8"))
    records = {path.relative_to(REPOSITORY) for path in (REPOSITORY / "records").rglob("*.yml")}
    for schema, pattern in settings["yaml.schemas"].items():
        assert (REPOSITORY / schema).is_file(), schema
        found = {path.relative_to(REPOSITORY) for path in REPOSITORY.glob(pattern)}
        assert found, pattern
        assert found <= records, "two schemas claim a record"
        records -= found
    assert records == set()

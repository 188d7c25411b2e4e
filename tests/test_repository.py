"""What is in version control and made from something else is what would be made now."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from crossbuilt import __version__
from crossbuilt.reading.loading import Loaded
from crossbuilt.site.metadata import metadata_yaml
from crossbuilt.tables.catalogue import EVERYTHING
from crossbuilt.writing.schema_files import schema_files
from tests.conftest import REPOSITORY

STALE = "{} is stale: run `make generated` and commit what it changes"


def test_schemas(loaded: Loaded) -> None:
    made = dict(schema_files(loaded.context))
    kept = {path.name: path.read_text(encoding="utf-8") for path in (REPOSITORY / "schema").glob("*")}
    assert kept == made, STALE.format("schema/")


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

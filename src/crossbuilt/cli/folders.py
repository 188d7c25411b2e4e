"""Options that several verbs share, and how a problem with them is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossbuilt.reading.tree import NoRecordsError

if TYPE_CHECKING:
    from crossbuilt.reading.loading import Loaded
    from crossbuilt.reading.shaped_loading import ShapedRecords

records_option = click.option(
    "--records",
    "records_folder",
    type=click.Path(path_type=Path),
    default=Path("records"),
    show_default=True,
    help="The folder with the records.",
)

build_option = click.option(
    "--build",
    "build_folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    show_default=True,
    help="The folder for what is built.",
)


def load_or_exit(records_folder: Path, overrides: Mapping[Path, bytes] = {}) -> Loaded:
    """Read a records folder, `overrides` in place of its files; one that is none is a usage error (exit code 2)."""
    from crossbuilt.reading.loading import load

    with _usage_errors():
        return load(records_folder.resolve(), overrides=overrides)


def read_or_exit(records_folder: Path, overrides: Mapping[Path, bytes] = {}) -> ShapedRecords:
    """The same for a check only, in less time."""
    from crossbuilt.reading.shaped_loading import load_shaped
    from crossbuilt.reading.store import store_for

    folder = records_folder.resolve()
    with _usage_errors():
        return load_shaped(folder, store_for(folder), overrides=overrides)


@contextmanager
def _usage_errors() -> Iterator[None]:
    try:
        yield
    except NoRecordsError as error:
        raise click.UsageError(f"{error}. Run this at the top of the repository, or give --records.") from None

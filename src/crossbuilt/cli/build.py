"""`crossbuilt build`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from crossbuilt.cli.findings import has_errors, report
from crossbuilt.cli.folders import build_option, load_or_exit, records_option


def check_and_build(records_folder: Path, build_folder: Path) -> Path:
    """Check the records and build them; on any error the findings are printed and the command ends with 1."""
    from crossbuilt.checking.check import check
    from crossbuilt.writing.build import build
    from crossbuilt.writing.sqlite import BrokenKeysError

    started = time.perf_counter()
    loaded = load_or_exit(records_folder)
    findings = check(loaded)
    if has_errors(findings):
        report(findings, loaded.tree.count, time.perf_counter() - started)
        click.echo("Nothing was built; the last build stands as it was.", err=True)
        sys.exit(1)
    try:
        return build(loaded.dataset, build_folder)
    except BrokenKeysError as error:
        raise click.ClickException(f"{error}. This is a fault of crossbuilt, not of the records.") from None
    except OSError as error:
        raise click.ClickException(f"{build_folder} cannot be written: {error.strerror or error}") from None


@click.command()
@records_option
@build_option
def command(records_folder: Path, build_folder: Path) -> None:
    """Turn the records into build/: the database and the CSV files.

    Records with errors are not built, and a build that fails leaves the last good one.
    """
    started = time.perf_counter()
    database = check_and_build(records_folder, build_folder)
    took = time.perf_counter() - started
    click.echo(f"Built {database} and {database.parent / 'csv'}/ ({took:,.1f} s)")

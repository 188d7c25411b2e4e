"""`crossbuilt check`."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossbuilt.checking.reports.formats import FORMATS
from crossbuilt.cli.findings import report
from crossbuilt.cli.folders import load_or_exit, read_or_exit, records_option
from crossbuilt.cli.selection import NotInRecordsError, among
from crossbuilt.reading.ledger import LEDGER_FILE
from crossbuilt.reading.walk import shown_name

if TYPE_CHECKING:
    from crossbuilt.checking.check import Wanted

STDIN = Path("-")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, allow_dash=True, path_type=Path))
@records_option
@click.option(
    "--format",
    "output_format",
    type=click.Choice([*FORMATS]),
    default="text",
    show_default=True,
    help="For a person, a program, a pull request on GitHub, or code scanning.",
)
@click.option("--changed", is_flag=True, help="Show only findings in files that git says changed since HEAD.")
@click.option("--changed-since", metavar="REVISION", help="The same since another revision, a branch or tag.")
@click.option(
    "--stdin-filename",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="With - as PATH: the record that standard input stands for, as an editor holds it unsaved.",
)
@click.option("--schema", is_flag=True, help="Also validate against the published JSON Schemas (slower).")
def command(
    *,
    paths: tuple[Path, ...],
    records_folder: Path,
    output_format: str,
    changed: bool,
    changed_since: str | None,
    stdin_filename: Path | None,
    schema: bool,
) -> None:
    """Say everything that is wrong with the records.

    With PATHs, only findings in these files or folders are shown, but references are checked against all
    records; so it is with --changed. Exit code 0: no errors, 1: errors, 2: usage.
    """
    started = time.perf_counter()
    from crossbuilt.checking.check import check

    folder = records_folder.resolve()
    unsaved = _unsaved(paths, folder, stdin_filename)
    if unsaved and (changed or changed_since):
        raise click.UsageError("An unsaved file (-) is checked alone: leave out --changed.")
    wanted = _wanted(folder, tuple(unsaved) or paths, changed=changed, since=changed_since)
    if schema:
        from crossbuilt.checking.json_schema import schema_findings

        loaded = load_or_exit(records_folder, unsaved)
        findings, count = check(loaded, wanted), loaded.count
        findings += [finding for finding in schema_findings(loaded) if wanted(finding.file)]
        findings.sort(key=lambda finding: finding.order)
    else:
        records = read_or_exit(records_folder, unsaved)
        findings, count = check(records, wanted), records.count
    sys.exit(report(findings, count, time.perf_counter() - started, output_format))


def _unsaved(paths: tuple[Path, ...], folder: Path, filename: Path | None) -> Mapping[Path, bytes]:
    """The text on standard input by the file it stands for, where `-` asks for it."""
    if STDIN not in paths:
        if filename:
            raise click.UsageError("--stdin-filename is for text on standard input: give - as PATH.")
        return {}
    if len(paths) > 1:
        raise click.UsageError("An unsaved file (-) is checked alone: leave out the other PATHs.")
    if not filename:
        raise click.UsageError("With - as PATH, --stdin-filename says which record the text is.")
    path = filename.parent.resolve() / filename.name
    if not path.is_relative_to(folder) or path.suffix.lower() not in {".yml", ".yaml"}:
        raise click.UsageError(f"{filename} is no .yml file in {folder}.")
    if sys.stdin is None:
        raise click.UsageError("Standard input is closed, so there is no text to check.")
    return {path: sys.stdin.buffer.read()}


def _wanted(folder: Path, paths: tuple[Path, ...], *, changed: bool, since: str | None) -> Wanted:
    try:
        wanted = [among(folder, paths)]
    except NotInRecordsError as error:
        raise click.UsageError(str(error)) from None
    if changed or since is not None:
        wanted.append(_changed(folder, since))
    return lambda file: all(is_wanted(file) for is_wanted in wanted)


def _changed(folder: Path, since: str | None) -> Wanted:
    from crossbuilt.cli.changed_files import GitError, changed_files

    try:
        names = changed_files(folder, since)
    except GitError as error:
        raise click.UsageError(f"{error}, so nothing is known about what changed.") from None
    # what a changed record or a deleted one has lost is found in the ledger, which did not change
    lost_in = {shown_name(folder / LEDGER_FILE, folder)} if names else set()
    files = {shown_name(folder / name, folder) for name in names} | lost_in
    return lambda file: file in files

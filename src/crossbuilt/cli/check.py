"""`crossbuilt check`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import click

from crossbuilt.checking.reports.formats import FORMATS
from crossbuilt.checking.reports.run import Run
from crossbuilt.checking.reports.text_report import text_report
from crossbuilt.cli.folders import load_or_exit, records_option
from crossbuilt.cli.output import style, wants_colour, write
from crossbuilt.reading.finding import Finding, Severity
from crossbuilt.reading.walk import shown_name

STDIN = Path("-")

Wanted = Callable[[str], bool]
"""Whether the findings of a file are to be shown; files are named as findings name them."""


def has_errors(findings: list[Finding]) -> bool:
    """Whether any finding stops a build."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def report(findings: list[Finding], records: int, seconds: float | None = None, output_format: str = "text") -> None:
    """Print findings and what they amount to."""
    run = Run(findings, records, seconds)
    if output_format == "text":
        write(text_report(run, style) if wants_colour(sys.stdout) else text_report(run))
    else:
        write(FORMATS[output_format](run), "utf-8")


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
    loaded = load_or_exit(records_folder, unsaved)
    wanted: list[Wanted] = [_among(folder, [*unsaved] or paths)] if paths else []
    if changed or changed_since is not None:
        wanted.append(_changed(folder, changed_since))
    findings = check(loaded)
    if schema:
        from crossbuilt.checking.json_schema import schema_findings

        findings = sorted([*findings, *schema_findings(loaded)], key=lambda finding: finding.order)
    findings = [finding for finding in findings if all(is_wanted(finding.file) for is_wanted in wanted)]
    report(findings, loaded.tree.count, time.perf_counter() - started, output_format)
    sys.exit(1 if has_errors(findings) else 0)


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


def _among(folder: Path, paths: tuple[Path, ...] | list[Path]) -> Wanted:
    chosen = [path.resolve() for path in paths]
    names = {shown_name(path, folder) for path in chosen if path.is_relative_to(folder)}

    @cache
    def is_wanted(file: str) -> bool:
        resolved = (folder.parent / file).resolve()
        return file in names or any(resolved.is_relative_to(path) for path in chosen)

    return is_wanted


def _changed(folder: Path, since: str | None) -> Wanted:
    from crossbuilt.cli.changed_files import GitError, changed_files

    try:
        names = changed_files(folder, since)
    except GitError as error:
        raise click.UsageError(f"{error}, so nothing is known about what changed.") from None
    files = {shown_name(folder / name, folder) for name in names}
    return lambda file: file in files

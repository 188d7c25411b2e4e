"""`crossbuilt check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from crossbuilt.checking.check import check
from crossbuilt.checking.text_report import summary, text_report
from crossbuilt.cli.folders import load_or_exit, records_option
from crossbuilt.reading.finding import Finding, Severity

COLOURS = {"error": "red", "warning": "yellow", "caret": "red", "hint": "cyan", "place": "bright_white"}


def style(text: str, role: str) -> str:
    """Colour by role; click leaves colours out where the output is no terminal."""
    return click.style(text, fg=COLOURS[role], bold=role != "caret")


def has_errors(findings: list[Finding]) -> bool:
    """Whether any finding stops a build."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def report(findings: list[Finding], records: int) -> None:
    """Print findings and the summary line."""
    for line in text_report(findings, style):
        click.echo(line)
    click.echo(summary(records, findings))


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@records_option
@click.option("--schema", is_flag=True, help="Also validate against the published JSON Schemas (slower).")
def command(paths: tuple[Path, ...], records_folder: Path, schema: bool) -> None:
    """Say everything that is wrong with the records.

    With PATHs, only findings in these files or folders are shown, but references are checked against all
    records. Exit code 0: no errors, 1: errors, 2: usage.
    """
    loaded = load_or_exit(records_folder)
    findings = check(loaded)
    if schema:
        from crossbuilt.checking.json_schema import schema_findings

        findings = sorted([*findings, *schema_findings(loaded)], key=lambda finding: finding.order)
    if paths:
        base = records_folder.resolve().parent
        wanted = [path.resolve() for path in paths]
        findings = [
            finding
            for finding in findings
            if any((base / finding.file).resolve().is_relative_to(path) for path in wanted)
        ]
    report(findings, loaded.tree.count)
    sys.exit(1 if has_errors(findings) else 0)

"""`crossbuilt fmt`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from crossbuilt.checking.reports.text_report import finding_lines, plain
from crossbuilt.cli.folders import records_option
from crossbuilt.cli.output import style, wants_colour, write
from crossbuilt.curating.formatting import NotTheSameError, format_file, model_of, replace
from crossbuilt.reading.quoting import escaped
from crossbuilt.reading.tree import FOLDERS, REGIONS_FILE
from crossbuilt.reading.walk import record_files, shown_name


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@records_option
@click.option("--check", "only_check", is_flag=True, help="Write nothing; show what would change, and exit with 1.")
def command(paths: tuple[Path, ...], records_folder: Path, only_check: bool) -> None:
    """Bring records into canonical form: order of keys, quotes, line breaks.

    With PATHs, only these files or folders. What a record says never changes, and comments stay. Exit code 0:
    all are in canonical form now, 1: some could not be read, or with --check are not in it, 2: usage.
    """
    folder = records_folder.resolve()
    if not (folder / "announcements").is_dir():
        raise click.UsageError(
            f"{folder} is no records folder: there is no “announcements” in it. Run this at the top of the "
            "repository, or give --records."
        )
    files = [file for file in record_files(folder)[0] if model_of(shown_name(file, folder))]
    if paths:
        files = sorted({file for path in paths for file in _at(path, files, folder)})
    outcomes = [_format(file, folder, only_check) for file in files]
    changed, refused = outcomes.count("changed"), outcomes.count("refused")
    write(_summary(len(files), changed, refused, only_check) + "\n")
    sys.exit(1 if refused or (only_check and changed) else 0)


def _at(path: Path, files: list[Path], folder: Path) -> list[Path]:
    """The records at a path, which a person named."""
    resolved = path.resolve()
    if not resolved.is_relative_to(folder):
        raise click.UsageError(f"{path} is not in {folder}. Name the folder of its records with --records.")
    chosen = [file for file in files if file.resolve().is_relative_to(resolved)]
    if not chosen and not resolved.is_dir():
        raise click.UsageError(
            f"{path} is no record: records are .yml files in {', '.join(FOLDERS)}, or {REGIONS_FILE}."
        )
    return chosen


def _format(path: Path, folder: Path, only_check: bool) -> str:
    """Format a file and say so; tells whether it was (or is to be) changed, kept or refused."""
    model = model_of(shown_name(path, folder))
    name = escaped(shown_name(path, folder))
    assert model
    try:
        result, findings = format_file(name, path, model)
        if result is None:
            lines = finding_lines(findings, style if wants_colour(sys.stdout) else plain)
            write("".join(f"{line}\n" for line in lines) + f"Left alone: {name}\n")
            return "refused"
        if not result.changed:
            return "kept"
        if only_check:
            write(result.diff())
        else:
            replace(path.resolve(), result.after)
            write(f"Rewrote {name}\n")
    except NotTheSameError as error:
        click.echo(f"Error: {error}, so it was left alone. This is a fault of crossbuilt, not of the record.", err=True)
        return "refused"
    except OSError as error:
        click.echo(f"Error: {name} cannot be written: {error.strerror or error}", err=True)
        return "refused"
    return "changed"


def _summary(files: int, changed: int, refused: int, only_check: bool) -> str:
    kept = files - changed - refused
    counts = [f"{kept:,} in canonical form"]
    if changed:
        counts.append(f"{changed:,} to be rewritten" if only_check else f"{changed:,} rewritten")
    if refused:
        counts.append(f"{refused:,} left alone")
    return f"{files:,} {'record' if files == 1 else 'records'}: {', '.join(counts)}"

"""`crossbuilt ledger`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossbuilt.cli.findings import report
from crossbuilt.cli.folders import load_or_exit, records_option
from crossbuilt.reading.finding import Severity

if TYPE_CHECKING:
    from crossbuilt.records.dataset import Dataset
    from crossbuilt.records.ledger import Entry


@click.command()
@records_option
@click.option("--check", "only_check", is_flag=True, help="Write nothing; say what is missing, and exit with 1.")
@click.option(
    "--corrected",
    metavar="ID",
    multiple=True,
    help="Add a line for an id whose company, country or jurisdiction was published wrong (repeatable).",
)
def command(records_folder: Path, *, only_check: bool, corrected: tuple[str, ...]) -> None:
    """Add the ids of new records, and withdrawals, to records/ledger.txt.

    Lines are added to its end; those that stand there never change. With --check, in a git checkout, also says
    whether any committed line was taken out. Exit code 0: the ledger is complete, 1: it is not, or records have
    errors, 2: usage.
    """
    from crossbuilt.checking.check import check
    from crossbuilt.curating.ledger_entries import missing_entries, with_entries, write_ledger
    from crossbuilt.reading.ledger import LEDGER_FILE, parse_ledger

    if only_check and corrected:
        raise click.UsageError("--check writes nothing: leave out --corrected.")
    loaded = load_or_exit(records_folder)
    path = records_folder.resolve() / LEDGER_FILE
    before, name = _content(path), loaded.dataset.ledger.file
    entries = [entry for id_ in dict.fromkeys(corrected) for entry in _corrections(loaded.dataset, id_)]
    if entries:
        ledger, _ = parse_ledger(name, with_entries(before, entries))
        loaded = replace(loaded, dataset=loaded.dataset._replace(ledger=ledger))
    errors = [finding for finding in check(loaded) if finding.severity is Severity.ERROR]
    if errors:
        report(errors, loaded.count)
        click.echo(f"{name} was not {'compared' if only_check else 'added to'}: first mend the records.", err=True)
        sys.exit(1)
    entries += missing_entries(loaded.dataset)
    if only_check:
        problems = [*_incomplete(name, entries, records_folder), *_taken_out(name, path.parent, before)]
        click.echo("\n".join(problems) if problems else f"{name} has every id, and lost none.")
        sys.exit(1 if problems else 0)
    if entries:
        try:
            write_ledger(path, with_entries(before, entries))
        except OSError as error:
            raise click.ClickException(f"{name} cannot be written: {error.strerror or error}") from None
        click.echo("\n".join([f"Added to {name}:", *_listed(entries)]))
    else:
        click.echo(f"{name} has every id: nothing to add.")


def _content(path: Path) -> bytes:
    """The ledger's bytes; none where there is no file, or one that the check refuses."""
    try:
        return path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""


def _corrections(dataset: Dataset, id_: str) -> list[Entry]:
    """The lines that correct an id; one that needs none is a usage error (exit code 2)."""
    from crossbuilt.curating.ledger_entries import corrections
    from crossbuilt.reading.quoting import quoted
    from crossbuilt.reading.suggestion import closest, did_you_mean

    found = corrections(dataset, id_)
    published = {published_id for _, published_id in dataset.ledger.things}
    if not found and id_ in published:
        raise click.UsageError(f"The ledger says of {id_} what its record says: there is nothing to correct.")
    if not found:
        hint = did_you_mean(closest(id_, published, of_ids=True))
        raise click.UsageError(f"The ledger has no id {quoted(id_)}" + (f"; {hint}" if hint else "."))
    return found


def _listed(entries: list[Entry]) -> Iterator[str]:
    return (f"  {entry}" for entry in entries)


def _incomplete(name: str, entries: list[Entry], records_folder: Path) -> Iterator[str]:
    """What to say of entries that the ledger lacks."""
    if entries:
        elsewhere = "" if records_folder == Path("records") else f" --records {records_folder}"
        yield from (f"{name} lacks:", *_listed(entries), f"Add them: crossbuilt ledger{elsewhere}")


def _taken_out(name: str, folder: Path, content: bytes) -> Iterator[str]:
    """What to say of what git once had in the ledger; outside a checkout, nothing."""
    from crossbuilt.cli.git import GitError, NoCheckoutError
    from crossbuilt.cli.ledger_history import losses

    try:
        lost = losses(folder, content)
    except NoCheckoutError:
        return
    except GitError as error:
        raise click.ClickException(f"nothing is known about what was committed: {error}") from None
    if lost.entries:
        yield f"{name} has lost lines, though nothing is ever taken out of it:"
        yield from (f"  {entry}  (in commit {commit})" for entry, commit in lost.entries.items())
        yield "Put each back where it stood; an id that is not to stand is withdrawn in its record."
    if lost.order:
        yield f"{name} has its lines in another order than commit {lost.order}: put that back, with new lines last."

"""`crossbuilt due`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossbuilt.cli.folders import load_or_exit, records_option
from crossbuilt.cli.output import style, wants_colour, write

if TYPE_CHECKING:
    from crossbuilt.cli.due_names import Names
    from crossbuilt.reading.loading import Loaded


def _day(_: click.Context, __: click.Parameter, text: str | None) -> date:
    """The day that an option names; today where it names none."""
    from crossbuilt.reading.quoting import quoted
    from crossbuilt.records.dates import DateError, UncertainDate

    if text is None:
        return date.today()
    try:
        when = UncertainDate.parse(text)
    except DateError as error:
        raise click.BadParameter(f"{str(error).replace(text, quoted(text))}; write a day: 2026-11-23") from None
    if when.precision != "day" or when.qualifier or when.earliest is None:
        raise click.BadParameter(f"{text} is not a single day; write one: 2026-11-23")
    return when.earliest


@click.command()
@records_option
@click.option(
    "--on", callback=_day, metavar="DATE", help="The day on which plans are judged, as 2026-11-23; today if left out."
)
@click.option("--company", metavar="ID", help="Only plans of this company: toyota.")
@click.option(
    "--market",
    metavar="CODE",
    help="Only plans for this market: JP, EU. A country stands also for regions that it belonged to at the time.",
)
@click.option(
    "--within",
    type=click.IntRange(min=0),
    metavar="DAYS",
    help="Also plans that fall due on that day or so soon after.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For a person or a program.",
)
def command(
    *,
    records_folder: Path,
    on: date,
    company: str | None,
    market: str | None,
    within: int | None,
    output_format: str,
) -> None:
    """List promises whose date has passed with no outcome recorded.

    A plan is overdue when the last day that its date can mean lies before today, or before the day that --on
    names: this is a work list for curators. What is published (the query “Promises not yet fulfilled”, warning
    XB307) is judged on the dataset's own date instead, the last day on which a source was read, so that the same
    records always give the same result; --on with that day gives the same list here.

    Exit code 0, whether or not anything is due; 2: usage.
    """
    from crossbuilt.cli.due_list import Wanted, due_plans, unread
    from crossbuilt.cli.due_names import Names
    from crossbuilt.cli.due_reports import due_json, due_text

    loaded = load_or_exit(records_folder)
    names, left_out = Names.of(loaded.dataset), len(unread(loaded))
    try:
        wanted = Wanted(on, within, _company(company, loaded, names), _market(market, loaded))
        plans = due_plans(loaded, wanted)
        if output_format == "json":
            write(due_json(plans, wanted, names, left_out), "utf-8")
        else:
            write(due_text(plans, wanted, names, style) if wants_colour(sys.stdout) else due_text(plans, wanted, names))
    finally:
        # Also where --company is unknown: its file may be the one that cannot be read.
        if left_out:
            _tell_unread(left_out, records_folder)


def _company(given: str | None, loaded: Loaded, names: Names) -> str | None:
    from crossbuilt.reading.quoting import quoted
    from crossbuilt.reading.suggestion import closest, did_you_mean

    if given is None:
        return None
    ids, id_ = loaded.context.ids["company"], given.strip().lower()
    if id_ not in ids:
        by_name = {name.casefold(): company for company, name in names.companies.items()}
        meant = by_name.get(given.strip().casefold()) or closest(id_, ids)
        hint = did_you_mean(meant) or "ids are the names of the files in records/companies/"
        raise click.BadParameter(f"there is no company “{quoted(given)}” ({hint})", param_hint="'--company'")
    return id_


def _market(given: str | None, loaded: Loaded) -> str | None:
    from crossbuilt.reading.hints import for_reference
    from crossbuilt.reading.quoting import quoted
    from crossbuilt.reading.wording import CLOSED_SETS

    if given is None:
        return None
    code = given.strip().upper()
    if code not in loaded.context.ids["area"]:
        hint = for_reference("area", given, loaded.context)
        raise click.BadParameter(f"“{quoted(given)}” is no {CLOSED_SETS['area']} ({hint})", param_hint="'--market'")
    return code


def _tell_unread(files: int, records_folder: Path) -> None:
    """Say on standard error, where it does not mix with the list, that the list may be wrong."""
    elsewhere = "" if records_folder == Path("records") else f" --records {records_folder}"
    records, they = ("1 record", "it holds") if files == 1 else (f"{files:,} records", "they hold")
    click.echo(
        f"{records} could not be read: plans that {they} are not listed, and outcomes that {they} are not counted.\n"
        f"See what is wrong: crossbuilt check{elsewhere}",
        err=True,
    )

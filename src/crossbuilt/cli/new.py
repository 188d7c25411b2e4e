"""`crossbuilt new`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crossbuilt.cli import asking
from crossbuilt.cli.folders import load_or_exit, records_option
from crossbuilt.curating.drafts import DRAFTS, Answers, Draft
from crossbuilt.curating.scalars import UNPRINTABLE
from crossbuilt.curating.skeleton import spoken_gaps
from crossbuilt.records.dates import UncertainDate

if TYPE_CHECKING:
    from crossbuilt.curating.duplicates import Likeness
    from crossbuilt.reading.loading import Loaded
    from crossbuilt.records.company import Company
    from crossbuilt.records.instrument import Instrument
    from crossbuilt.records.plant import Plant


@click.group()
def command() -> None:
    """Begin a record: what is known, and gaps with a word on what belongs there.

    Asks for what no option says, where somebody sits at a terminal; first looks for records that may be the same.
    """


def begin(draft: Draft, options: dict[str, Any]) -> None:
    """Write the skeleton of a record, from the options of a verb."""
    folder: Path = options["records_folder"]
    loaded = load_or_exit(folder)
    answers: Answers = {item.name: _listed(options[item.name]) for item in draft.asked}
    _refuse(draft.record(answers, loaded.context).mistakes(loaded.context))
    if asking.can_ask():
        answers = asking.ask_for_missing(draft, answers, loaded.context)
    missing = [f"--{item.name}" for item in draft.asked if item.needed and not answers[item.name]]
    if missing:
        raise click.UsageError(f"The file is named by {' and '.join(missing)}, which no option says.")
    id_ = draft.id(answers, _words(draft, answers, options["slug"]))
    record = draft.record(answers, loaded.context, id_=id_, accessed=date.today().isoformat())
    _refuse(record.mistakes(loaded.context))
    path = folder / draft.file(id_)
    if id_ in loaded.tree.documents[draft.kind]:
        raise click.ClickException(f"there is a record {id_} already; give the new one other words with --slug")
    if (draft.kind, id_) in loaded.dataset.ledger.things:
        raise click.ClickException(
            f"the id {id_} was published before, and is never given again; give the new one other words with --slug"
        )
    _confirm(_alike(draft, answers, loaded), force=options["force"])
    _write(path, record.text)
    elsewhere = "" if folder == Path("records") else f"--records {folder} "
    click.echo(f"Wrote {path}")
    if gaps := record.gaps():
        click.echo(f"Fill in {spoken_gaps(gaps)}; take out the comments.")
    click.echo(f"Then see what is still wrong: crossbuilt check {elsewhere}{path}")


def _listed(option: str | Sequence[str] | None) -> list[str]:
    texts = [option] if isinstance(option, str) else option or ()
    if any(UNPRINTABLE.search(text) for text in texts):
        raise click.UsageError("An option has a line break or another character that is not shown in print.")
    return [text.strip() for text in texts if text.strip()]


def _refuse(mistakes: list[str]) -> None:
    if mistakes:
        raise click.UsageError("\n".join(mistakes))


def _words(draft: Draft, answers: Answers, chosen: str | None) -> str:
    words = chosen or draft.words(answers)
    if not chosen and asking.can_ask():
        words = str(click.prompt("Words of the id", default=words or None)).strip()
    if not words:
        raise click.UsageError("No id can be made of this; give its words with --slug, in letters of a to z.")
    return words


def _alike(draft: Draft, answers: Answers, loaded: Loaded) -> list[Likeness]:
    from crossbuilt.curating.duplicates import Plan, like_announcements, like_named

    def first(name: str) -> str:
        return next(iter(answers[name]), "")

    dataset = loaded.dataset
    if draft.kind == "announcement":
        announced = UncertainDate.parse(first("announced"))
        return like_announcements(
            Plan(first("company"), announced, answers["model"], answers["market"], first("url")), dataset
        )
    named: dict[str, Mapping[str, Company | Plant | Instrument]] = {
        "company": dataset.companies,
        "plant": dataset.plants,
        "instrument": dataset.instruments,
    }
    return like_named(first("name"), named[draft.kind])


def _confirm(alike: list[Likeness], *, force: bool) -> None:
    """Show what may be the same record, and end with 1 unless the curator wants another."""
    if not alike:
        return
    click.echo("This may be recorded already:")
    for likeness in alike:
        click.echo(f"  {likeness.record}\n    {likeness.title}\n    {likeness.why}")
    if force:
        return
    if not asking.can_ask():
        raise click.ClickException("nothing was written. If it is another one, say so with --force.")
    click.confirm("Is it another one? Go on", abort=True)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror or error}") from None


def _verb(draft: Draft) -> click.Command:
    """The command that begins a record of one kind."""

    def run(**options: Any) -> None:
        begin(draft, options)

    verb = click.command(draft.kind, help=f"Begin the record of {_article(draft.kind)} {draft.kind}.")(
        click.option("--force", is_flag=True, help="Go on where a record like it exists.")(
            records_option(
                click.option("--slug", help="Words of the id; else they are made of the title or name.")(run)
            )
        )
    )
    verb.params[:0] = [
        click.Option(
            [f"--{item.name}"], multiple=item.many, help=item.question + (" (repeatable)." if item.many else ".")
        )
        for item in draft.asked
    ]
    return verb


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


for _draft in DRAFTS:
    command.add_command(_verb(_draft))

"""`crossbuilt docs`."""

from __future__ import annotations

from pathlib import Path

import click

from crossbuilt.cli.folders import load_or_exit, records_option


@click.command()
@records_option
@click.option(
    "--docs",
    "docs_folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("docs"),
    show_default=True,
    help="The folder for the documents.",
)
def command(records_folder: Path, docs_folder: Path) -> None:
    """Write the record guide and the rule reference into docs/.

    record-guide.md is made from the JSON Schemas and the vocabularies, rules.md from the explanations that
    `crossbuilt explain` prints.
    """
    from crossbuilt.writing.documents import write_documents

    for path in write_documents(load_or_exit(records_folder), docs_folder):
        click.echo(f"Wrote {path}")

"""`crossbuilt schema`."""

from __future__ import annotations

from pathlib import Path

import click

from crossbuilt.cli.folders import load_or_exit, records_option


@click.command()
@records_option
@click.option(
    "--schema",
    "schema_folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schema"),
    show_default=True,
    help="The folder for the schemas.",
)
def command(records_folder: Path, schema_folder: Path) -> None:
    """Write the JSON Schemas of all records into schema/.

    The vocabularies in records/ become enumerations.
    """
    from crossbuilt.writing.schema_files import write_schemas

    written = write_schemas(load_or_exit(records_folder).context, schema_folder)
    click.echo(f"Wrote {len(written)} schemas into {schema_folder}/")

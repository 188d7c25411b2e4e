"""`crossbuilt metadata`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("metadata.yml"),
    show_default=True,
    help="The file to write.",
)
def command(output: Path) -> None:
    """Write metadata.yml, which tells Datasette what the database means."""
    from crossbuilt.site.metadata import metadata_yaml

    output.write_text(metadata_yaml(), encoding="utf-8")
    click.echo(f"Wrote {output}")

"""`crossbuilt serve`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from crossbuilt.cli.build import check_and_build
from crossbuilt.cli.folders import build_option, records_option


@click.command()
@records_option
@build_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8001, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on.")
def command(records_folder: Path, build_folder: Path, host: str, port: int) -> None:
    """Check, build, and open the result in Datasette."""
    from crossbuilt.site.datasette_command import datasette_command
    from crossbuilt.site.metadata import metadata_yaml

    database = check_and_build(records_folder, build_folder)
    metadata = build_folder / "metadata.yml"
    metadata.write_text(metadata_yaml(), encoding="utf-8")
    click.echo(f"Serving {database} on http://{host}:{port}/ (stop with Ctrl+C)")
    sys.stdout.flush()
    command_line = datasette_command(database, metadata, host, port)
    os.execv(command_line[0], command_line)  # noqa: S606  (no shell; Datasette takes this process's place)

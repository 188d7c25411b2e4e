"""`crossbuilt serve`."""

from __future__ import annotations

import os
import socket
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

    _refuse_port_in_use(host, port)
    database = check_and_build(records_folder, build_folder)
    metadata = build_folder / "metadata.yml"
    metadata.write_text(metadata_yaml(), encoding="utf-8")
    click.echo(f"Serving {database} on http://{host}:{port}/ (stop with Ctrl+C)")
    sys.stdout.flush()
    command_line = datasette_command(database, metadata, host, port)
    os.execv(command_line[0], command_line)  # noqa: S606  (no shell; Datasette takes this process's place)


def _refuse_port_in_use(host: str, port: int) -> None:
    with socket.socket() as probe:
        # as the server will: an address that was only just left free may be taken again
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise click.ClickException(
                f"port {port} of {host} cannot be used ({error.strerror}): stop what listens there, or give --port"
            ) from None

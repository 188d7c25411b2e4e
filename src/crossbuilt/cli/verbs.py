"""The verbs of the `crossbuilt` command: one file each, imported only when it is used."""

from __future__ import annotations

import importlib

import click

from crossbuilt import __version__

VERBS = {
    "check": "Say everything that is wrong with the records.",
    "build": "Turn the records into build/: the database and the CSV files.",
    "serve": "Check, build, and open the result in Datasette.",
    "new": "Begin a record, with gaps that say what belongs there.",
    "fmt": "Bring records into canonical form: order of keys, quotes, line breaks.",
    "due": "List promises whose date has passed with no outcome recorded.",
    "ledger": "Add the ids of new records, and withdrawals, to records/ledger.txt.",
    "explain": "Say why a finding exists, with a wrong and a right example.",
    "schema": "Write the JSON Schemas of all records into schema/.",
    "metadata": "Write metadata.yml, which tells Datasette what the database means.",
    "docs": "Write the record guide and the rule reference into docs/.",
}


class _Verbs(click.Group):
    """Lists the verbs without importing them, so that `check` starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command: click.Command = importlib.import_module(f"crossbuilt.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([*VERBS.items()])


@click.group(cls=_Verbs)
@click.version_option(__version__, prog_name="crossbuilt")
def main() -> None:
    """Automakers' announcements that vehicles built in one country will be sold in another."""

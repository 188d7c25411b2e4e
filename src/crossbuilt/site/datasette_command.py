"""How Datasette is started on a build."""

from __future__ import annotations

import sys
from pathlib import Path

SETTINGS = {
    "suggest_facets": "off",
    "sql_time_limit_ms": "1000",
    "max_returned_rows": "1000",
    "default_page_size": "50",
    "facet_time_limit_ms": "500",
}
"""Facets are chosen in metadata.yml; suggesting more costs three quarters of a table page (publishing.md)."""


def datasette_command(database: Path, metadata: Path, host: str, port: int) -> list[str]:
    """The command line: the database immutable, so that its hash is its ETag and counts are cached."""
    settings = [word for name, value in SETTINGS.items() for word in ("--setting", name, value)]
    return [
        sys.executable,
        *("-m", "datasette", "serve", "--immutable", str(database)),
        *("--metadata", str(metadata), "--host", host, "--port", str(port)),
        *settings,
    ]

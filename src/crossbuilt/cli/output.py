"""How a report reaches standard output: colours only for a person, and a reader may stop reading."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TextIO

COLOURS = {"error": "red", "warning": "yellow", "caret": "red", "hint": "cyan", "place": None}
"""By role; a place is only bold, so that it can be read on white as well."""


def style(text: str, role: str) -> str:
    """Colour by role."""
    import click

    return click.style(text, fg=COLOURS[role], bold=role != "caret")


def wants_colour(stream: TextIO | None, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether colours belong on a stream: https://no-color.org/ and https://force-color.org/, the first one winning."""
    if stream is None or environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def write(text: str, encoding: str | None = None) -> None:
    """Write all of a text to standard output; what its encoding lacks is written as an escape.

    Where the reader has gone (`crossbuilt check | head`) the rest is dropped, so that the exit code stays the check's;
    so is everything where standard output is closed.
    """
    if sys.stdout is None:
        return
    data = text.encode(encoding or sys.stdout.encoding or "utf-8", "backslashreplace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python flushes standard output once more when it ends, and would complain then
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)

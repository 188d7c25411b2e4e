"""The `crossbuilt` command."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossbuilt.cli.verbs import main

__all__ = ["main", "run"]


def run() -> None:
    """Do what the command line asks for; the commonest call, a check of some files, begins without click."""
    from crossbuilt.cli.plain_check import plain_check

    code = plain_check(sys.argv[1:])
    if code is None:
        from crossbuilt.cli.verbs import main

        main(prog_name="crossbuilt")
    sys.exit(code)


def __getattr__(name: str) -> Any:
    if name == "main":
        from crossbuilt.cli.verbs import main

        return main
    raise AttributeError(name)

"""`crossbuilt check PATH…` without options, as editors, hooks and curators mostly run it: begun without click.

Loading click takes longer than the check of a record. Whatever is not that simple, or is wrong, is left to click.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from crossbuilt.cli.findings import report
from crossbuilt.cli.selection import NotInRecordsError, among

RECORDS = Path("records")

COMPLETION = "_CROSSBUILT_COMPLETE"
"""The variable by which shells ask click for completions."""


def plain_check(arguments: Sequence[str]) -> int | None:
    """Check the paths given.

    Returns: the exit code, or None where click has to see to it.
    """
    if arguments[:1] != ["check"] or COMPLETION in os.environ:
        return None
    names = arguments[1:]
    if not all(not name.startswith("-") and os.path.exists(name) for name in names):  # noqa: PTH110  (a NUL in a name)
        return None
    started = time.perf_counter()
    gc.disable()  # the process ends before collecting pays
    from crossbuilt.checking.check import check
    from crossbuilt.reading.shaped_loading import load_shaped
    from crossbuilt.reading.store import store_for
    from crossbuilt.reading.tree import NoRecordsError

    folder = RECORDS.resolve()
    try:
        wanted = among(folder, [Path(name) for name in names])
        records = load_shaped(folder, store_for(folder))
        findings = check(records, wanted)
    except (NoRecordsError, NotInRecordsError):
        return None
    except KeyboardInterrupt:
        print("Aborted!", file=sys.stderr)  # noqa: T201  (as click does)
        return 1
    return report(findings, records.count, time.perf_counter() - started)

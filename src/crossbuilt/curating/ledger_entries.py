"""What the ledger lacks, and how it grows: lines are added to its end, and nothing else ever changes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from crossbuilt.curating.formatting import replace
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.identified import identified
from crossbuilt.records.ledger import Entry

HEAD = """\
# Every id ever published, in order of publication. Written by `crossbuilt ledger`: lines are added, never changed.
# announcement <id> <company>, company <id> <country>, instrument <id> <jurisdiction>, model <brand>/<model>,
# plant <id> <country>. A further line for an id corrects its last word; `withdrawn <kind> <id>` says that it no
# longer stands; `version <version>` ends what a release published.
"""
"""How a ledger begins."""


def missing_entries(dataset: Dataset) -> list[Entry]:
    """The ids that records have and the ledger lacks, by kind and id, then the withdrawals that it lacks."""
    things, ledger = [*identified(dataset)], dataset.ledger
    new = [thing.entry for thing in things if thing.entry.thing not in ledger.things]
    withdrawn = [
        Entry(*thing.entry.thing, is_withdrawal=True)
        for thing in things
        if thing.withdrawn and thing.entry.thing not in ledger.withdrawn
    ]
    return [*sorted(new), *sorted(withdrawn)]


def corrections(dataset: Dataset, id_: str) -> list[Entry]:
    """What records say of an id where the ledger says otherwise; one id may be of several kinds."""
    entered = dataset.ledger.things
    return [
        entry
        for entry, *_ in identified(dataset)
        if entry.id == id_ and entry.thing in entered and entered[entry.thing].entry != entry
    ]


def with_entries(before: bytes, entries: Iterable[Entry]) -> bytes:
    """The content of a ledger after entries were added to it; an empty one gets its head first."""
    after = before or HEAD.encode()
    if not after.endswith(b"\n"):
        after += b"\n"
    return after + "".join(f"{entry}\n" for entry in entries).encode()


def write_ledger(path: Path, content: bytes) -> None:
    """Write a ledger at one stroke.

    Raises: OSError; it is then as it was.
    """
    path.touch()
    replace(path, content)

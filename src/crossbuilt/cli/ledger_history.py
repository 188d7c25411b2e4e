"""The ledger as git has kept it: whether anything was taken out since."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crossbuilt.cli.git import commit, git, require_checkout
from crossbuilt.reading.ledger import LEDGER_FILE, parse_ledger
from crossbuilt.records.ledger import Entry

AT_ONCE = 200
"""Versions that are asked for together."""


@dataclass(slots=True)
class Losses:
    """What committed versions of the ledger have and the present one has not."""

    entries: dict[Entry, str] = field(default_factory=dict)
    """Entries that are gone, each with the newest commit that has it."""
    order: str = ""
    """The newest commit whose entries stand in another order; empty where there is none."""

    def __bool__(self) -> bool:
        return bool(self.entries or self.order)


def losses(folder: Path, present: bytes) -> Losses:
    """Compare every committed version of a records folder's ledger with the present one.

    Lines of branches that were merged may interleave, and a line that only repeats another may go.

    Raises: NoCheckoutError outside git, GitError where git fails.
    """
    require_checkout(folder)
    now = _entries(present)
    known, found = frozenset(now), Losses()
    for name, version in _versions(folder):
        if present.startswith(version):
            continue
        then = _entries(version)
        for entry in then:
            if entry not in known:
                found.entries.setdefault(entry, name)
        if not found.order and not _in_order([entry for entry in then if entry in known], now):
            found.order = name
    return found


def _entries(raw: bytes) -> list[Entry]:
    return [entered.entry for entered in parse_ledger(LEDGER_FILE, raw)[0].entries]


def _in_order(some: list[Entry], every: list[Entry]) -> bool:
    """Whether all of some entries follow one another as they do among every one."""
    rest = iter(every)
    return all(entry in rest for entry in some)


def _versions(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every committed version of the ledger from the newest to the oldest, with the commit that made it."""
    if commit(folder, "HEAD") is None:
        return
    # without --full-history, git leaves out a branch of which a merge kept nothing
    listed = git(folder, "rev-list", "--full-history", "--abbrev-commit", "HEAD", "--", LEDGER_FILE)
    commits = listed.decode().split()
    prefix = os.fsdecode(git(folder, "rev-parse", "--show-prefix")).removesuffix("\n")
    seen: set[bytes] = set()
    for start in range(0, len(commits), AT_ONCE):
        some = commits[start : start + AT_ONCE]
        asked = "".join(f"{name}:{prefix}{LEDGER_FILE}\n" for name in some)
        batch = git(folder, "cat-file", "--batch", stdin=os.fsencode(asked))
        for name, (digest, content) in zip(some, _contents(batch), strict=True):
            if content is not None and digest not in seen:
                seen.add(digest)
                yield name, content


def _contents(batch: bytes) -> Iterator[tuple[bytes, bytes | None]]:
    """Digest and content of each object that `git cat-file --batch` gives; no content where there was no file."""
    at = 0
    while at < len(batch):
        head = batch[at : batch.index(b"\n", at)]
        at += len(head) + 1
        if head.endswith(b" missing"):
            yield head, None
            continue
        digest, kind, size = head.split(b" ")
        yield digest, batch[at : at + int(size)] if kind == b"blob" else None
        at += int(size) + 1

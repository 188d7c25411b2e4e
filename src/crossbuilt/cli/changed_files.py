"""Which files git says have changed."""

from __future__ import annotations

import os
from pathlib import Path

from crossbuilt.cli.git import GitError, commit, git, require_checkout

__all__ = ["GitError", "changed_files"]


def changed_files(folder: Path, since: str | None = None) -> frozenset[Path]:
    """Files under `folder` that are not as they were in `since`: staged or not, deleted ones, and untracked ones.

    `since` is any revision, HEAD where none is given. Ignored files are left out. Paths are relative to `folder`.

    Raises: GitError where git is missing, `folder` is in no checkout, or there is no such revision.
    """
    require_checkout(folder)
    before = commit(folder, "HEAD" if since is None else since)
    if before is None and since is not None:
        raise GitError(f"git knows no revision “{since}”")
    tracked = (
        git(folder, "diff", "--name-only", "-z", "--no-renames", "--relative", before, "--", ".")
        if before
        else git(folder, "ls-files", "-z", "--cached")
    )
    untracked = git(folder, "ls-files", "-z", "--others", "--exclude-standard")
    return _paths(tracked) | _paths(untracked)


def _paths(listing: bytes) -> frozenset[Path]:
    return frozenset(Path(os.fsdecode(name)) for name in listing.split(b"\0") if name)

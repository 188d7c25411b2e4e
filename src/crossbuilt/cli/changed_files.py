"""Which files git says have changed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

GIT_HOOK_VARIABLES = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}
"""What git sets for a hook, relative to the folder the hook runs in; git is asked from another one."""


class GitError(Exception):
    """Git cannot say what changed; the message says why, as a clause."""


def changed_files(folder: Path, since: str | None = None) -> frozenset[Path]:
    """Files under `folder` that are not as they were in `since`: staged or not, deleted ones, and untracked ones.

    `since` is any revision, HEAD where none is given. Ignored files are left out. Paths are relative to `folder`.

    Raises: GitError where git is missing, `folder` is in no checkout, or there is no such revision.
    """
    if _git(folder, "rev-parse", "--is-inside-work-tree") != b"true\n":
        raise GitError(f"{folder} is in no git checkout")
    commit = _commit(folder, "HEAD" if since is None else since)
    if commit is None and since is not None:
        raise GitError(f"git knows no revision “{since}”")
    tracked = (
        _git(folder, "diff", "--name-only", "-z", "--no-renames", "--relative", commit, "--", ".")
        if commit
        else _git(folder, "ls-files", "-z", "--cached")
    )
    untracked = _git(folder, "ls-files", "-z", "--others", "--exclude-standard")
    return _paths(tracked) | _paths(untracked)


def _commit(folder: Path, revision: str) -> str | None:
    """The commit that a revision names; None where there is no such one, as for HEAD before the first commit."""
    try:
        found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except GitError:
        return None
    return found.decode().strip()


def _paths(listing: bytes) -> frozenset[Path]:
    return frozenset(Path(os.fsdecode(name)) for name in listing.split(b"\0") if name)


def _git(folder: Path, *arguments: str) -> bytes:
    environment = {name: value for name, value in os.environ.items() if name not in GIT_HOOK_VARIABLES}
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(  # noqa: S603  (no shell; revisions are never read as options)
            command, capture_output=True, check=False, env={**environment, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
        )
    except OSError as error:
        raise GitError(f"git cannot be run ({error.strerror or error})") from None
    if done.returncode:
        if b"not a git repository" in done.stderr:
            raise GitError(f"{folder} is in no git checkout")
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ").partition("\n")[0]
        raise GitError(f"git says “{said}”" if said else f"git ended with {done.returncode}")
    return done.stdout

"""Git, run as a program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

HOOK_VARIABLES = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}
"""What git sets for a hook, relative to the folder the hook runs in; git is asked from another one."""


class GitError(Exception):
    """Git cannot say what it was asked; the message says why, as a clause."""


class NoCheckoutError(GitError):
    """There is no git, or the folder is in no checkout."""


def git(folder: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    """What git prints when it is run in a folder.

    Raises: NoCheckoutError where git is missing or `folder` is in no checkout, GitError where git fails.
    """
    environment = {name: value for name, value in os.environ.items() if name not in HOOK_VARIABLES}
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(  # noqa: S603  (no shell; revisions are never read as options)
            command,
            input=stdin,
            capture_output=True,
            check=False,
            env={**environment, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
        )
    except OSError as error:
        raise NoCheckoutError(f"git cannot be run ({error.strerror or error})") from None
    if done.returncode:
        if b"not a git repository" in done.stderr:
            raise NoCheckoutError(f"{folder} is in no git checkout")
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ").partition("\n")[0]
        raise GitError(f"git says “{said}”" if said else f"git ended with {done.returncode}")
    return done.stdout


def require_checkout(folder: Path) -> None:
    """Raises: NoCheckoutError where `folder` is in no work tree, GitError as `git`."""
    if git(folder, "rev-parse", "--is-inside-work-tree") != b"true\n":
        raise NoCheckoutError(f"{folder} is in no git checkout")


def commit(folder: Path, revision: str) -> str | None:
    """The commit that a revision names; None where there is no such one, as for HEAD before the first commit."""
    try:
        found = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except GitError:
        return None
    return found.decode().strip()

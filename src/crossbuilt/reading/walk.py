"""The files of a `records/` folder, and what stands in it that cannot be read as one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from crossbuilt.reading.finding import Finding, Place, Severity

TOP = Place(1, 1, 1)
"""Where findings stand that are about a file as a whole."""


def record_files(folder: Path) -> tuple[list[Path], list[Finding]]:
    """Every file under `folder` that is named like a record, in order of paths, and what is wrong with the rest.

    Links are not followed out of the folder, and links to folders not at all: they could lead round in a circle.
    """
    files: list[Path] = []
    findings: list[Finding] = []
    waiting = [folder]
    while waiting:
        inside = waiting.pop()
        try:
            for entry in _entries(inside):
                problem = _problem(entry, folder)
                if problem:
                    code, message, hint = problem
                    name = shown_name(Path(entry.path), folder)
                    findings.append(Finding(code, Severity.ERROR, name, TOP, message, hint))
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry.path))
                elif _is_named_like_record(entry.name) and not problem:
                    files.append(Path(entry.path))
        except OSError as error:
            findings.append(unreadable(shown_name(inside, folder), "folder", error))
    return sorted(files), findings


def shown_name(path: Path, folder: Path) -> str:
    """How findings name a file: from the records folder on, with forward slashes.

    What is unprintable in it is left to those who show it; bytes that are no UTF-8 are surrogates (PEP 383).
    """
    return path.relative_to(folder.parent).as_posix()


def unreadable(name: str, what: str, error: OSError) -> Finding:
    """The finding about a file or folder that the system does not hand over."""
    reason = error.strerror or type(error).__name__
    return Finding("XB013", Severity.ERROR, name, TOP, f"the {what} cannot be read: {reason}")


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from entries


def _is_named_like_record(name: str) -> bool:
    return name.lower().endswith((".yml", ".yaml", ".yml.txt", ".yaml.txt"))


def _problem(entry: os.DirEntry[str], folder: Path) -> tuple[str, str, str] | None:
    """Why an entry is not read: code, message and hint."""
    if entry.is_symlink():
        # os.path follows loops and broken links without raising.
        if os.path.isdir(entry.path):  # noqa: PTH112
            return "XB017", "this folder is a link, which is not followed", "put the folder itself in its place"
        target = Path(os.path.realpath(entry.path))
        if _is_named_like_record(entry.name) and not target.is_relative_to(os.path.realpath(folder)):
            return (
                "XB017",
                "this link leads out of the records folder and is not followed",
                "put a copy of the file in its place",
            )
    elif entry.is_dir(follow_symlinks=False) and _is_named_like_record(entry.name):
        return (
            "XB016",
            "this is a folder, though it is named like a record",
            "rename it, or put the record in its place",
        )
    return None

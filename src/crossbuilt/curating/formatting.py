"""Files in canonical form: which, how each would read, and how it takes the old one's place."""

from __future__ import annotations

import difflib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from crossbuilt.curating.canonical import canonical, normal
from crossbuilt.curating.comments import read_comments
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import MODELS
from crossbuilt.reading.tree import kind_of
from crossbuilt.reading.walk import unreadable
from crossbuilt.reading.yaml_reader import read_yaml
from crossbuilt.records.part import Part

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


ABOUT_LETTERS = frozenset({"XB020", "XB021"})
"""Findings about single letters of a text, which has been read in full all the same."""


class NotTheSameError(Exception):
    """The canonical form of a file would say something else than the file; the message names the file."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """A file as it is and as it is to be."""

    file: str
    before: bytes
    after: bytes

    @property
    def changed(self) -> bool:
        """Whether the file is not in canonical form yet."""
        return self.before != self.after

    def diff(self) -> str:
        """A unified diff, fit for `patch`; empty where nothing changes."""
        before, after = (_lines(content.decode()) for content in (self.before, self.after))
        found = difflib.unified_diff(before, after, self.file, self.file)
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in found)


def _lines(text: str) -> list[str]:
    """The lines of a text with their ends; unlike `splitlines`, as YAML and `patch` count them."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])


def model_of(name: str) -> type[Part] | None:
    """The model of the record in a file, by its name from the records folder on; None where nothing reads the file."""
    kind = kind_of(name)
    return MODELS[kind] if kind else None


def formatted(file: str, raw: bytes, model: type[Part]) -> tuple[Formatted | None, list[Finding]]:
    """Bring a file into canonical form.

    `file`: its name for people. Returns: None and the findings where the file cannot be read in full, so that
    nothing in it gets lost.
    Raises: NotTheSameError, which tells of a fault of this program.
    """
    text = raw.removeprefix(BYTE_ORDER_MARK)
    document, findings = read_yaml(file, text)
    serious = [finding for finding in findings if finding.code not in ABOUT_LETTERS]
    if document is None or serious:
        return None, serious
    if not isinstance(document.data, dict):
        return None, [document.finding("XB103", (), "the record should be a mapping of keys")]
    comments = read_comments(text.decode().replace("\r\n", "\n").replace("\r", "\n"))
    after = canonical(document.data, model, comments)
    reread, _ = read_yaml(file, after.encode())
    if reread is None or reread.data != normal(document.data):
        raise NotTheSameError(f"the canonical form of {file} would not read as the file does")
    if sorted(read_comments(after).all()) != sorted(comments.all()):
        raise NotTheSameError(f"the canonical form of {file} would lose a comment")
    return Formatted(file, raw, after.encode()), []


def format_file(file: str, path: Path, model: type[Part]) -> tuple[Formatted | None, list[Finding]]:
    """Read a file and bring it into canonical form; see `formatted`."""
    try:
        raw = _bytes(path)
    except OSError as error:
        return None, [unreadable(file, "file", error)]
    return formatted(file, raw, model)


def _bytes(path: Path) -> bytes:
    """A file's bytes.

    Raises: OSError where it cannot be read, or where reading might never end: from a pipe or a device.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(0, "it is no regular file")
    return path.read_bytes()


def replace(path: Path, content: bytes) -> None:
    """Put new content in a file's place at one stroke, keeping its mode.

    Raises: OSError; the file is then as it was.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        aside.chmod(path.stat().st_mode & 0o7777)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise

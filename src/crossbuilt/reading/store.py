"""What was read of files before, kept by their content and by the code that read them.

It can be deleted at any time. It lies among the user's own caches and not in the checkout, so that nobody can
send one along with records to make them seem sound.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from crossbuilt.reading.form import Words
from crossbuilt.records.shape import Shapes

ROOMS = ("records", "reading")
"""Whose code decides what is kept."""

WORTH_WRITING = 0.05
"""Share of the files; reading fewer than that once more takes less time than writing all that is kept."""

DIGEST = hashlib.sha256().digest_size


class Kept(NamedTuple):
    """What is kept of a file that has the form of a record and nothing wrong with how it is written."""

    data: bytes
    """Its data, marshalled: most are never looked at."""
    words: Words
    """The words of closed sets that it uses."""


class Store:
    """What is kept for one records folder."""

    def __init__(self, path: Path | None, code: bytes) -> None:
        """Open the store in this file; with None, nothing is kept. What cannot be read is as good as empty."""
        self._path = path
        self._code = code
        shapes, self._before = _read(path, code)
        self.shapes: Shapes | None = Shapes(*shapes) if shapes else None
        self._now: dict[bytes, tuple[Any, ...]] = {}

    def get(self, kind: str, raw: bytes) -> Kept | None:
        """What is kept of a file with these bytes."""
        key = _key(kind, raw)
        kept = self._before.get(key)
        if kept is None:
            return None
        self._now[key] = kept
        return Kept(*kept)

    def put(self, kind: str, raw: bytes, data: Any, words: Words) -> None:
        """Keep what was read of a file with these bytes."""
        self._now[_key(kind, raw)] = (marshal.dumps(data), words)

    def save(self) -> None:
        """Write what this run has used, where enough of it was not there; whatever fails is let be."""
        read_anew = len(self._now.keys() - self._before.keys())
        if self._path is None or self.shapes is None or read_anew <= len(self._now) * WORTH_WRITING:
            return
        import tempfile

        body = marshal.dumps((self._code, tuple(self.shapes), self._now))
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(body).digest() + body)
            Path(name).replace(self._path)
        except OSError:
            return


def store_for(folder: Path) -> Store:
    """The store of a records folder, in the user's cache folder (XDG Base Directory Specification)."""
    caches = os.environ.get("XDG_CACHE_HOME") or ""
    try:
        home = Path(caches) if os.path.isabs(caches) else Path.home() / ".cache"  # noqa: PTH117  (an empty text is no path)
    except RuntimeError:
        return Store(None, b"")
    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    return Store(home / "crossbuilt" / f"{name}.read", code_digest())


def code_digest() -> bytes:
    """A digest of the code that reads records, and of what it runs on."""
    digest = hashlib.sha256(f"{sys.version} {yaml.__version__} {yaml.__with_libyaml__}".encode())
    package = Path(__file__).parent.parent
    for room in ROOMS:
        for inside, _, files in sorted(os.walk(package / room)):
            for name in sorted(files):
                if name.endswith(".py"):
                    with open(f"{inside}/{name}", "rb") as file:  # noqa: PTH123  (Path costs more than the reading)
                        digest.update(name.encode() + b"\0" + file.read())
    return digest.digest()


def _read(path: Path | None, code: bytes) -> tuple[Any, dict[bytes, tuple[Any, ...]]]:
    try:
        raw = path.read_bytes() if path else b""
    except OSError:
        raw = b""
    digest, body = raw[:DIGEST], raw[DIGEST:]
    if not body or hashlib.sha256(body).digest() != digest:
        return None, {}
    kept_by, shapes, kept = marshal.loads(body)  # noqa: S302  (written by this user, and whole)
    return (shapes, kept) if kept_by == code else (None, {})


def _key(kind: str, raw: bytes) -> bytes:
    return hashlib.sha256(kind.encode() + b"\0" + raw).digest()

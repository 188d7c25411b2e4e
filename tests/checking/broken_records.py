"""The folder of broken records: each with what `crossbuilt check` says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import REPOSITORY

FOLDER = REPOSITORY / "tests/broken_records"

ID = re.compile(rb"^(?:\xef\xbb\xbf|- )?id: ?([\w-]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """A broken record, or a folder of files laid out as `records/` is."""

    path: Path

    @property
    def name(self) -> str:
        """`announcements/country-uk`."""
        return self.path.relative_to(FOLDER).with_suffix("").as_posix()

    @property
    def report(self) -> Path:
        """The file with what `crossbuilt check` prints."""
        return self.path.with_suffix(".txt")

    def put_into(self, records: Path) -> set[str]:
        """Write the case among other records; return its files and folders as findings name them."""
        files = [path for path in self.path.rglob("*") if path.is_file()] if self.path.is_dir() else [self.path]
        names = set()
        for file in files:
            raw = file.read_bytes()
            name = file.relative_to(self.path).as_posix() if self.path.is_dir() else self._place(raw)
            (records / name).parent.mkdir(parents=True, exist_ok=True)
            (records / name).write_bytes(raw)
            names.add(f"{records.name}/{name}")
        folders = [path for path in self.path.rglob("*") if path.is_dir()] if self.path.is_dir() else []
        return names | {f"{records.name}/{folder.relative_to(self.path).as_posix()}" for folder in folders}

    def _place(self, raw: bytes) -> str:
        """Where a record lies, by its kind and its id, or by the name of the case where no id can be read."""
        kind = self.path.parent.name
        if kind == "regions":
            return "regions.yml"
        found = ID.search(raw)
        id_ = found[1].decode() if found else f"2027-{self.path.stem}"
        return f"announcements/{id_[:4]}/{id_}.yml" if kind == "announcements" else f"{kind}/{id_}.yml"


def cases() -> list[Case]:
    """All of them, by name."""
    return [Case(path) for path in sorted(FOLDER.glob("*/*")) if path.suffix != ".txt"]

"""Where records live: which file holds which kind of record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crossbuilt.reading.document import Document
from crossbuilt.reading.finding import Finding, Place, Severity
from crossbuilt.reading.yaml_reader import read_yaml

FOLDERS = {
    "vocabularies": "vocabulary",
    "companies": "company",
    "plants": "plant",
    "instruments": "instrument",
    "announcements": "announcement",
}
"""The kind of record that each folder of `records/` holds."""

REGIONS_FILE = "regions.yml"


class NoRecordsError(Exception):
    """The folder holds no records; the message says which folder and what was expected."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of a `records/` folder as read: documents by kind, in order of their paths."""

    documents: dict[str, dict[str, Document]]
    """For each kind of record, documents by the stem of their file."""
    findings: list[Finding]

    @property
    def count(self) -> int:
        """How many files could be read."""
        return sum(len(documents) for documents in self.documents.values())


def read_tree(folder: Path) -> Tree:
    """Read every file under `folder`, a `records/` folder.

    Raises: NoRecordsError where it is no such folder.
    """
    if not (folder / "announcements").is_dir():
        raise NoRecordsError(f"{folder} is no records folder: there is no “announcements” in it")
    documents: dict[str, dict[str, Document]] = {kind: {} for kind in [*FOLDERS.values(), "region_list"]}
    findings: list[Finding] = []
    for path in _files(folder):
        name = path.relative_to(folder.parent).as_posix()
        kind = _kind(path.relative_to(folder))
        if kind is None:
            findings.append(_misplaced(name))
            continue
        document, problems = _read_file(name, path)
        findings += problems
        if document is None:
            continue
        twin = documents[kind].get(path.stem)
        if twin:
            message = f"two files have this name; the other is {twin.file}"
            findings.append(document.finding("XB401", (), message, "an id is used once: rename or merge"))
            continue
        documents[kind][path.stem] = document
    return Tree(documents, findings)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".yml", ".yaml"} and not path.is_dir():
            yield path


def _kind(path: Path) -> str | None:
    if path.as_posix() == REGIONS_FILE:
        return "region_list"
    return FOLDERS.get(path.parts[0]) if len(path.parts) > 1 and path.suffix == ".yml" else None


def _read_file(name: str, path: Path) -> tuple[Document | None, list[Finding]]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, [Finding("XB013", Severity.ERROR, name, Place(1, 1, 1), f"the file cannot be read: {reason}")]
    return read_yaml(name, raw)


def _misplaced(name: str) -> Finding:
    return Finding(
        "XB014",
        Severity.ERROR,
        name,
        Place(1, 1, 1),
        "nothing reads this file",
        f"records are .yml files in {', '.join(FOLDERS)}, or {REGIONS_FILE}",
    )

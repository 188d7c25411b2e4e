"""Where records live: which file holds which kind of record."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from crossbuilt.reading.document import Document
from crossbuilt.reading.finding import Finding, Severity
from crossbuilt.reading.quoting import quoted
from crossbuilt.reading.walk import TOP, record_files, shown_name, unreadable
from crossbuilt.reading.yaml_reader import MAX_BYTES, read_yaml

FOLDERS = {
    "vocabularies": "vocabulary",
    "companies": "company",
    "plants": "plant",
    "instruments": "instrument",
    "announcements": "announcement",
}
"""The kind of record that each folder of `records/` holds."""

REGIONS_FILE = "regions.yml"

KINDS = (*FOLDERS.values(), "region_list")
"""The kinds of record."""


class NoRecordsError(Exception):
    """The folder holds no records; the message says which folder and what was expected."""


class Tree:
    """The files of a `records/` folder as read: documents by kind, in order of their paths."""

    def __init__(self, documents: dict[str, dict[str, Document]], findings: list[Finding]) -> None:
        """Hold these documents: for each kind of record, by the stem of their file."""
        self.documents = documents
        self.findings = findings

    @property
    def count(self) -> int:
        """How many files could be read."""
        return sum(len(documents) for documents in self.documents.values())


def read_tree(folder: Path, *, overrides: Mapping[Path, bytes] = {}) -> Tree:
    """Read every file under `folder`, a `records/` folder; `overrides` has texts that stand in place of files, by path.

    Raises: NoRecordsError where it is no such folder.
    """
    files, findings = file_contents(folder, overrides)
    tree = Tree({kind: {} for kind in KINDS}, findings)
    for name, raw in files:
        add_file(tree, name, raw)
    return tree


def file_contents(folder: Path, overrides: Mapping[Path, bytes]) -> tuple[list[tuple[str, bytes]], list[Finding]]:
    """The files of a records folder that hold records, named as findings name them, and what is wrong with the rest.

    Raises: NoRecordsError where it is no such folder.
    """
    folder = folder if folder.name else folder.resolve()
    _require_records(folder)
    files, findings = record_files(folder)
    paths = sorted({*files, *overrides}) if overrides else files
    names = {path: shown_name(path, folder) for path in paths}
    findings.extend(_differing_in_case(names.values()))
    contents = []
    for path, name in names.items():
        raw = overrides.get(path)
        if kind_of(name) is None:
            findings.append(misplaced(name))
            continue
        try:
            contents.append((name, _bytes(path) if raw is None else raw))
        except OSError as error:
            findings.append(unreadable(name, "file", error))
    return contents, findings


def add_file(tree: Tree, name: str, raw: bytes) -> None:
    """Read a file of a tree, named as findings name it; what is wrong with it joins the tree's findings."""
    kind, stem = kind_of(name), stem_of(name)
    if kind is None:
        tree.findings.append(misplaced(name))
        return
    document, problems = read_yaml(name, raw)
    tree.findings.extend(problems)
    if document is None:
        return
    first = tree.documents[kind].setdefault(stem, document)
    if first is not document:
        tree.findings.append(twin(document, first.file))


def twin(document: Document, other: str) -> Finding:
    """The finding about a file with the name of another."""
    message = f"two files have this name; the other is {other}"
    return document.finding("XB401", (), message, "an id is used once: rename or merge")


def kind_of(name: str) -> str | None:
    """The kind of record that a file holds, by its name from the records folder on; None where nothing reads it."""
    _, _, inside = name.partition("/")
    if inside == REGIONS_FILE:
        return "region_list"
    folder, slash, _ = inside.partition("/")
    return FOLDERS.get(folder) if slash and posixpath.splitext(inside)[1] == ".yml" else None


def stem_of(name: str) -> str:
    """The name of a file without its folders and its ending: the id of the record that it should hold."""
    return posixpath.splitext(posixpath.basename(name))[0]


def _require_records(folder: Path) -> None:
    try:
        is_one = any(path.name == "announcements" for path in folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        is_one = False
    except OSError as error:
        raise NoRecordsError(f"{folder} cannot be read: {error.strerror or type(error).__name__}") from None
    if not is_one or not os.path.isdir(folder / "announcements"):  # noqa: PTH112  (Path's may raise)
        raise NoRecordsError(f"{folder} is no records folder: there is no “announcements” in it")


def _bytes(path: Path) -> bytes:
    """A file's bytes, as many as are needed to see that it is too large.

    Raises: OSError where it cannot be read, or where reading might never end: from a pipe or a device.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(0, "it is no regular file")
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _differing_in_case(names: Iterable[str]) -> Iterator[Finding]:
    """Files of one kind that systems which ignore case take for one."""
    first: dict[tuple[str, str], str] = {}
    for name in sorted(names, key=lambda name: (name != name.lower(), name)):
        kind, stem = kind_of(name), stem_of(name)
        twin = first.setdefault((kind or "", stem.casefold()), name)
        if kind and stem_of(twin) != stem:
            message = f"this name differs only in capitals from {twin}, and macOS and Windows take the two for one"
            yield Finding(
                "XB018", Severity.ERROR, name, TOP, message, "rename one; names of records are in small letters"
            )


def misplaced(name: str) -> Finding:
    """The finding about a file that nothing reads."""
    from crossbuilt.reading.suggestion import closest, did_you_mean

    _, *folders, file = name.split("/")
    meant = closest(folders[0], FOLDERS) if folders else ""
    if folders and folders[0] in FOLDERS:
        stem = file.removesuffix(".txt").rpartition(".")[0]
        hint = f"call it {quoted(stem)}.yml"
    elif meant:
        hint = did_you_mean(f"{meant}/")
    else:
        hint = f"records are .yml files in {', '.join(FOLDERS)}, or {REGIONS_FILE}"
    return Finding("XB014", Severity.ERROR, name, TOP, "nothing reads this file", hint)

"""YAML to data with places, from the event stream of libyaml's parser.

Scalars stay text, so that `NO` is Norway and `2024-02-30` can be reported with its line. Aliases, anchors,
tags and merge keys are refused (no record needs them, and they are how small files become large), nesting is
bounded, and the constructor keeps its own stack, so depth cannot exhaust Python's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from crossbuilt.reading.document import Data, Document, Path
from crossbuilt.reading.finding import Finding, Place, Severity

try:
    from yaml import CSafeLoader as _Parser
except ImportError:  # a PyYAML built without libyaml
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]

MAX_DEPTH: Final = 24
"""No record nests deeper than a third of this."""

MAX_BYTES: Final = 1_000_000
"""No record comes near it; a larger file is a mistake."""


@dataclass(slots=True)
class _Open:
    """A collection that is still being read."""

    path: Path
    into: list[Data] | dict[str, Data]
    key: str | None = None


@dataclass(slots=True)
class _Reading:
    """What has been read of one file so far."""

    file: str
    lines: tuple[str, ...]
    findings: list[Finding] = field(default_factory=list)
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    root: list[Data] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    shadowed: int = 0
    """How many open collections belong to a repeated key and are left out."""

    def report(self, code: str, place: Place, message: str, hint: str = "") -> None:
        excerpt = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        self.findings.append(Finding(code, Severity.ERROR, self.file, place, message, hint, excerpt))


def read_yaml(file: str, raw: bytes) -> tuple[Document | None, list[Finding]]:
    """Read one file.

    Returns: the document, or None where nothing can be made of it, and what is wrong with it. Any bytes
    give an answer; nothing is raised.
    """
    if len(raw) > MAX_BYTES:
        return None, [_unreadable(file, "XB001", Place(1, 1, 1), f"the file is larger than {MAX_BYTES:,} bytes")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return None, [
            _unreadable(file, "XB002", Place(line, column, column + 1), "the file is not UTF-8", "save it as UTF-8")
        ]
    reading = _Reading(file, tuple(text.removeprefix("\ufeff").splitlines()))
    if text.startswith("\ufeff"):
        reading.report("XB003", Place(1, 1, 1), "the file starts with a byte order mark", "save it without BOM")
        text = text[1:]
    if not _read_events(reading, text):
        return None, reading.findings
    if not reading.root:
        reading.report("XB004", Place(1, 1, 1), "the file is empty")
        return None, reading.findings
    return Document(file, reading.lines, reading.root[0], reading.keys, reading.values), reading.findings


def _unreadable(file: str, code: str, place: Place, message: str, hint: str = "") -> Finding:
    return Finding(code, Severity.ERROR, file, place, message, hint)


def _read_events(reading: _Reading, text: str) -> bool:
    """Feed the parser's events to the reading; False where the file breaks off."""
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_Parser):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    reading.report(
                        "XB005", _at(event), "a second document starts here", "one file holds one record: remove ---"
                    )
                    return False
            elif isinstance(event, yaml.NodeEvent) and not _read_node(reading, event):
                return False
            elif isinstance(event, yaml.CollectionEndEvent):
                _close(reading)
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        reading.report("XB006", Place(line, column, column + 1), f"YAML allows no character {error.character!r} here")
        return False
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = " ".join(part for part in (error.context, error.problem) if part)
        reading.report(
            "XB007",
            Place(min(line, max(len(reading.lines), 1)), column, column + 1),
            f"this is not YAML: {problem}",
            "a text with “: ” or “ #” in it needs quotation marks; look for a missing space, quote or bracket",
        )
        return False
    except yaml.YAMLError as error:
        reading.report("XB007", Place(1, 1, 1), f"this is not YAML: {error}")
        return False
    return True


def _read_node(reading: _Reading, event: Any) -> bool:
    place = _at(event)
    if isinstance(event, yaml.AliasEvent):
        reading.report("XB008", place, f"*{event.anchor} repeats another value", "write the value out again")
        return False
    if event.anchor:
        reading.report("XB008", place, f"&{event.anchor} names a value for repetition", "remove it")
    if event.tag and event.tag != "!":
        reading.report("XB009", place, f"the tag {event.tag} is not used in records", "remove it")
    if isinstance(event, yaml.ScalarEvent):
        _scalar(reading, event.value, place)
        return True
    if len(reading.stack) >= MAX_DEPTH:
        reading.report("XB010", place, f"values are nested more than {MAX_DEPTH} deep")
        return False
    return _open(reading, {} if isinstance(event, yaml.MappingStartEvent) else [], place)


def _at(event: Any) -> Place:
    start, end = event.start_mark, event.end_mark
    last = end.column if end.line == start.line and end.column > start.column else start.column + 1
    return Place(start.line + 1, start.column + 1, last + 1)


def _scalar(reading: _Reading, text: str, place: Place) -> None:
    top = reading.stack[-1] if reading.stack else None
    if top is None or isinstance(top.into, list) or top.key is not None:
        _put(reading, text, place)
        return
    path = (*top.path, text)
    if not reading.shadowed and text in top.into:
        first = reading.keys[path].line
        reading.report(
            "XB011", place, f"`{text}` is given twice; it stands already in line {first}", "keep one of the two"
        )
        reading.shadowed = len(reading.stack)
        top.key = text
        return
    if text == "<<":
        reading.report("XB008", place, "<< merges another mapping into this one", "write its keys out")
    top.key = text
    if not reading.shadowed:
        reading.keys[path] = place


def _open(reading: _Reading, into: list[Data] | dict[str, Data], place: Place) -> bool:
    top = reading.stack[-1] if reading.stack else None
    if top and isinstance(top.into, dict) and top.key is None:
        reading.report("XB012", place, "a key is a word, not a list or mapping")
        return False
    path = _put(reading, into, place)
    reading.stack.append(_Open(path, into))
    return True


def _put(reading: _Reading, value: Data, place: Place) -> Path:
    """Put a finished scalar or an opened collection where it belongs; a repeated key's value goes nowhere."""
    if not reading.stack:
        reading.root.append(value)
        reading.values[()] = place
        return ()
    top = reading.stack[-1]
    if isinstance(top.into, list):
        step: str | int = len(top.into)
        top.into.append(value)
    else:
        assert top.key is not None
        step, top.key = top.key, None
        if reading.shadowed == len(reading.stack):
            if isinstance(value, str):
                reading.shadowed = 0
            return (*top.path, step)
        top.into[step] = value
    path = (*top.path, step)
    if not reading.shadowed:
        reading.values[path] = place
    return path


def _close(reading: _Reading) -> None:
    reading.stack.pop()
    if reading.shadowed == len(reading.stack):
        reading.shadowed = 0

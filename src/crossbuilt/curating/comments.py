"""The comments of a YAML file, each with the value it speaks of.

A comment can only stand where no scalar does, so it is found in the gaps between the parser's scalars. Libraries
that carry comments from one YAML text to another (ruamel.yaml 0.19 was tried) lose those inside brackets.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from crossbuilt.reading.document import Path

try:
    from yaml import CSafeLoader as _Parser
except ImportError:  # a PyYAML built without libyaml
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]

BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")
COMMENT = re.compile(r"#[^\r\n]*")


@dataclass(slots=True)
class Comments:
    """Comments by the path of what they speak of, each with its `#`."""

    head: list[str] = field(default_factory=list)
    """Before the first key."""
    before: dict[Path, list[str]] = field(default_factory=dict)
    """On lines of their own above a key or list entry."""
    beside: dict[Path, str] = field(default_factory=dict)
    """At the end of the line of a key, list entry or value."""
    foot: list[str] = field(default_factory=list)
    """After everything else."""

    def around(self) -> frozenset[Path]:
        """The paths of all values with comments inside them."""
        return frozenset(path[:end] for path in (*self.before, *self.beside) for end in range(len(path)))

    def all(self) -> list[str]:
        """Every comment, in no particular order."""
        above = [text for texts in self.before.values() for text in texts]
        return [*self.head, *above, *self.beside.values(), *self.foot]


@dataclass(slots=True)
class _Open:
    """A collection that is being passed through."""

    path: Path
    mapping: bool
    flow: bool
    key: str | None = None
    count: int = 0


@dataclass(slots=True)
class _Passage:
    """A walk through a text from scalar to scalar, which sorts the comments in between."""

    text: str
    comments: Comments = field(default_factory=Comments)
    stack: list[_Open] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    """Comments on lines of their own that await the next key or entry."""
    last: tuple[Path, int] | None = None
    """What a comment beside would speak of, and the line on which it ended."""
    at: int = 0
    line: int = 0
    """The line, counted from 0, on which `at` is."""

    def gap(self, end: int) -> None:
        """Take the comments up to where the next event starts."""
        for found in COMMENT.finditer(self.text, self.at, end):
            self.advance(found.start())
            comment = unicodedata.normalize("NFC", found[0].rstrip())
            if self.last and self.last[1] == self.line:
                self.beside(self.last[0], comment)
            else:
                self.waiting.append(comment)
        self.advance(end)

    def advance(self, to: int) -> None:
        if to > self.at:
            self.line += self.text.count("\n", self.at, to)
            self.at = to

    def passed(self, path: Path, end: Any) -> None:
        """Note that a scalar or bracket ended, at the parser's mark `end`."""
        self.advance(end.index)
        self.last = (path, end.line)

    def beside(self, path: Path, comment: str) -> None:
        """Put a comment beside a path; an earlier one there moves above."""
        earlier = self.comments.beside.get(path)
        if earlier:
            self.comments.before.setdefault(path, []).append(earlier)
        self.comments.beside[path] = comment

    def settle(self, path: Path) -> None:
        """Give the waiting comments to a path."""
        if self.waiting:
            self.comments.before.setdefault(path, []).extend(self.waiting)
            self.waiting = []


def read_comments(text: str) -> Comments:
    """Find the comments of a YAML text that can be read (`read_yaml` has no findings)."""
    passage = _Passage(text)
    for event in yaml.parse(text, Loader=_Parser):
        if isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent | yaml.StreamEndEvent):
            passage.gap(_index(event.start_mark))
            _pass(passage, event)
    passage.comments.foot += passage.waiting
    root_beside = passage.comments.beside.pop((), None)
    passage.comments.foot[:0] = [root_beside] if root_beside else []
    return passage.comments


def _index(mark: Any) -> int:
    index: int = mark.index
    return index


def _pass(passage: _Passage, event: Any) -> None:
    if isinstance(event, yaml.CollectionEndEvent):
        closed = passage.stack.pop()
        if closed.flow:
            passage.settle(closed.path)
            passage.passed(closed.path, event.end_mark)
        return
    if isinstance(event, yaml.StreamEndEvent):
        return
    path, is_key = _step(passage, event)
    if not passage.stack and not is_key:
        passage.comments.head += passage.waiting
        passage.waiting = []
    elif is_key or not passage.stack[-1].mapping or isinstance(event, yaml.ScalarEvent):
        passage.settle(path)
    if isinstance(event, yaml.ScalarEvent):
        passage.passed(path, event.end_mark)
        if event.style in {"|", ">"}:
            passage.last = None  # a block ends where the next line begins
            header = BLOCK_HEADER.match(passage.text, _index(event.start_mark))
            if header:
                passage.beside(path, unicodedata.normalize("NFC", header[1].rstrip()))
    else:
        passage.stack.append(_Open(path, isinstance(event, yaml.MappingStartEvent), bool(event.flow_style)))


def _step(passage: _Passage, event: Any) -> tuple[Path, bool]:
    """The path of a node, and whether it is a key."""
    if not passage.stack:
        return (), False
    top = passage.stack[-1]
    if not top.mapping:
        top.count += 1
        return (*top.path, top.count - 1), False
    if top.key is None:
        top.key = unicodedata.normalize("NFC", event.value)
        return (*top.path, top.key), True
    key, top.key = top.key, None
    return (*top.path, key), False

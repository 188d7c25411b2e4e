"""Data and places from the events of a YAML parser, and what records do not use of YAML.

Scalars stay text, so that `NO` is Norway and `2024-02-30` can be reported with its line. Aliases, anchors,
tags and merge keys are refused (no record needs them, and they are how small files become large), nesting is
bounded, and open collections are kept in a list, so depth cannot exhaust Python's stack.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import yaml

from crossbuilt.reading.characters import UNWANTED, character_name, code_points, is_odd_key, taken_apart
from crossbuilt.reading.document import Data, Path, excerpt
from crossbuilt.reading.finding import Finding, Place, Severity
from crossbuilt.reading.quoting import quoted

MAX_DEPTH: Final = 24
"""No record nests deeper than a third of this."""

KEY_HINT = "keys are written in small letters, digits, _ and -"


class _Open:
    """A collection that is still being read."""

    def __init__(
        self, path: Path, into: list[Data] | dict[str, Data], in_braces: bool = False, made_by_colon: bool = False
    ) -> None:
        self.path = path
        self.into = into
        self.in_braces = in_braces
        """Whether it is a mapping in { }, or one that a colon has made within [ ]."""
        self.made_by_colon = made_by_colon
        self.key: str | None = None
        self.key_place: Place | None = None
        self.key_end = 0
        """In { }, where the key stands and where it ends, in characters from the start of the file."""
        self.lacks_dash = False
        """Whether it repeats its first key, as where the dash before an entry is missing."""
        self.text_key: str | None = None
        """The last key that has a text; what a comma has split from it follows."""
        self.strays: tuple[tuple[Place, str, str], ...] = ()
        """What commas have split from a text: place, message, hint; told at the closing brace, which may be missing."""


class Construction:
    """What has been made of one file so far."""

    def __init__(
        self, file: str, text: str, lines: tuple[str, ...], is_suspect: bool, comments: Mapping[int, int]
    ) -> None:
        """Begin with nothing.

        `is_suspect`: whether texts must be looked through for characters that do not belong in them.
        `comments`: where comments that may be text begin, by where what precedes them ends.
        """
        self.file = file
        self.text = text
        self.lines = lines
        self.is_suspect = is_suspect
        self.comments = comments
        self.findings: list[Finding] = []
        self.keys: dict[Path, Place] = {}
        self.values: dict[Path, Place] = {}
        self.root: list[Data] = []
        self.stack: list[_Open] = []
        self.anchors: dict[str, Finding] = {}
        """The findings about names given to values for repetition."""
        self.shadowed = 0
        """How many open collections belong to a repeated key and are left out."""

    def report(self, code: str, place: Place, message: str, hint: str = "") -> None:
        """Note something wrong."""
        line = excerpt(self.lines, place)
        self.findings.append(Finding(code, Severity.ERROR, self.file, place, message, hint, line))

    def report_character(self, character: str, place: Place) -> None:
        """Note a character that no text should hold."""
        message = f"there is a character in this text that does not belong there: {character_name(character)}"
        self.report("XB020", place, message, "delete it, or type what was meant")

    def add(self, event: Any) -> bool:
        """Take a parser's node event; False where the file cannot be read on."""
        place = place_of(event)
        if isinstance(event, yaml.AliasEvent):
            self._report_alias(event.anchor, place)
            return False
        if event.anchor:
            self.report("XB008", place, f"&{quoted(event.anchor)} names a value for repetition", "remove it")
            self.anchors[event.anchor] = self.findings[-1]
        if event.tag and event.tag != "!":
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.report("XB009", place, f"the tag {quoted(tag)} is not used in records", "remove it")
        if isinstance(event, yaml.ScalarEvent):
            self._add_scalar(event, place)
            return True
        if len(self.stack) >= MAX_DEPTH:
            self.report("XB010", place, f"values are nested more than {MAX_DEPTH} deep")
            return False
        return self._open(event, place)

    def close(self) -> None:
        """Take the end of a collection."""
        closed = self.stack.pop()
        if closed.strays and len(closed.strays) == len(closed.into):
            place = self.values.get(closed.path, closed.strays[0][0])
            words = ", ".join(quoted(key) for key in closed.into)
            self.report("XB019", place, "{ } holds keys with their values; a list stands in [ ]", f"write [{words}]")
        else:
            for place, message, hint in closed.strays:
                self.report("XB019", place, message, hint)
        if self.shadowed == len(self.stack):
            self.shadowed = 0

    def _report_alias(self, name: Any, place: Place) -> None:
        """Note a value that stands for another one, in place of what was noted about the name of that one."""
        named = self.anchors.pop(name, None)
        top = self.stack[-1] if self.stack else None
        if named in self.findings:
            self.findings.remove(named)
        if top and top.key == "<<":
            return  # noted already
        if named:
            message = f"*{quoted(name)} repeats the value of line {named.place.line}"
            hint = f"write the value out again, and take away &{quoted(name)} there"
        else:
            message = f"*{quoted(name)} repeats another value"
            hint = "write the value out; a text that begins with * needs quotation marks"
        self.report("XB008", place, message, hint)

    def _add_scalar(self, event: Any, place: Place) -> None:
        top = self.stack[-1] if self.stack else None
        if top is None or isinstance(top.into, list) or top.key is not None:
            if self.is_suspect:
                self._look_through(event, place)
            if self.comments and not event.style and event.end_mark.index in self.comments:
                self._report_comment(event.end_mark)
            if top is not None and top.in_braces:
                self._look_for_stray(top, event)
            self._put(event.value, place)
        else:
            if top.in_braces:
                top.key_place, top.key_end = place, event.end_mark.index
            self._add_key(top, event.value, place)

    def _add_key(self, top: _Open, key: str, place: Place) -> None:
        path = (*top.path, key)
        top.key = key
        if not self.shadowed and key in top.into:
            self._report_repeated(top, path, place)
            self.shadowed = len(self.stack)
            return
        if key == "<<":
            self.report("XB008", place, "<< merges another mapping into this one", "write its keys out")
        elif is_odd_key(key):
            self._report_odd_key(key, place)
        elif top.made_by_colon:
            self.report(
                "XB019",
                place,
                f"the colon after “{quoted(key)}” splits this text of a list",
                f'put the whole text in quotation marks: ["{quoted(key)}: …"]',
            )
        if not self.shadowed:
            self.keys[path] = place

    def _report_repeated(self, top: _Open, path: Path, place: Place) -> None:
        """Where an entry of a list begins anew, a dash is missing; that the rest of it repeats keys is no news."""
        if top.lacks_dash:
            return
        key = path[-1]
        is_entry = bool(top.path) and isinstance(top.path[-1], int) and not top.in_braces
        top.lacks_dash = is_entry and key == next(iter(top.into))
        hint = f"keep one of the two; where a further entry begins here, write `- {key}:`"
        message = f"`{quoted(key)}` is given twice; it stands already in line {self.keys[path].line}"
        self.report("XB011", place, message, hint if top.lacks_dash else "keep one of the two")

    def _report_odd_key(self, key: str, place: Place) -> None:
        odd = next((character for character in key if is_odd_key(character)), "")
        if odd:
            message = f"the key `{quoted(key)}` has a character that no key has: {character_name(odd)}"
            self.report("XB022", place, message, "use ordinary spaces" if odd.isspace() else KEY_HINT)
        else:
            self.report("XB022", place, "there is no key before the colon", KEY_HINT)

    def _look_for_stray(self, top: _Open, event: Any) -> None:
        """A key in { } that has neither colon nor value is the rest of a text that a comma has split."""
        key, after_key = top.key or "", self.text[top.key_end : event.start_mark.index]
        if event.value or event.style or ":" in after_key:
            top.text_key = key
            return
        place = top.key_place
        if self.shadowed or place is None:
            return
        if top.text_key is None:
            message, hint = f"“{quoted(key)}” stands in {{ }} without a value", "write key: value"
        else:
            text_key = quoted(top.text_key)
            message = f"the comma before “{quoted(key)}” splits the text of `{text_key}`"
            hint = f'put the whole text in quotation marks: {text_key}: "…, {quoted(key)}"'
        top.strays += ((place, message, hint),)

    def _report_comment(self, before: Any) -> None:
        line = self.lines[before.line] if before.line < len(self.lines) else ""
        column = before.column + self.comments[before.index] - before.index + 1
        place = Place(before.line + 1, column, len(line.rstrip()) + 1)
        message = "the text ends before this: what follows “ #” is a comment"
        hint = "put the whole text in quotation marks; a comment has a space after its #"
        self.findings.append(
            Finding("XB025", Severity.WARNING, self.file, place, message, hint, excerpt(self.lines, place))
        )

    def _look_through(self, event: Any, place: Place) -> None:
        found = UNWANTED.search(event.value)
        if found:
            self.report_character(found[0], self._place_within(found[0], event, place))
        apart = taken_apart(event.value)
        if apart:
            is_, should = apart
            self.report(
                "XB021",
                self._place_within(is_, event, place),
                f"a letter of this text is not in Unicode's usual form (NFC): {code_points(is_)} should be "
                f"“{should}” ({code_points(should)})",
                "type it anew; texts copied from PDFs and names of files on a Mac come apart like this",
            )

    def _place_within(self, part: str, event: Any, place: Place) -> Place:
        """Where a part of a scalar stands; the whole scalar where it is written as an escape or on a later line."""
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        end = event.end_mark.column if event.end_mark.line == event.start_mark.line else len(line)
        at = line.find(part, place.column - 1, end)
        return Place(place.line, at + 1, at + len(part) + 1) if at >= 0 else place

    def _open(self, event: Any, place: Place) -> bool:
        top = self.stack[-1] if self.stack else None
        if top and isinstance(top.into, dict) and top.key is None:
            self.report("XB012", place, "a key is a word, not a list or mapping", KEY_HINT)
            return False
        if top:
            top.text_key = None
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        into: list[Data] | dict[str, Data] = {} if is_mapping else []
        in_braces = is_mapping and bool(event.flow_style)
        made_by_colon = in_braces and self.text[event.end_mark.index - 1] != "{"
        self.stack.append(_Open(self._put(into, place), into, in_braces, made_by_colon))
        return True

    def _put(self, value: Data, place: Place) -> Path:
        """Put a finished scalar or an opened collection where it belongs; a repeated key's value goes nowhere."""
        if not self.stack:
            self.root.append(value)
            self.values[()] = place
            return ()
        top = self.stack[-1]
        if isinstance(top.into, list):
            step: str | int = len(top.into)
            top.into.append(value)
        else:
            assert top.key is not None
            step, top.key = top.key, None
            if self.shadowed == len(self.stack):
                if isinstance(value, str):
                    self.shadowed = 0
                return (*top.path, step)
            top.into[step] = value
        path = (*top.path, step)
        if not self.shadowed:
            self.values[path] = place
        return path


def place_of(event: Any) -> Place:
    """Where an event begins, and its end where that is on the same line."""
    start, end = event.start_mark, event.end_mark
    last = end.column if end.line == start.line and end.column > start.column else start.column + 1
    return Place(start.line + 1, start.column + 1, last + 1)

"""The ledger of ids: `records/ledger.txt`, a line an entry, in the order in which they were published."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from crossbuilt.reading.document import excerpt
from crossbuilt.reading.finding import Finding, Place, Severity
from crossbuilt.reading.ledger_line import Flaw, read_line
from crossbuilt.reading.overflow import first_of_many
from crossbuilt.reading.walk import TOP, shown_name, unreadable
from crossbuilt.records.ledger import Entered, Ledger, Thing

LEDGER_FILE: Final = "ledger.txt"

MOST_BYTES: Final = 50_000_000
"""Room for half a million ids."""

BYTE_ORDER_MARK: Final = "\ufeff"


def at_entry(ledger: Ledger, code: str, entered: Entered, message: str, hint: str = "") -> Finding:
    """Make a finding about the id of an entry."""
    entry, line = entered.entry, ledger.lines[entered.line - 1]
    start = line.index(entry.id, line.index(entry.kind) + len(entry.kind))
    return _at(ledger, code, entered.line, Flaw(start, start + len(entry.id), message, hint))


def _at(ledger: Ledger, code: str, line: int, flaw: Flaw) -> Finding:
    place = Place(line, flaw.start + 1, flaw.end + 1)
    shown = excerpt(ledger.lines, place)
    return Finding(code, Severity.ERROR, ledger.file, place, flaw.message, flaw.hint, shown)


def read_ledger(folder: Path) -> tuple[Ledger, list[Finding]]:
    """Read the ledger of a records folder.

    Returns: what it says, and what is wrong with the file. Whatever bears its name gives an answer; nothing is raised.
    """
    folder = folder if folder.name else folder.resolve()
    path = folder / LEDGER_FILE
    name = shown_name(path, folder)
    try:
        if path.is_symlink():
            if path.is_dir():
                return Ledger(name), []  # a folder that is a link is told of by walk
            return Ledger(name), [_misplaced(name, "XB017", "the ledger is a link, which is not followed")]
        if path.is_dir():
            return Ledger(name), [_misplaced(name, "XB016", "this is a folder, though it is named like the ledger")]
        raw = _bytes(path)
    except FileNotFoundError:
        return Ledger(name), []
    except OSError as error:
        return Ledger(name), [unreadable(name, "file", error)]
    return parse_ledger(name, raw)


def _misplaced(name: str, code: str, message: str) -> Finding:
    return Finding(code, Severity.ERROR, name, TOP, message, "put the file itself in its place")


def _bytes(path: Path) -> bytes:
    """The ledger's bytes, as many as are needed to see that it is too large.

    Raises: OSError where it cannot be read, or where reading might never end: from a pipe or a device.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(0, "it is no regular file")
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def parse_ledger(file: str, raw: bytes) -> tuple[Ledger, list[Finding]]:
    """Read the bytes of a ledger; any bytes give an answer."""
    if len(raw) > MOST_BYTES:
        message = f"the file is larger than {MOST_BYTES:,} bytes"
        return Ledger(file), [Finding("XB001", Severity.ERROR, file, TOP, message)]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8").split("\n")
        lines = tuple(raw.decode("utf-8", errors="replace").split("\n"))
        flaw = Flaw(len(before[-1]), len(before[-1]) + 1, "the file is not UTF-8", "save it as UTF-8")
        return Ledger(file), [_at(Ledger(file, lines), "XB002", len(before), flaw)]
    reading = _Reading(file, text.removeprefix(BYTE_ORDER_MARK))
    if text.startswith(BYTE_ORDER_MARK):
        reading.report("XB003", 1, Flaw(0, 0, "the file starts with a byte order mark", "save it without BOM"))
    reading.read()
    ledger = Ledger(file, reading.ledger.lines, tuple(reading.entries), reading.things, reading.withdrawn)
    return ledger, first_of_many(reading.findings)


class _Reading:
    """Goes once through the lines, knowing what those before have entered."""

    def __init__(self, file: str, text: str) -> None:
        lines = text.split("\n")
        self.ledger = Ledger(file, tuple(line.removesuffix("\r") for line in lines))
        self.windows_line = next((number for number, line in enumerate(lines, start=1) if line.endswith("\r")), 0)
        self.findings: list[Finding] = []
        self.entries: list[Entered] = []
        self.things: dict[Thing, Entered] = {}
        self.withdrawn: dict[Thing, Entered] = {}

    def report(self, code: str, line: int, flaw: Flaw) -> None:
        self.findings.append(_at(self.ledger, code, line, flaw))

    def read(self) -> None:
        lines = self.ledger.lines
        if self.windows_line:
            end = len(lines[self.windows_line - 1])
            hint = "save the file with line feeds alone, as git keeps it"
            self.report("XB411", self.windows_line, Flaw(end, end + 1, "lines end with a carriage return", hint))
        for number, line in enumerate(lines, start=1):
            if line.startswith("#") and self.entries:
                hint = "comments stand above the first entry"
                self.report("XB411", number, Flaw(0, len(line), "a comment stands among the entries", hint))
            elif line.strip() and not line.startswith("#"):
                entry, line_flaw = read_line(line)
                if line_flaw:
                    self.report("XB411", number, line_flaw)
                if entry:
                    self.enter(Entered(entry, number))

    def enter(self, entered: Entered) -> None:
        entry = entered.entry
        known, withdrawn = self.things.get(entry.thing), self.withdrawn.get(entry.thing)
        if entry.is_withdrawal and known is None:
            message = f"the {entry.kind} `{entry.id}` is withdrawn here, but no line before enters it"
            self.findings.append(at_entry(self.ledger, "XB411", entered, message, "put the line back that entered it"))
            return
        before = withdrawn if entry.is_withdrawal else known
        if before and before.entry == entry:
            message = f"line {before.line} says this already"
            self.findings.append(at_entry(self.ledger, "XB412", entered, message, "take this line out"))
            return
        (self.withdrawn if entry.is_withdrawal else self.things)[entry.thing] = entered
        self.entries.append(entered)

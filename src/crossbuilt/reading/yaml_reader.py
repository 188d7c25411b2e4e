"""A file's bytes to a document, from the event stream of libyaml's parser."""

from __future__ import annotations

import re
from typing import Any, Final

import yaml
from yaml.reader import Reader

from crossbuilt.reading.characters import character_name, is_suspect
from crossbuilt.reading.comments import comments_without_space
from crossbuilt.reading.construction import Construction, place_of
from crossbuilt.reading.document import Document, excerpt
from crossbuilt.reading.finding import Finding, Place, Severity
from crossbuilt.reading.overflow import first_of_many

try:
    from yaml import CSafeLoader as _Parser
except ImportError:  # a PyYAML built without libyaml
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]

MAX_BYTES: Final = 1_000_000
"""No record comes near it; a larger file is a mistake."""

_UTF32_MARKS = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

_DIRECTIVE = re.compile("^%", re.MULTILINE)

_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Line breaks to YAML but not to editors, which would count lines otherwise."""

_KEY_CODES = frozenset({"XB011", "XB022"})

_QUOTES = frozenset({"'", '"'})


def read_yaml(file: str, raw: bytes) -> tuple[Document | None, list[Finding]]:
    """Read one file.

    Returns: the document, or None where nothing can be made of it, and what is wrong with it. Any bytes
    give an answer; nothing is raised.
    """
    if len(raw) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES:,} bytes"
        return None, [Finding("XB001", Severity.ERROR, file, Place(1, 1, 1), message)]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(file, raw, error.start)]
    if _other_unicode(raw):
        return None, [_not_utf8(file, raw, 0)]
    has_mark = text.startswith("\ufeff")
    text = text.removeprefix("\ufeff")
    breaks = [] if text.isascii() else [*_BREAKS.finditer(text)]
    if breaks:
        text = _BREAKS.sub(" ", text)
    made = Construction(file, text, tuple(text.splitlines()), is_suspect(text), comments_without_space(text))
    if has_mark:
        made.report("XB003", Place(1, 1, 1), "the file starts with a byte order mark", "save it without BOM")
    for found in breaks:
        made.report_character(found[0], _place_at(text[: found.start()]))
    is_whole = _read_events(made)
    if is_whole and not made.root:
        made.report("XB004", Place(1, 1, 1), "the file is empty")
    findings = first_of_many(made.findings)
    if not is_whole or not made.root:
        return None, findings
    return Document(file, made.lines, made.root[0], made.keys, made.values), findings


def _not_utf8(file: str, raw: bytes, position: int) -> Finding:
    other = _other_unicode(raw)
    if other:
        message = f"the file is {other}, not UTF-8"
        return Finding("XB002", Severity.ERROR, file, Place(1, 1, 1), message, "save it as UTF-8")
    place = _place_at(raw[:position].decode("utf-8"))
    line = excerpt(tuple(raw.decode("utf-8", errors="replace").splitlines()), place)
    return Finding("XB002", Severity.ERROR, file, place, "the file is not UTF-8", "save it as UTF-8", line)


def _other_unicode(raw: bytes) -> str:
    """The encoding of a file that begins with the mark of another one than UTF-8, or with a Latin letter in it."""
    if raw.startswith(_UTF32_MARKS):
        return "UTF-32"
    has_letter = b"\0" in raw[:2] and bool(raw[:2].strip(b"\0"))
    return "UTF-16" if has_letter or raw.startswith(_UTF16_MARKS) else ""


def _place_at(before: str) -> Place:
    """The place of the character after a text."""
    lines = f"{before}.".splitlines()
    return Place(len(lines), len(lines[-1]), len(lines[-1]) + 1)


def _read_events(made: Construction) -> bool:
    """Feed the parser's events to what is made of them; False where the file breaks off."""
    directive = "%" in made.text and _DIRECTIVE.search(made.text)
    if directive:  # libyaml takes minutes for a megabyte of them
        place = _place_at(made.text[: directive.start()])
        made.report("XB024", place, "this line is an instruction to YAML tools, not part of a record", "remove it")
        return False
    documents, event = 0, None
    try:
        for event in yaml.parse(made.text, Loader=_Parser):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    hint = "one file holds one record: remove ---"
                    made.report("XB005", place_of(event), "a second document starts here", hint)
                    return False
            elif isinstance(event, yaml.NodeEvent) and not made.add(event):
                return False
            elif isinstance(event, yaml.CollectionEndEvent):
                made.close()
    except yaml.reader.ReaderError as error:
        # libyaml counts bytes here, so the character is looked for anew.
        found = Reader.NON_PRINTABLE.search(made.text)
        place = _place_at(made.text[: found.start()] if found else "")
        name = character_name(found[0]) if found else repr(error.character)
        made.report("XB006", place, f"YAML allows no {name}", "delete it")
        return False
    except yaml.MarkedYAMLError as error:
        from crossbuilt.reading.syntax import trouble

        quotation = place_of(event) if _is_long_quotation(event) else None
        found_wrong = trouble(made.lines, error, quotation)
        if not _is_explained(made.findings, found_wrong.place):
            made.report("XB007", *found_wrong)
        return False
    except yaml.YAMLError as error:
        made.report("XB007", Place(1, 1, 1), f"this is not YAML: {error}")
        return False
    return True


def _is_explained(findings: list[Finding], place: Place) -> bool:
    """Whether a key that is wrong, in this line or the one above it, is why YAML breaks off here."""
    last = findings[-1] if findings else None
    return last is not None and last.code in _KEY_CODES and 0 <= place.line - last.place.line <= 1


def _is_long_quotation(event: Any) -> bool:
    """Whether an event is a text in quotation marks that goes over several lines."""
    if not isinstance(event, yaml.ScalarEvent) or event.style not in _QUOTES:
        return False
    start, end = event.start_mark, event.end_mark
    return start is not None and end is not None and start.line < end.line

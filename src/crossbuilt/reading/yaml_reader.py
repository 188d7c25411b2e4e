"""A file's bytes to a document, from the event stream of libyaml's parser."""

from __future__ import annotations

import re
from typing import Final

import yaml
from yaml.reader import Reader

from crossbuilt.reading.characters import character_name, is_suspect
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

_DIRECTIVE = re.compile("^%", re.MULTILINE)

_MISSING_SIGN = "a text with “: ” or “ #” in it needs quotation marks; look for a missing space, quote or bracket"


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
    has_mark = text.startswith("\ufeff")
    text = text.removeprefix("\ufeff")
    made = Construction(file, text, tuple(text.splitlines()), is_suspect(text))
    if has_mark:
        made.report("XB003", Place(1, 1, 1), "the file starts with a byte order mark", "save it without BOM")
    is_whole = _read_events(made)
    if is_whole and not made.root:
        made.report("XB004", Place(1, 1, 1), "the file is empty")
    findings = first_of_many(made.findings)
    if not is_whole or not made.root:
        return None, findings
    return Document(file, made.lines, made.root[0], made.keys, made.values), findings


def _not_utf8(file: str, raw: bytes, position: int) -> Finding:
    place = _place_at(raw[:position].decode("utf-8"))
    line = excerpt(tuple(raw.decode("utf-8", errors="replace").splitlines()), place)
    return Finding("XB002", Severity.ERROR, file, place, "the file is not UTF-8", "save it as UTF-8", line)


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
    documents = 0
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
        hint = f"delete it: it is a {character_name(found[0])}" if found else ""
        made.report("XB006", place, f"YAML allows no character {error.character!r} here", hint)
        return False
    except yaml.MarkedYAMLError as error:
        _report_syntax(made, error)
        return False
    except yaml.YAMLError as error:
        made.report("XB007", Place(1, 1, 1), f"this is not YAML: {error}")
        return False
    return True


def _report_syntax(made: Construction, error: yaml.MarkedYAMLError) -> None:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    line = min(line, max(len(made.lines), 1))
    problem = " ".join(part for part in (error.context, error.problem) if part)
    is_tab = made.lines[line - 1 : line] and made.lines[line - 1][column - 1 : column] == "\t"
    hint = "indent with spaces, not with tabs" if is_tab else _MISSING_SIGN
    made.report("XB007", Place(line, column, column + 1), f"this is not YAML: {problem}", hint)

"""Where a file is not YAML, and what is wrong there in the curator's words."""

from __future__ import annotations

import re
from typing import Any

import yaml

from crossbuilt.reading.broken_off import BrokenOff, Trouble
from crossbuilt.reading.causes import SAYINGS, SEEN_AFTER_A_QUOTATION, UNCLOSED_QUOTATION
from crossbuilt.reading.finding import Place

CONFLICT = re.compile(r"^(?:<{7} |={7}$|>{7} )")


def trouble(lines: tuple[str, ...], error: yaml.MarkedYAMLError, quotation: Place | None) -> Trouble:
    """Say what is wrong; `quotation` is where a text in quotation marks opens, if one of several lines came last."""
    conflict = next((number for number, line in enumerate(lines, start=1) if CONFLICT.match(line)), None)
    if conflict:
        hint = "keep one of the two versions, and take the marks out"
        return Trouble(Place(conflict, 1, 8), "this is a mark of a merge that git could not finish", hint)
    problem = error.problem or ""
    if quotation and problem in SEEN_AFTER_A_QUOTATION:
        return Trouble(quotation, *UNCLOSED_QUOTATION)
    mark = error.problem_mark or error.context_mark
    place = _place(lines, mark)
    since = _place(lines, error.context_mark) if error.context_mark else place
    broken_off = BrokenOff(lines, place, since, at_end=mark is not None and mark.line >= len(lines))
    words = " ".join(part for part in (error.context, problem) if part)
    say = next((say for said, say in SAYINGS.items() if said in words), None)
    return (say(broken_off) if say else None) or _as_libyaml_says(place, words)


def _place(lines: tuple[str, ...], mark: Any) -> Place:
    line = min(mark.line + 1, max(len(lines), 1)) if mark else 1
    column = mark.column + 1 if mark and line == mark.line + 1 else 1
    return Place(line, column, column + 1)


def _as_libyaml_says(place: Place, words: str) -> Trouble:
    hint = "a text with “: ” or “ #” in it needs quotation marks; look for a missing space, quote or bracket"
    return Trouble(place, f"this is not YAML: {words}", hint)

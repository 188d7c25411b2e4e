"""Why a finding exists, with an example that has it and one that has not.

Examples are about Example Motor, the company of the examples in the published schemas. They are parts of a
record: their keys stand in place of those of the example record of their kind, so that an example shows only
what matters. The tests apply each one and require what it says.
"""

from __future__ import annotations

from dataclasses import dataclass

from crossbuilt.reading.finding import Severity


@dataclass(frozen=True, slots=True)
class Example:
    """Keys of a record as written in YAML, or the whole of a file."""

    text: str
    kind: str = "announcement"
    """The kind of record whose example the keys change."""
    file: str = ""
    """Where the file lies in `records/`, where it is not the example record itself."""
    whole: bool = False
    """Whether the text is the whole file rather than some of its keys."""
    encoding: str = "utf-8"
    """How the text is written, for files that are in no good encoding."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a finding code means."""

    code: str
    """`XB` and three digits; a code is never given another meaning."""
    severity: Severity
    title: str
    """What should hold, in a few words."""
    why: str
    """Why it matters."""
    wrong: Example
    """An example that has the finding."""
    right: Example
    """The same without."""

"""Why a finding exists, with an example that has it and one that has not.

Examples are about Example Motor, the company of the examples in the published schemas. They are parts of a
record: their keys stand in place of those of the example record of their kind, so that an example shows only
what matters. The tests apply each one and require what it says.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from crossbuilt.reading.finding import Severity


class Form(StrEnum):
    """What the file of an example is."""

    FILE = "file"
    """A file with the text in it."""
    FOLDER = "folder"
    """A folder where a file should be."""
    LINK = "link"
    """A symbolic link; the text is where it leads."""
    MISSING = "missing"
    """No file."""


class Example(NamedTuple):
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
    times: int = 1
    """How often the text is repeated."""
    form: Form = Form.FILE
    """For what is no ordinary file."""
    beside: Example | None = None
    """Another file that the example needs; findings about that one are not its matter."""

    @property
    def shown(self) -> str:
        """The example as readers see it: the text, and in a comment what text cannot show."""
        file = f"records/{self.file}"
        about = {
            Form.FOLDER: f"{file}/ is a folder",
            Form.LINK: f"{file} is a link to {self.text}",
            Form.MISSING: f"there is no {file}",
        }.get(self.form, "")
        if self.times > 1:
            about = f"{self.times:,} times over"
        elif self.encoding != "utf-8":
            about = f"saved as {self.encoding}"
        elif self.file and not about:
            about = file
        text = "" if self.form is Form.LINK else self.text.translate(CONTROL_PICTURES)
        beside = f"\n{self.beside.shown}" if self.beside else ""
        return "\n".join(part for part in (about and f"# {about}", text, beside) if part)


CONTROL_PICTURES = {control: 0x2400 + control for control in range(0x20) if control != ord("\n")}
"""Unicode's signs for characters that cannot be seen."""


class Explanation(NamedTuple):
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

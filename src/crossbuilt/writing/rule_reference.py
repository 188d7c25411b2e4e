"""docs/rules.md: every finding, why it exists, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from crossbuilt.reading.explanation import Example, Explanation
from crossbuilt.writing.markdown import link, table, with_ends

MOST_LINES: Final = 30
MOST_CHARACTERS: Final = 120
"""Of an example, so much is shown; some examples are broken by their size."""

INTRODUCTION: Final = """\
# The rules

Everything that `crossbuilt check` can find. An error stops a build; a warning does not. `crossbuilt explain XB101`
shows one of these in the terminal.

The examples are about Example Motor, the company of the examples in the [record guide](record-guide.md). They show
only the keys that matter, and the project's tests run every one of them: the wrong one has the finding, the right
one has none.
"""


def rule_reference(explanations: Iterable[Explanation]) -> str:
    """The rule reference in Markdown."""
    rules = list(explanations)
    parts = [INTRODUCTION, _contents(rules), *(_section(rule) for rule in rules)]
    return "\n".join(parts)


def _contents(rules: list[Explanation]) -> str:
    rows = [(link(rule.code), rule.severity, rule.title) for rule in rules]
    return "\n".join([*table(("code", "severity", "what should hold"), rows), ""])


def _section(rule: Explanation) -> str:
    return "\n".join(
        [
            f"## {rule.code}",
            "",
            f"**{rule.title}** ({rule.severity})",
            "",
            rule.why,
            "",
            *_fenced(f"Wrong{about(rule.wrong)}:", rule.wrong),
            *_fenced(f"Right{about(rule.right)}:", rule.right),
        ]
    )


def _fenced(head: str, example: Example) -> Iterator[str]:
    lines = list(shown_lines(example))
    longest = max((len(ticks) for line in lines for ticks in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (head, "", f"{fence}yaml", *lines, fence, "")


def about(example: Example) -> str:
    """The kind of record that an example is from, for the words before it: “, in a plant”; empty for announcements."""
    if example.file or example.kind == "announcement":
        return ""
    kind = example.kind.replace("_", " ")
    return f", in {'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def shown_lines(example: Example) -> Iterator[str]:
    """The lines of an example as readers see them; what is long is cut short."""
    lines = example.shown.split("\n")
    for line in lines[:MOST_LINES]:
        shown = with_ends(line)
        yield shown if len(shown) <= MOST_CHARACTERS else shown[: MOST_CHARACTERS - 1].rstrip() + "…"
    if len(lines) > MOST_LINES:
        yield f"# … and {len(lines) - MOST_LINES} lines more"

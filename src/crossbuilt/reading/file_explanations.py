"""Why files and their YAML are refused."""

from __future__ import annotations

from crossbuilt.reading.explanation import Example, Explanation
from crossbuilt.reading.finding import Severity

FILE_EXPLANATIONS = (
    Explanation(
        code="XB011",
        severity=Severity.ERROR,
        title="A key stands once in a mapping",
        why="YAML tools silently keep the last of two values, so the first would be lost without a word.",
        wrong=Example("title: Example plans to sell its pickup in Norway\ntitle: Example pickup for Norway"),
        right=Example("title: Example plans to sell its pickup in Norway"),
    ),
)

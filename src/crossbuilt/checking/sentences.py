"""How many sentences a text has, as far as points can tell."""

from __future__ import annotations

import re

END = re.compile(r"(?<![.!?])[.!?]+[”’\"')\]]*(?=\s+[“‘\"'(\[]?[A-Z0-9]|$)")
"""A stop, with the quotation marks and brackets that close after it, before a capital, a digit or the end."""

ABBREVIATION = re.compile(
    r"(?:^|(?<=[\s(“\"]))(?:(?:[A-Za-z]\.)*[A-Za-z]"
    r"|No|Nos|Mr|Mrs|Ms|Dr|Prof|St|Co|Ltd|Inc|Corp|Bros|Art|Reg|vs|ca|cf|approx|etc|incl"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$"
)
"""What stands before a point that may end no sentence: the U.S of U.S., e.g, No, Co, an initial."""

LONGEST_ABBREVIATION = 12
"""Characters before a stop that are looked at."""


def sentences(text: str) -> tuple[int, int]:
    """The least and the most sentences that an English text can have.

    They differ where a point after an abbreviation may or may not end a sentence: “… in the U.S. Toyota …”.
    """
    least = most = 0
    for end in END.finditer(text):
        most += 1
        stop = end.start()
        least += end.end() == len(text) or not ABBREVIATION.search(text, max(0, stop - LONGEST_ABBREVIATION), stop)
    unstopped = bool(text.strip()) and not END.search(text[-3:])
    return least + unstopped, most + unstopped

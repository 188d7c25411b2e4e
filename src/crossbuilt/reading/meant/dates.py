"""Dates as people write them elsewhere, in our grammar."""

from __future__ import annotations

import re
from functools import cache

from crossbuilt.records.dates import DateError, UncertainDate

LONGEST = 60
"""Characters of the longest text that is looked at."""

YEAR = r"(?P<y>[12][0-9]{3})"
SIGN = r"(?:[./-]|年 ?|月 ?)"

SAME_WORDS = [
    (r"\b(by|until) (?:the )?end (?:of )?(?=[12])", r"\1 "),
    (r"[,、]|\b(?:the|of|in)\b", " "),
    (r"(?<=[a-z])-(?=[a-z0-9])|(?<=[0-9])-(?=[a-z])", " "),
    (r"\b(?:first|1st)(?= (?:quarter|half))", "1"),
    (r"\b(?:second|2nd)(?= (?:quarter|half))", "2"),
    (r"\b(?:third|3rd)(?= quarter)", "3"),
    (r"\b(?:fourth|last|final|4th)(?= quarter)", "4"),
    (r"\blast(?= half)", "2"),
    (r"\b([1-4])\s*(?:quarter|q)\b", r"q\1"),
    (r"\b([12])\s*(?:half|h)\b", r"h\1"),
    (r"\b([0-9]{1,2})(?:st|nd|rd|th)\b", r"\1"),
    (r"\b(?:beginning|start)\b", "early"),
    (r"\bmiddle\b", "mid"),
    (r"\bend\b", "late"),
    (r"\bfall\b", "autumn"),
    (r"\bfiscal(?: year)?\b", "fy"),
    *(
        (rf"\b{name}[a-z]*\b\.?", f"m{number:02}")
        for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
    ),
    (r"\s+", " "),
]
"""Words, in small letters, and those that stand for them below; months become m01 to m12."""

FORMS = [
    (rf"(?P<d>[0-9]{{1,2}})\.(?P<m>[0-9]{{1,2}})\.{YEAR}", "{y}-{m}-{d}"),
    (r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>[0-9]{2})", "20{y}-{m}-{d}"),
    (rf"(?P<d>[0-9]{{1,2}})([/-])(?P<m>[0-9]{{1,2}})\2{YEAR}", "{y}-{m}-{d}|{y}-{d}-{m}"),
    (rf"{YEAR}(?P<m>[01][0-9])(?P<d>[0-3][0-9])", "{y}-{m}-{d}"),
    (rf"{YEAR}{SIGN}(?P<m>[0-9]{{1,2}}){SIGN}(?P<d>[0-9]{{1,2}})日?", "{y}-{m}-{d}"),
    (rf"{YEAR}(?:{SIGN}(?P<m>[0-9]{{1,2}})|(?P<m2>[0-9]{{2}}))月?", "{y}-{m}"),
    (rf"(?P<m>[0-9]{{1,2}})[./-]{YEAR}", "{y}-{m}"),
    (rf"(?P<d>[0-9]{{1,2}})\.? m(?P<m>[0-9]{{2}}) {YEAR}|m(?P<m2>..) (?P<d2>[0-9]{{1,2}}) (?P<y2>....)", "{y}-{m}-{d}"),
    (rf"m(?P<m>[0-9]{{2}}) {YEAR}|(?P<y2>[12][0-9]{{3}}) m(?P<m2>[0-9]{{2}})", "{y}-{m}"),
    (rf"q(?P<n>[1-4])[ /]?{YEAR}|(?P<y2>[12][0-9]{{3}})[ /]?q(?P<n2>[1-4])", "{y}-Q{n}"),
    (rf"h(?P<n>[12])[ /]?{YEAR}|(?P<y2>[12][0-9]{{3}})[ /]?h(?P<n2>[12])", "{y}-H{n}"),
    (rf"(?P<w>early|mid|late|spring|summer|autumn|winter) ?{YEAR}", "{w} {y}"),
    (rf"(?P<w>early|mid|late) m(?P<m>[0-9]{{2}}) {YEAR}", "{w} {y}-{m}"),
    (rf"fy ?{YEAR}(?:[/-][0-9]{{2}})?", "FY{y}"),
    (r"fy ?'?(?P<y>[0-9]{2})", "FY20{y}"),
    (rf"{YEAR}[年.]?", "{y}"),
    (rf"{YEAR}[/–](?P<e>[0-9]{{2}})", "{y}/20{e}"),
    (rf"{YEAR}-(?P<m>[0-9]{{2}})-(?P<d>[0-9]{{2}}) (?P<t>[0-9]{{2}}:[0-9]{{2}}.*)", "{y}-{m}-{d}T{t}"),
    (rf"(?:from )?m(?P<m>..)(?: ?[-–] ?| to )m(?P<n>..) {YEAR}", "{y}-{m}/{y}-{n}"),
    (r"(?:about|around|circa|approximately|c\.|ca\.?|~) ?(?P<a>.+)", "{a}~"),
    (r"(?:by|until|till|no later than) (?P<a>.+)", "../{a}"),
    (r"(?:from|since|as) (?P<a>.+?)(?: on(?:wards?)?)?|(?P<a2>.+) onwards?", "{a}/.."),
    (r"(?:between |from )?(?P<a>.+?)(?: - |–|—| to | and )(?P<b>.+)", "{a}/{b}"),
    (r"(?P<b>[^/]+)/(?P<a>[^/]+)", "{a}/{b}"),
]
"""Other ways of writing dates, and ours; `a` and `b` are dates themselves. After a bar, a second reading."""


@cache
def _compiled() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), written) for pattern, written in FORMS]


def meant_dates(text: str) -> list[str]:
    """The dates of the grammar that a text may mean; two where day and month cannot be told apart."""
    if len(text) > LONGEST:
        return []
    plain = text.casefold()
    for word, same in SAME_WORDS:
        plain = re.sub(word, same, plain)
    for pattern, written in _compiled():
        match = pattern.fullmatch(plain.strip())
        found = [reading for reading in _readings(match, written) if _is_date(reading)] if match else []
        if found:
            return [*dict.fromkeys(found)]
    return []


def _readings(match: re.Match[str], written: str) -> list[str]:
    parts = {name[0]: part for name, part in match.groupdict().items() if part}
    within = {name: _date_within(parts[name]) for name in "ab" if name in parts}
    if not all(within.values()):
        return []
    padded = {name: part.zfill(2) if name in "md" else part for name, part in parts.items()}
    return written.format(**{**padded, **within}).split("|")


def _date_within(text: str) -> str:
    """A date that is part of a longer text; empty where it is none, or could be two."""
    if _is_date(text):
        return text
    meant = meant_dates(text)
    return meant[0] if len(meant) == 1 else ""


def _is_date(text: str) -> bool:
    try:
        UncertainDate.parse(text)
    except DateError:
        return False
    return True

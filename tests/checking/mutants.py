"""Real records with one thing changed, in the ways curators, other tools and hostile input change them."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from crossbuilt.reading.document import Data, Document, Path

VALUES: dict[str, Data] = {
    "empty list": [],
    "empty mapping": {},
    "list of lists": [[]],
    "mapping": {"key": "value"},
    "empty": "",
    "word": "no such thing",
    "code of another vocabulary": "occurred",
    "id": "toyota",
    "model": "toyota/camry",
    "country": "JP",
    "country in small letters": "jp",
    "no country": "UK",
    "region": "EU",
    "currency": "JPY",
    "language": "zh-Hant",
    "language in capitals": "EN",
    "address": "https://example.org/page",
    "address without host": "https:///page",
    "path": "/timeline/0/date",
    "path without slash": "timeline/0",
    "path with half an escape": "/a~2b",
    "null": "null",
    "tilde": "~",
    "none": "None",
    "not available": "n/a",
    "truth": "true",
    "yes": "yes",
    "capital truth": "True",
    "number": "12.50",
    "negative": "-1",
    "zero": "0",
    "negative zero": "-0",
    "zero with decimals": "0.00",
    "leading zero": "0500",
    "plus": "+5",
    "no digit before the point": ".5",
    "no digit after the point": "5.",
    "exponent": "1e6",
    "thousands": "1,000",
    "underscore": "1_000",
    "hexadecimal": "0x1F",
    "octal": "0o17",
    "sexagesimal": "12:30",
    "infinite": ".inf",
    "not a number": "NaN",
    "full-width digits": "５００",
    "Arabic digits": "٥٠٠",
    "15 digits": "9" * 15,
    "16 digits": "1" + "0" * 15,
    "beyond 64 bits": "9" * 30,
    "more digits than Python reads": "9" * 5000,
    "tiny": "0." + "0" * 40 + "1",
    "year": "2026",
    "year 0": "0000",
    "year 999": "0999",
    "year 3000": "3000",
    "day": "2026-12-01",
    "no day": "2024-02-30",
    "leap day": "2024-02-29",
    "no leap day": "1900-02-29",
    "month 13": "2026-13",
    "month without zero": "2026-3",
    "quarter": "2026-Q3",
    "quarter 5": "2026-Q5",
    "fiscal year": "FY2027?",
    "season": "winter 2026~",
    "third of a month": "late 2026-02%",
    "two qualifiers": "2026~?",
    "time": "2025-12-19T13:30+09:00",
    "time with qualifier": "2025-12-19T13:30~",
    "hour 24": "2025-12-19T24:00",
    "time on no day": "2024-02-30T12:00Z",
    "interval": "2025-03~/2025-06",
    "interval backwards": "2026-06/2026-03",
    "interval of no days": "2024-02-30/2024-03",
    "interval open at both ends": "../..",
    "date the American way": "12/19/2025",
    "HS heading": "8703.80",
    "half a subheading": "8703.8",
}
"""What a value is replaced by. Scalars are text, as the reader gives them."""

SPACES = {
    "space": " ",
    "no-break space": "\u00a0",
    "ideographic space": "\u3000",
    "thin space": "\u2009",
    "zero-width space": "\u200b",
    "byte order mark": "\ufeff",
    "next line": "\u0085",
    "line separator": "\u2028",
    "unit separator": "\x1f",
    "tab": "\t",
    "line break": "\n",
    "carriage return": "\r\n",
}


def _put_in(space: str, where: float) -> Callable[[str], Data]:
    """Puts a space at a fraction of a text's length."""
    return lambda text: text[: round(len(text) * where)] + space + text[round(len(text) * where) :]


EDITS: dict[str, Callable[[str], Data]] = {
    **{
        f"{name} {place}": _put_in(space, where)
        for name, space in SPACES.items()
        for place, where in (("before", 0), ("within", 0.5), ("after", 1))
    },
    "upper case": str.upper,
    "capitalised": str.capitalize,
    "underscores": lambda text: text.replace("-", "_"),
    "hyphens": lambda text: text.replace("_", "-"),
    "cut": lambda text: text[:-1],
    "doubled": lambda text: text + text,
    "in a list": lambda text: [text],
    "in a mapping": lambda text: {"value": text},
    "in quotation marks": lambda text: f'"{text}"',
}
"""How a text is edited."""


class Mutant(NamedTuple):
    """A record with one change."""

    data: Data
    change: str
    """What was changed and where, for messages."""


def mutants(document: Document, choose: random.Random, count: int) -> Iterator[Mutant]:
    """`count` changes of a record, each a random one at a random place; keys that are rare are as likely as others."""
    places: dict[Path, list[Path]] = {}
    for path in _paths(document.data):
        places.setdefault(tuple("*" if isinstance(step, int) else step for step in path), []).append(path)
    del places[()]
    made = 0
    while made < count:
        path = choose.choice(choose.choice([*places.values()]))
        change = choose.choice(CHANGES)
        data: Any = copy.deepcopy(document.data)
        change(_at(data, path[:-1]), path[-1], choose)
        if data != document.data:
            made += 1
            yield Mutant(data, f"{document.file} {path} {change.__name__.strip('_')}")


def _paths(data: Data, path: Path = ()) -> Iterator[Path]:
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        yield from _paths(value, (*path, step))


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


Change = Callable[[Any, Any, random.Random], None]
"""Changes what stands under a key of a mapping or at a position of a list."""


def _drop(parent: Any, step: str | int, _: random.Random) -> None:
    del parent[step]


def _rename(parent: Any, step: str | int, choose: random.Random) -> None:
    if isinstance(parent, dict):
        old = str(step)
        space = choose.choice([*SPACES.values()])
        new = choose.choice([f"{old}x", old.upper(), old.replace("_", "-"), old + space, space + old, "", "null"])
        parent[new] = parent.pop(step)


def _add(parent: Any, _: str | int, choose: random.Random) -> None:
    values: list[Data] = ["", "null", [], {}, "more"]
    value = choose.choice(values)
    if isinstance(parent, dict):
        parent[choose.choice(["added", "Added key", "sources", "note", "$schema", "x-key"])] = value
    else:
        parent.append(value)


def _swap(parent: Any, step: str | int, choose: random.Random) -> None:
    other = choose.choice([*parent] if isinstance(parent, dict) else range(len(parent)))
    parent[step], parent[other] = parent[other], parent[step]


def _replace(parent: Any, step: str | int, choose: random.Random) -> None:
    parent[step] = VALUES[choose.choice([*VALUES])]


def _edit(parent: Any, step: str | int, choose: random.Random) -> None:
    value = parent[step]
    parent[step] = EDITS[choose.choice([*EDITS])](value) if isinstance(value, str) else [value]


CHANGES: tuple[Change, ...] = (_drop, _rename, _add, _swap, *(_replace,) * 4, *(_edit,) * 3)
"""Kinds of change, the more varied ones more often."""

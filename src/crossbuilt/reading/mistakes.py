"""From pydantic's errors to mistakes: one for each thing to mend, whatever number of errors it makes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pydantic_core import ErrorDetails

from crossbuilt.reading.document import Data, Path
from crossbuilt.reading.key_words import meant_key
from crossbuilt.reading.suggestion import closest


class Mistake(NamedTuple):
    """Something to mend."""

    problem: ErrorDetails
    """The first error that it makes."""
    path: Path
    of_key: bool = False
    """Whether it is about the key at the path rather than its value."""
    stands_for: str = ""
    """What is meant by an unknown key: one that is missing. Or what a source is cited as, in place of its key."""
    times: int = 1
    """How often it was made."""


def mistakes(data: Data, problems: list[ErrorDetails]) -> Iterator[Mistake]:
    """The mistakes in a record's data, by the errors that pydantic found in it."""
    stands_for = _keys_that_stand_for_others(problems)
    told = {(path[:-1], meant) for path, meant in stands_for.items()}
    cited = Counter(str(problem["input"]) for problem in problems if problem["type"] == "unknown_source")
    for problem in problems:
        path = _path(problem)
        if problem["type"] == "unknown_source":
            source = str(problem["input"])
            times = cited.pop(source, 0)
            if times:
                yield _of_source(data, problem, source, times)
        elif problem["type"] == "extra_forbidden":
            yield Mistake(problem, path, of_key=True, stands_for=stands_for.get(path, ""))
        elif not (problem["type"] == "missing" and (path[:-1], path[-1]) in told) and not is_echo(problem, problems):
            yield Mistake(problem, path, of_key="[key]" in problem["loc"])


def _path(problem: ErrorDetails) -> Path:
    return tuple(step for step in problem["loc"] if step != "[key]")


def is_echo(problem: ErrorDetails, problems: list[ErrorDetails]) -> bool:
    """Whether a list is called too short only because its entries are wrong, which is told anyway."""
    own = problem["loc"]
    return problem["type"] == "too_short" and any(
        other["loc"][: len(own)] == own and other is not problem for other in problems
    )


def _keys_that_stand_for_others(problems: Iterable[ErrorDetails]) -> dict[Path, str]:
    """For unknown keys, the missing key that each stands for: one like it, or the only one beside an only one."""
    unknown: dict[Path, list[str]] = defaultdict(list)
    missing: dict[Path, list[str]] = defaultdict(list)
    for problem in problems:
        path = _path(problem)
        if problem["type"] in {"extra_forbidden", "missing"}:
            (unknown if problem["type"] == "extra_forbidden" else missing)[path[:-1]].append(str(path[-1]))
    found: dict[Path, str] = {}
    for parent, keys in unknown.items():
        left = missing[parent]
        for key in keys:
            meant = meant_key(key, left) or (left[0] if len(left) == len(keys) == 1 else "")
            if meant:
                found[*parent, key] = meant
                left.remove(meant)
    return found


def _of_source(data: Data, problem: ErrorDetails, source: str, times: int) -> Mistake:
    """A source that is not there; where it is cited again and again, another one may be miscalled."""
    own = data.get("sources") if isinstance(data, dict) else None
    uncited = {*own} - {*_cited(data)} if isinstance(own, dict) else set()
    called = closest(source, uncited) if times > 1 else ""
    if called:
        return Mistake(problem, ("sources", called), of_key=True, stands_for=source, times=times)
    return Mistake(problem, _path(problem), times=times)


def _cited(data: Any) -> Iterator[str]:
    """The source keys that are cited anywhere in a record."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "sources" and isinstance(value, list):
                yield from (source for source in value if isinstance(source, str))
            else:
                yield from _cited(value)
    elif isinstance(data, list):
        for entry in data:
            yield from _cited(entry)

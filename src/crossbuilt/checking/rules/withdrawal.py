"""What no longer stands, and what stands in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crossbuilt.checking.rule import Located, Problem, dataset_rule
from crossbuilt.reading.document import Path
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.quoting import quoted
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.identified import Identified, identified
from crossbuilt.records.ledger import Thing
from crossbuilt.records.references import references

_PLANT = "origin: {country: TH, plant: example-rayong, sources: [release]}"
_WITHDRAWN = "withdrawn: {date: 2027-03-01, reason: It was recorded twice.}"
_SECOND = "plants/example-rayong-2.yml"


@dataset_rule(
    "XB217",
    wrong=Example(_PLANT, beside=Example(_WITHDRAWN, "plant", "plants/example-rayong.yml")),
    right=Example(
        _PLANT,
        beside=Example(f"id: example-rayong-2\n{_WITHDRAWN}", "plant", _SECOND),
    ),
)
def what_stands_refers_to_what_stands(dataset: Dataset) -> Iterator[Located]:
    """What is withdrawn is wrong or superseded, so a record that builds on it says something wrong or outdated."""
    things = [*identified(dataset)]
    withdrawn = {thing.entry.thing: thing.withdrawn for thing in things if thing.withdrawn}
    if not withdrawn:
        return
    for thing in things:
        if thing.withdrawn:
            continue
        owner = (thing.record_kind, thing.record)
        if thing.path:
            if owner in withdrawn:
                yield _left_standing(thing)
            continue
        for path, referred in references(thing.part):
            if referred in withdrawn:
                yield Located(*owner, _outdated(path, referred, withdrawn))


def _left_standing(model: Identified) -> Located:
    message = f"the model `{model.entry.id}` stands, though its company is withdrawn"
    hint = "move its brand to the company that it belongs to, or withdraw the model too"
    return Located(model.record_kind, model.record, Problem((*model.path, "id"), message, hint))


def _outdated(path: Path, referred: Thing, withdrawn: Mapping[Thing, Any]) -> Problem:
    kind, id_ = referred
    *_, last = _successors(referred, withdrawn)
    successor = f"write `{last[1]}`, which stands in its place" if last not in withdrawn else ""
    message = f"the {kind} `{id_}` is withdrawn: {quoted(withdrawn[referred].reason)}"
    return Problem(path, message, successor or "name what is meant now, or take the reference out")


def _successors(thing: Thing, withdrawn: Mapping[Thing, Any]) -> list[Thing]:
    """A thing, what superseded it, what superseded that, and so on; no further than once round a circle."""
    way = [thing]
    while way[-1] in withdrawn and withdrawn[way[-1]].superseded_by:
        way.append((thing[0], withdrawn[way[-1]].superseded_by))
        if way[-1] in way[:-1]:
            break
    return way


@dataset_rule(
    "XB416",
    wrong=Example(
        "withdrawn:\n  date: 2027-03-01\n  reason: It was recorded twice.\n  superseded_by: example-rayong", "plant"
    ),
    right=Example("withdrawn:\n  date: 2027-03-01\n  reason: It was recorded twice.", "plant"),
)
def what_supersedes_is_another_record(dataset: Dataset) -> Iterator[Located]:
    """Who follows `superseded_by` wants to arrive at a record that stands, or at the last one that did."""
    withdrawn = {thing.entry.thing: thing for thing in identified(dataset) if thing.withdrawn}
    withdrawals = {id_: thing.withdrawn for id_, thing in withdrawn.items()}
    for id_, thing in withdrawn.items():
        way = _successors(id_, withdrawals)
        if way[1:] and way[-1] == id_:
            problem = Problem((*thing.path, "withdrawn", "superseded_by"), *_circle([name for _, name in way]))
            yield Located(thing.record_kind, thing.record, problem)


def _circle(way: list[str]) -> tuple[str, str]:
    if len(way) == 2:  # noqa: PLR2004
        return "a record does not supersede itself", "name another one, or take the key out"
    told = ", which is superseded by ".join(f"`{id_}`" for id_ in way[1:-1])
    return f"this is superseded by {told}, which is superseded by this: a circle", "name the one that is to stand"

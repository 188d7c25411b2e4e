"""Ids against the ledger: none is given to another thing, and none stands again."""

from __future__ import annotations

from collections.abc import Iterator

from crossbuilt.checking.rule import Located, Problem, dataset_rule
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.ledger_explanations import ledger_example
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.identified import TOLD_BY, identified

_PUBLISHED = ledger_example("plant example-rayong TH")
_WITHDRAWN = ledger_example("plant example-rayong TH\nwithdrawn plant example-rayong")

_JOINED_BY = {"announcement": "of", "company": "of", "instrument": "of", "plant": "in"}
"""How curators say what tells a thing from others: a plant in JP."""


@dataset_rule(
    "XB414",
    wrong=Example("country: VN", "plant", beside=_PUBLISHED),
    right=Example("country: TH", "plant", beside=_PUBLISHED),
)
def id_is_of_one_thing_for_ever(dataset: Dataset) -> Iterator[Located]:
    """Who cites an id means what it was given to; given to another thing, it makes old citations say something new."""
    for thing in identified(dataset) if dataset.ledger.things else ():
        entry, entered = thing.entry, dataset.ledger.things.get(thing.entry.thing)
        if entered and entered.entry.told_by != entry.told_by:
            a = f"{'an' if entry.kind[0] in 'aeiou' else 'a'} {entry.kind} {_JOINED_BY[entry.kind]}"
            problem = Problem(
                (TOLD_BY[entry.kind],),
                f"`{entry.id}` is {a} {entry.told_by} here; it was published as {a} {entered.entry.told_by}",
                f"another {entry.kind} takes another id; if it is the same one, and what was published was wrong, run "
                f"`crossbuilt ledger --corrected {entry.id}`",
            )
            yield Located(thing.record_kind, thing.record, problem)


@dataset_rule(
    "XB415",
    wrong=Example("name: Example Rayong plant", "plant", beside=_WITHDRAWN),
    right=Example(
        "withdrawn:\n  date: 2027-03-01\n  reason: It was recorded twice.",
        "plant",
        beside=_WITHDRAWN,
    ),
)
def what_is_withdrawn_stays_withdrawn(dataset: Dataset) -> Iterator[Located]:
    """A reader who was told that a record no longer stands must not have been told wrong."""
    for thing in identified(dataset) if dataset.ledger.withdrawn else ():
        entered = dataset.ledger.withdrawn.get(thing.entry.thing)
        if entered and not thing.withdrawn:
            problem = Problem(
                (*thing.path, "id"),
                f"`{thing.entry.id}` stands here, but it was withdrawn (line {entered.line} of ledger.txt)",
                "put its `withdrawn` back; what stands anew takes another id",
            )
            yield Located(thing.record_kind, thing.record, problem)

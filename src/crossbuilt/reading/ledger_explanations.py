"""Why lines of the ledger are refused, and why nothing may vanish from the records that it has."""

from __future__ import annotations

from crossbuilt.reading.explanation import Example, Explanation
from crossbuilt.reading.finding import Severity


def _explained(code: str, title: str, why: str, wrong: str, right: str) -> Explanation:
    return Explanation(code, Severity.ERROR, title, why, ledger_example(wrong), ledger_example(right))


def ledger_example(lines: str) -> Example:
    """A whole ledger."""
    return Example(lines, file="ledger.txt", whole=True)


LEDGER_EXPLANATIONS = (
    _explained(
        "XB411",
        "A line of the ledger enters one id",
        "The ledger says which ids were ever published, and for what. `crossbuilt ledger` writes it; a line that is "
        "not understood guards nothing.",
        "plant example-rayong Thailand",
        "plant example-rayong TH",
    ),
    _explained(
        "XB412",
        "A line of the ledger says something new",
        "The ledger is read as a history: a further line for an id corrects it or withdraws it. One that says the same "
        "again is left over from a merge.",
        "plant example-rayong TH\nplant example-rayong TH",
        "plant example-rayong TH",
    ),
    _explained(
        "XB413",
        "An id of the ledger has a record",
        "Others cite a record by its id, and find it for ever. What turns out wrong is withdrawn with a reason, and "
        "stays.",
        "plant example-chonburi TH",
        "plant example-rayong TH",
    ),
)
"""In the order of codes; each example is a test."""

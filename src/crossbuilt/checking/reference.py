"""All codes with their explanations: the rule reference."""

from __future__ import annotations

from crossbuilt.checking import rules  # noqa: F401  (registers them)
from crossbuilt.checking.rule import DATASET_RULES, RECORD_RULES
from crossbuilt.reading.explanation import Explanation
from crossbuilt.reading.file_explanations import FILE_EXPLANATIONS
from crossbuilt.reading.ledger_explanations import LEDGER_EXPLANATIONS
from crossbuilt.reading.structure_explanations import STRUCTURE_EXPLANATIONS


def explanations() -> list[Explanation]:
    """The explanation of every finding code, in the order of codes."""
    return sorted(
        [
            *FILE_EXPLANATIONS,
            *STRUCTURE_EXPLANATIONS,
            *LEDGER_EXPLANATIONS,
            *(rule.explanation for rule in RECORD_RULES),
            *(rule.explanation for rule in DATASET_RULES),
        ],
        key=lambda explanation: explanation.code,
    )

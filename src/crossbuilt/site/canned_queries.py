"""The questions people ask, each an SQL file: first line its title, second its description, then the query."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class CannedQuery:
    """A question with its answer in SQL; words with a colon are what the reader fills in."""

    name: str
    title: str
    description: str
    sql: str


ORDER = (
    "search",
    "flows_between",
    "what_a_rule_enabled",
    "promises_not_yet_fulfilled",
    "moves_of_a_company",
    "reasons_by_origin_and_market",
    "claims_on_a_single_source",
)
"""The order in which they are offered."""


def canned_queries() -> list[CannedQuery]:
    """Every query of the folder `queries/`."""
    folder = files("crossbuilt.site") / "queries"
    queries = []
    for name in ORDER:
        title, description, sql = (folder / f"{name}.sql").read_text(encoding="utf-8").split("\n", 2)
        queries.append(CannedQuery(name, title.removeprefix("-- "), description.removeprefix("-- "), sql.strip()))
    return queries

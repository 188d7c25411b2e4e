"""The rules, one family a file. Importing this package registers all of them."""

from crossbuilt.checking.rules import (
    completeness,
    dates,
    figures,
    identity,
    kinds,
    outcomes,
    places,
    references,
    relations,
    sources,
    sources_compared,
    text,
)

__all__ = [
    "completeness",
    "dates",
    "figures",
    "identity",
    "kinds",
    "outcomes",
    "places",
    "references",
    "relations",
    "sources",
    "sources_compared",
    "text",
]

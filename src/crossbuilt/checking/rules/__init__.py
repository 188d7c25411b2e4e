"""The rules, one family a file. Importing this package registers all of them."""

from crossbuilt.checking.rules import completeness, dates, identity, places, references, sources

__all__ = ["completeness", "dates", "identity", "places", "references", "sources"]

"""The closed sets that records are validated against: words of vocabularies, and ids of records."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from crossbuilt.reading.document import Document
from crossbuilt.records.context import Context
from crossbuilt.records.iso_codes import COUNTRIES, CURRENCIES
from crossbuilt.records.vocabulary import Vocabulary


def with_own_sources(context: Context, document: Document) -> Context:
    """Close the set of source keys by the record's own sources; where it has none, that is told once."""
    sources = document.data.get("sources") if isinstance(document.data, dict) else None
    keys: Collection[str] = tuple(sources) if isinstance(sources, dict) else _Everything()
    return Context(context.terms, {**context.ids, "source": keys})


class Terms(Mapping[str, Collection[str]]):
    """Codes by vocabulary id; a vocabulary that cannot be read closes nothing, so that its finding stands alone."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._codes = {id_: tuple(term.code for term in vocabulary.terms) for id_, vocabulary in vocabularies.items()}

    def __getitem__(self, vocabulary: str) -> Collection[str]:
        return self._codes.get(vocabulary, _Everything())

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)


class _Everything(Collection[str]):
    """The set that holds every word."""

    def __contains__(self, word: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def known_ids(documents: Mapping[str, Mapping[str, Document]]) -> dict[str, Collection[str]]:
    """Ids as the files give them, sound or not, so that one broken record does not break those that cite it."""
    regions = {code for document in documents["region_list"].values() for code in _texts(document, "regions", "code")}
    return {
        **{kind: frozenset(documents[kind]) for kind in ("company", "plant", "instrument", "announcement")},
        "model": frozenset(_model_refs(documents["company"].values())),
        "country": COUNTRIES,
        "area": COUNTRIES | regions,
        "currency": CURRENCIES,
    }


def _texts(document: Document, list_key: str, key: str) -> Iterator[str]:
    for entry in _mappings(document.data, list_key):
        value = entry.get(key)
        if isinstance(value, str):
            yield value


def _model_refs(companies: Collection[Document]) -> Iterator[str]:
    for document in companies:
        for brand in _mappings(document.data, "brands"):
            for model in _mappings(brand, "models"):
                yield f"{brand.get('id')}/{model.get('id')}"


def _mappings(data: object, key: str) -> Iterator[Mapping[str, object]]:
    entries = data.get(key) if isinstance(data, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            yield entry

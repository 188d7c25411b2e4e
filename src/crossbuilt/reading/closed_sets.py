"""The closed sets that records are validated against: words of vocabularies, and ids of records."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Protocol

from crossbuilt.reading.document import Data
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.tree import kind_of, stem_of
from crossbuilt.records.context import Context
from crossbuilt.records.iso_codes import COUNTRIES, CURRENCIES

if TYPE_CHECKING:
    from crossbuilt.records.vocabulary import Vocabulary


class HasData(Protocol):
    """Anything that a file was read into."""

    @property
    def data(self) -> Data:
        """What the file holds."""


def with_own_sources(context: Context, document: HasData) -> Context:
    """Close the set of source keys by the record's own sources."""
    return Context(context.terms, {**context.ids, "source": own_sources(document.data)})


def own_sources(data: Data) -> Collection[str]:
    """The source keys of a record; every word where it has no sources, which is told once."""
    sources = data.get("sources") if isinstance(data, dict) else None
    return tuple(sources) if isinstance(sources, dict) else _Everything()


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


class _Ids(Collection[str]):
    """The ids of a kind: it has every one there is, and offers those of what stands."""

    def __init__(self, known: Collection[str], withdrawn: Callable[[], Collection[str]]) -> None:
        self._known = known
        self._withdrawn = withdrawn

    def __contains__(self, id_: object) -> bool:
        return id_ in self._known

    def __iter__(self) -> Iterator[str]:
        withdrawn = self._withdrawn()
        return (id_ for id_ in self._known if id_ not in withdrawn)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Models(_Ids):
    """Models; where a company's models cannot be read, those of brands that no other company has are let be."""

    def __init__(
        self, known: Collection[str], withdrawn: Callable[[], Collection[str]], *, is_every_company_read: bool
    ) -> None:
        super().__init__(known, withdrawn)
        self._brands = {model.partition("/")[0] for model in known}
        self._is_every_company_read = is_every_company_read

    def __contains__(self, id_: object) -> bool:
        if self._is_every_company_read or not isinstance(id_, str):
            return super().__contains__(id_)
        return id_ in self._known or id_.partition("/")[0] not in self._brands


def known_ids(
    documents: Mapping[str, Mapping[str, HasData]], findings: Iterable[Finding]
) -> dict[str, Collection[str]]:
    """Ids as the files give them, sound or not, so that one broken record does not break those that cite it.

    `findings`: what reading has found; a file that it has told of and that gave no document still has its id.
    """
    unread: dict[str, set[str]] = {kind: set() for kind in documents}
    for finding in findings:
        kind, stem = kind_of(finding.file), stem_of(finding.file)
        if kind and stem not in documents[kind]:
            unread[kind].add(stem)
    kinds = ("company", "plant", "instrument", "announcement")
    models = dict(_models(documents["company"].values()))
    with_models = all(_has_list(document, "brands") for document in documents["company"].values())
    regions = {code for document in documents["region_list"].values() for code in _texts(document, "regions", "code")}
    with_regions = all(_has_list(document, "regions") for document in documents["region_list"].values())
    return {
        **{kind: _Ids({*documents[kind], *unread[kind]}, partial(_withdrawn, documents[kind])) for kind in kinds},
        "model": _Models(
            frozenset(models),
            lambda: {ref for ref, model in models.items() if "withdrawn" in model},
            is_every_company_read=with_models and not unread["company"],
        ),
        "country": COUNTRIES,
        "area": COUNTRIES | regions if with_regions and not unread["region_list"] else _Everything(),
        "currency": CURRENCIES,
    }


def _has_list(document: HasData, key: str) -> bool:
    return isinstance(document.data, dict) and isinstance(document.data.get(key), list)


def _texts(document: HasData, list_key: str, key: str) -> Iterator[str]:
    for entry in _mappings(document.data, list_key):
        value = entry.get(key)
        if isinstance(value, str):
            yield value


def _withdrawn(documents: Mapping[str, HasData]) -> set[str]:
    return {
        id_ for id_, document in documents.items() if isinstance(document.data, dict) and "withdrawn" in document.data
    }


def _models(companies: Collection[HasData]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The models of all companies by `<brand>/<model>`."""
    for document in companies:
        for brand in _mappings(document.data, "brands"):
            for model in _mappings(brand, "models"):
                yield f"{brand.get('id')}/{model.get('id')}", model


def _mappings(data: object, key: str) -> Iterator[Mapping[str, object]]:
    entries = data.get(key) if isinstance(data, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            yield entry

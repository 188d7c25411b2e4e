"""The whole `records/` folder as a dataset, with every problem met on the way."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from crossbuilt.reading.document import Document
from crossbuilt.reading.finding import Finding, Place, Severity
from crossbuilt.reading.structure import RecordT, to_record
from crossbuilt.reading.tree import Tree, read_tree
from crossbuilt.records.announcement import Announcement
from crossbuilt.records.codes import VOCABULARIES
from crossbuilt.records.company import Company
from crossbuilt.records.context import Context
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.instrument import Instrument
from crossbuilt.records.iso_codes import COUNTRIES, CURRENCIES
from crossbuilt.records.part import Part
from crossbuilt.records.plant import Plant
from crossbuilt.records.region import RegionList
from crossbuilt.records.vocabulary import Vocabulary

NO_TERMS = Context(terms={}, ids={})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading gives: the sound records, the documents of all readable ones, and what is wrong."""

    dataset: Dataset
    tree: Tree
    context: Context
    """The closed sets; `ids` lacks `source`, which each record closes for itself."""
    findings: list[Finding]


def load(folder: Path) -> Loaded:
    """Read and validate a `records/` folder.

    Raises: NoRecordsError where it is no such folder.
    """
    tree = read_tree(folder)
    findings = list(tree.findings)

    def validated(model: type[RecordT], kind: str, context: Context) -> dict[str, RecordT]:
        records = {}
        for stem, document in sorted(tree.documents[kind].items()):
            record, problems = to_record(model, document, with_own_sources(context, document))
            findings.extend(problems)
            if record is not None:
                records[stem] = record
        return records

    vocabularies = validated(Vocabulary, "vocabulary", NO_TERMS)
    findings.extend(_missing_vocabularies(tree, folder))
    context = Context(terms=_Terms(vocabularies), ids=_known_ids(tree))
    region_lists = validated(RegionList, "region_list", context)
    dataset = Dataset(
        announcements=validated(Announcement, "announcement", context),
        companies=validated(Company, "company", context),
        plants=validated(Plant, "plant", context),
        instruments=validated(Instrument, "instrument", context),
        region_list=next(iter(region_lists.values()), None),
        vocabularies=vocabularies,
    )
    return Loaded(dataset, tree, context, findings)


def _missing_vocabularies(tree: Tree, folder: Path) -> Iterator[Finding]:
    for vocabulary in sorted(VOCABULARIES - tree.documents["vocabulary"].keys()):
        file = f"{folder.name}/vocabularies/{vocabulary}.yml"
        if file not in {finding.file for finding in tree.findings}:
            message = f"the vocabulary {vocabulary} is missing; fields of records draw on it"
            yield Finding("XB015", Severity.ERROR, file, Place(1, 1, 1), message, "restore the file")


class _Terms(Mapping[str, Collection[str]]):
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


def _known_ids(tree: Tree) -> dict[str, Collection[str]]:
    """Ids as the files give them, sound or not, so that one broken record does not break those that cite it."""
    regions = {
        code for document in tree.documents["region_list"].values() for code in _texts(document, "regions", "code")
    }
    return {
        **{kind: frozenset(tree.documents[kind]) for kind in ("company", "plant", "instrument", "announcement")},
        "model": frozenset(_model_refs(tree.documents["company"].values())),
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


def with_own_sources(context: Context, document: Document) -> Context:
    """Close the set of source keys by the record's own sources."""
    sources = document.data.get("sources") if isinstance(document.data, dict) else None
    keys = tuple(sources) if isinstance(sources, dict) else ()
    return Context(context.terms, {**context.ids, "source": keys})


MODELS: dict[str, type[Part]] = {
    "announcement": Announcement,
    "company": Company,
    "instrument": Instrument,
    "plant": Plant,
    "region_list": RegionList,
    "vocabulary": Vocabulary,
}
"""The model of each kind of record."""

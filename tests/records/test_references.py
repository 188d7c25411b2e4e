"""The fields that refer to records are those that the models mark so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from crossbuilt.reading.loading import Loaded
from crossbuilt.records.context import RefersTo
from crossbuilt.records.references import REFERENCES, references
from crossbuilt.records.revision import Withdrawal
from tests.records.test_examples import parts

OF_RECORDS = {"announcement", "company", "instrument", "model", "plant"}


def referred_kinds(annotation: Any) -> Iterator[str]:
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, RefersTo):
            yield mark.kind
    for inner in get_args(annotation):
        yield from referred_kinds(inner)


def test_every_field_that_refers_to_a_record_is_known() -> None:
    marked: dict[str, set[str]] = {}
    for part in parts():
        if not issubclass(part, Withdrawal):
            for name, annotation in get_type_hints(part, include_extras=True).items():
                marked.setdefault(name, set()).update({*referred_kinds(annotation)} & OF_RECORDS)
    assert {name: kinds for name, kinds in marked.items() if kinds} == {
        name: {kind} for name, kind in REFERENCES.items()
    }


def test_references_of_a_record(loaded: Loaded) -> None:
    record = loaded.dataset.announcements["2025-12-19-toyota-us-built-models-to-japan"]
    found = dict(references(record))
    assert found["company",] == ("company", "toyota")
    assert found["models", 0, "model"] == ("model", "toyota/camry")
    assert found["models", 0, "origin", "plant"] == ("plant", "toyota-kentucky")
    assert found["regulatory_context", 0, "instrument"] == ("instrument", "jp-us-built-car-certification")
    assert found["related", 0, "record"][0] == "announcement"


def test_every_reference_leads_to_a_record(loaded: Loaded) -> None:
    dataset = loaded.dataset
    for records in (dataset.announcements, dataset.companies, dataset.instruments, dataset.plants):
        for record in records.values():
            for path, (kind, id_) in references(record):
                assert id_ in loaded.context.ids[kind], path

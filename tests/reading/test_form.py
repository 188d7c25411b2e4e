"""Shapes give pydantic's verdict on every record, and on every way to break one."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from pydantic import BaseModel, ValidationError

from crossbuilt.reading.closed_sets import own_sources
from crossbuilt.reading.document import Data
from crossbuilt.reading.form import are_known, words_of_record
from crossbuilt.reading.loading import MODELS, Loaded, with_own_sources
from crossbuilt.records.codes import VOCABULARIES
from crossbuilt.records.context import Context
from crossbuilt.records.part import Part
from crossbuilt.records.shape import Shapes, shapes_of
from tests.checking.mutants import mutants

MUTANTS_PER_RECORD = 60

SHAPES = shapes_of(MODELS)


def shape_accepts(kind: str, data: Data, context: Context) -> bool:
    words = words_of_record(SHAPES, kind, data)
    return words is not None and are_known(words, context, own_sources(data))


def model_accepts(kind: str, data: Data, context: Context) -> bool:
    try:
        MODELS[kind].model_validate(data, context=context)
    except ValidationError:
        return False
    return True


def test_both_agree_on_every_mutant(loaded: Loaded) -> None:
    compared: Counter[bool] = Counter()
    disagreements = []
    for kind in MODELS:
        choose = random.Random(kind)
        for document in loaded.tree.documents[kind].values():
            context = with_own_sources(loaded.context, document)
            for mutant in mutants(document, choose, MUTANTS_PER_RECORD):
                accepted = model_accepts(kind, mutant.data, with_own_sources(context, mutant))
                compared[accepted] += 1
                if shape_accepts(kind, mutant.data, context) != accepted:
                    disagreements.append((kind, mutant.change))
    assert disagreements == []
    assert compared.total() >= 4000
    assert min(compared[True], compared[False]) >= 400


def test_every_field_of_every_model_has_a_shape() -> None:
    models = {model.__name__: model for model in [*MODELS.values(), *parts_of(Part)]}
    for name, fields in SHAPES.parts.items():
        declared = models[name].model_fields
        assert [*fields] == [*declared]
        for field, (_, is_required, default) in fields.items():
            assert is_required == declared[field].is_required()
            assert is_required or default == declared[field].default


def parts_of(model: type[Part]) -> list[type[Part]]:
    return [part for direct in model.__subclasses__() for part in (direct, *parts_of(direct))]


def test_a_shape_knows_the_vocabularies() -> None:
    assert SHAPES.vocabularies == VOCABULARIES


def test_a_kind_of_field_that_shapes_know_nothing_of_is_refused() -> None:
    class Measured(BaseModel):
        length: float

    with pytest.raises(ValueError, match=r"^shapes know nothing of float$"):
        shapes_of({"measured": Measured})  # type: ignore[dict-item]


def test_words_are_sorted_and_kept_by_closed_set() -> None:
    shapes = Shapes(
        {"trip": "Trip"},
        {"Trip": {"to": (("list", ("reference", ("text", "[A-Z]{2}"), "country"), 1), True, None)}},
        frozenset(),
    )
    assert words_of_record(shapes, "trip", {"to": ["SE", "NO", "SE"]}) == {("reference", "country"): ["NO", "SE"]}
    assert words_of_record(shapes, "trip", {"to": ["SE", "no"]}) is None
    assert words_of_record(shapes, "trip", {"to": []}) is None
    assert words_of_record(shapes, "trip", {}) is None
    assert words_of_record(shapes, "trip", {"to": ["SE"], "from": "NO"}) is None
    assert words_of_record(shapes, "trip", ["SE"]) is None

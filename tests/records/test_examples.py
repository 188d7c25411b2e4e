"""The examples in the published schemas are examples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, get_args, get_type_hints

import pytest
from pydantic import TypeAdapter, ValidationError

from crossbuilt.reading.loading import MODELS, Loaded
from crossbuilt.records import announcement, company, instrument, plant, region, vocabulary  # noqa: F401
from crossbuilt.records.context import Context, InVocabulary
from crossbuilt.records.dates.uncertain_date import LOOKS, UncertainDate
from crossbuilt.records.illustration import Looks
from crossbuilt.records.part import Part
from crossbuilt.records.text import Number, PositiveWholeNumber
from tests.conftest import REPOSITORY


def parts(base: type[Part] = Part) -> list[type[Part]]:
    return [found for part in base.__subclasses__() for found in (part, *parts(part))]


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.__name__)
def test_every_part_has_a_valid_example_and_describes_every_key(part: type[Part]) -> None:
    extra: Any = part.model_config.get("json_schema_extra")
    assert extra["examples"]
    for example in extra["examples"]:
        assert part.model_validate(example).model_dump(mode="json", exclude_unset=True).keys() == example.keys()
    undescribed = [name for name, field in part.model_fields.items() if not field.description]
    assert not undescribed
    assert part.__doc__


def test_every_kind_of_record_is_a_part() -> None:
    assert set(MODELS.values()) <= set(parts())


def published_types() -> dict[str, dict[str, Any]]:
    """The types of all values as the schemas in the repository define them, by their names."""
    schemas = [json.loads(path.read_text(encoding="utf-8")) for path in (REPOSITORY / "schema").glob("*.json")]
    definitions = [definition for schema in schemas for definition in schema["$defs"].values()]
    return {definition["title"]: definition for definition in definitions if "x-bad-examples" in definition}


def types_of_fields(annotation: Any) -> Iterator[tuple[str, Any]]:
    """The types within an annotation that show examples, with their names."""
    marks = getattr(annotation, "__metadata__", ())
    codes = next((mark.vocabulary for mark in marks if isinstance(mark, InVocabulary)), None)
    looks = [LOOKS] if annotation is UncertainDate else [mark for mark in marks if isinstance(mark, Looks)]
    if looks:
        yield codes.replace("_", " ") if codes else looks[-1].type_name, annotation
    else:
        for inner in get_args(annotation):
            yield from types_of_fields(inner)


HINTS = [hint for part in parts() for hint in get_type_hints(part, include_extras=True).values()]
TYPES = {name: type_ for hint in HINTS for name, type_ in types_of_fields(hint)}


def test_every_type_is_published() -> None:
    assert TYPES.keys() == published_types().keys()


@pytest.mark.parametrize("name", TYPES)
def test_types_accept_their_good_examples_and_refuse_their_bad_ones(name: str, loaded: Loaded) -> None:
    shown = published_types()[name]
    sources = shown.get("examples", []) if name == "cited source" else []
    context = Context(loaded.context.terms, {**loaded.context.ids, "source": sources})
    type_ = TypeAdapter(TYPES[name])
    for example in shown.get("examples", []):
        type_.validate_python(example, context=context)
    assert shown["x-bad-examples"]
    for bad in shown["x-bad-examples"]:
        with pytest.raises(ValidationError):
            type_.validate_python(bad["value"], context=context)


def test_numbers_have_so_many_digits_as_every_reader_keeps() -> None:
    number, whole = TypeAdapter(Number), TypeAdapter(PositiveWholeNumber)
    assert number.validate_python("-999999999999999.5") == Decimal("-999999999999999.5")
    assert whole.validate_python("999999999999999") == 999999999999999
    for type_ in (number, whole):
        with pytest.raises(ValidationError, match=r"is not a (whole )?number"):
            type_.validate_python("1000000000000000")

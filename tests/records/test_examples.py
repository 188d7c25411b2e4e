"""The examples in the published schemas are examples."""

from __future__ import annotations

from typing import Any

import pytest

from crossbuilt.reading.loading import MODELS
from crossbuilt.records import announcement, company, instrument, plant, region, vocabulary  # noqa: F401
from crossbuilt.records.part import Part


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

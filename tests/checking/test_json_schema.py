"""The published JSON Schemas and the models give the same verdict on every record and on every way to break one."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from crossbuilt.checking.json_schema import FORMATS, schema_errors, schema_findings
from crossbuilt.reading.document import Data
from crossbuilt.reading.loading import MODELS, Loaded, with_own_sources
from crossbuilt.reading.mistakes import is_echo
from crossbuilt.records.context import Context
from crossbuilt.records.json_schema import json_schema
from tests.checking.mutants import mutants
from tests.conftest import REPOSITORY
from tests.example_records import example_of

BEYOND_A_SCHEMA = {f"unknown_{kind}" for kind in ("company", "model", "plant", "instrument", "announcement", "source")}
"""Whether an id exists is for the models to say; a schema cannot know."""

MUTANTS_PER_RECORD = 30


def model_accepts(kind: str, data: Data, context: Context) -> bool:
    try:
        MODELS[kind].model_validate(data, context=context)
    except ValidationError as error:
        problems = error.errors()
        return {problem["type"] for problem in problems if not is_echo(problem, problems)} <= BEYOND_A_SCHEMA
    return True


def published(kind: str) -> dict[str, Any]:
    """The schema as it lies in the repository, not as it would be made now."""
    schema: dict[str, Any] = json.loads((REPOSITORY / f"schema/{kind}.schema.json").read_text(encoding="utf-8"))
    return schema


@pytest.mark.parametrize("kind", MODELS)
def test_schemas_are_schemas(loaded: Loaded, kind: str) -> None:
    schema = json_schema(MODELS[kind], kind, loaded.context)
    Draft202012Validator.check_schema(schema)
    assert schema["title"]
    assert schema["description"]
    assert schema["examples"]
    for definition in schema["$defs"].values():
        assert definition["title"]
        assert definition["description"]


def fields(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key of a kind's record and of its parts."""
    schema = published(kind)
    for part in (schema, *schema["$defs"].values()):
        for name, field in part.get("properties", {}).items():
            yield f"{part['title']}.{name}", field


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_says_what_it_is_and_shows_it(kind: str) -> None:
    assert [name for name, field in fields(kind) if not field.get("description")] == []
    assert [name for name, field in fields(kind) if not field.get("examples")] == []


@pytest.mark.parametrize("kind", MODELS)
def test_the_examples_of_every_field_are_valid(kind: str) -> None:
    schema = published(kind)
    for name, field in fields(kind):
        checker = Draft202012Validator({**field, "$defs": schema["$defs"]}, format_checker=FORMATS)
        for example in field["examples"]:
            assert [error.message for error in checker.iter_errors(example)] == [], name


@pytest.mark.parametrize("kind", MODELS)
def test_what_types_show_as_wrong_is_refused_and_what_they_show_as_right_is_not(kind: str) -> None:
    schema = published(kind)
    shown = [definition for definition in schema["$defs"].values() if "x-bad-examples" in definition]
    assert shown
    for definition in shown:
        for bad in definition["x-bad-examples"]:
            assert schema_errors(definition, bad["value"]), (definition["title"], bad)
            assert not bad["reason"].endswith("."), bad
        for example in definition.get("examples", ()):
            assert not schema_errors(definition, as_text(example)), (definition["title"], example)


def as_text(example: object) -> str:
    """A scalar as the YAML reader gives it."""
    return str(example).lower() if isinstance(example, bool) else str(example)


def test_every_real_record_is_valid(loaded: Loaded) -> None:
    assert list(schema_findings(loaded)) == []


def test_both_agree_on_every_mutant(loaded: Loaded) -> None:
    compared: Counter[bool] = Counter()
    disagreements = []
    for kind in MODELS:
        schema, choose = published(kind), random.Random(kind)
        for document in loaded.tree.documents[kind].values():
            context = with_own_sources(loaded.context, document)
            for mutant in mutants(document, choose, MUTANTS_PER_RECORD):
                accepted = model_accepts(kind, mutant.data, context)
                compared[accepted] += 1
                errors = schema_errors(schema, mutant.data)
                if accepted == bool(errors):
                    disagreements.append((mutant.change, [error.message for error in errors]))
    assert disagreements == []
    assert compared.total() >= 2000
    assert min(compared[True], compared[False]) >= 200


def test_what_the_schema_refuses_is_shown_at_its_place() -> None:
    record = example_of(MODELS["announcement"]) | {"standing": "no such thing"}
    (error,) = schema_errors(published("announcement"), record)
    assert list(error.absolute_path) == ["standing"]


@pytest.mark.parametrize("date", [2026, "2026", "2026-03", "early 2027"])
def test_other_tools_accept_an_unquoted_year(date: object) -> None:
    """YAML tools read a bare year as a number; the schema lets them."""
    schema = published("announcement")
    example = {**schema["examples"][0], "announced": date}
    errors = [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(json.dumps(example)))]
    assert errors == []

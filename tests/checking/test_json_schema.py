"""The published JSON Schemas and the models give the same verdict on every record and on every way to break one."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from crossbuilt.checking.json_schema import schema_errors, schema_findings
from crossbuilt.reading.document import Data, Path
from crossbuilt.reading.loading import MODELS, Loaded, with_own_sources
from crossbuilt.reading.structure import is_echo
from crossbuilt.records.context import Context
from crossbuilt.records.json_schema import json_schema

BEYOND_A_SCHEMA = {f"unknown_{kind}" for kind in ("company", "model", "plant", "instrument", "announcement", "source")}
"""Whether an id exists is for the models to say; a schema cannot know."""

MUTANTS_PER_RECORD = 25


def model_accepts(kind: str, data: Data, context: Context) -> bool:
    try:
        MODELS[kind].model_validate(data, context=context)
    except ValidationError as error:
        problems = error.errors()
        return {problem["type"] for problem in problems if not is_echo(problem, problems)} <= BEYOND_A_SCHEMA
    return True


def paths(data: Data, path: Path = ()) -> Iterator[Path]:
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        yield from paths(value, (*path, step))


def mutate(data: Data, path: Path, how: str) -> Data:
    """A copy of the data that differs at one path."""
    mutant: Any = copy.deepcopy(data)
    parent = mutant
    for step in path[:-1]:
        parent = parent[step]
    step = path[-1]
    if how == "drop":
        del parent[step]
    elif how == "rename" and isinstance(parent, dict):
        parent[f"{step}x"] = parent.pop(step)
    else:
        parent[step] = {
            "list": [],
            "listed": [parent[step]],
            "mapping": {},
            "empty": "",
            "word": "no such thing",
            "number": "12.50",
            "negative": "-1",
            "zero": "0",
            "truth": "true",
            "year": "2026",
            "no day": "2024-02-30",
            "spaced": f" {parent[step]}",
        }.get(how, parent[step])
    return mutant  # type: ignore[no-any-return]


WAYS = ("drop", "rename", "list", "listed", "mapping", "empty", "word", "number", "negative", "zero", "truth", "year",
        "no day", "spaced")  # fmt: skip


@pytest.mark.parametrize("kind", MODELS)
def test_schemas_are_schemas(loaded: Loaded, kind: str) -> None:
    schema = json_schema(MODELS[kind], kind, loaded.context)
    Draft202012Validator.check_schema(schema)
    assert schema["title"]
    assert schema["description"]
    assert schema["examples"]
    for part in schema.get("$defs", {}).values():
        assert part["examples"], part["title"]
        assert all(value.get("description") or "$ref" in value for value in part["properties"].values()), part["title"]


def test_every_real_record_is_valid(loaded: Loaded) -> None:
    assert list(schema_findings(loaded)) == []


@pytest.mark.parametrize("kind", MODELS)
def test_both_agree_on_every_mutant(loaded: Loaded, kind: str) -> None:
    schema = json_schema(MODELS[kind], kind, loaded.context)
    choose = random.Random(kind)
    refused = 0
    for document in loaded.tree.documents[kind].values():
        context = with_own_sources(loaded.context, document)
        for _ in range(MUTANTS_PER_RECORD):
            path = choose.choice([path for path in paths(document.data) if path])
            how = choose.choice(WAYS)
            mutant = mutate(document.data, path, how)
            accepted = model_accepts(kind, mutant, context)
            errors = schema_errors(schema, mutant)
            refused += not accepted
            assert accepted == (not errors), f"{document.file} {path} {how}: {[error.message for error in errors]}"
    assert refused


def test_what_the_schema_refuses_is_shown_at_its_place(loaded: Loaded) -> None:
    kind = "announcement"
    document = next(iter(loaded.tree.documents[kind].values()))
    schema = json_schema(MODELS[kind], kind, loaded.context)
    (error,) = schema_errors(schema, mutate(document.data, ("standing",), "word"))
    assert list(error.absolute_path) == ["standing"]


@pytest.mark.parametrize("date", [2026, "2026", "2026-03", "early 2027"])
def test_other_tools_accept_an_unquoted_year(loaded: Loaded, date: object) -> None:
    """YAML tools read a bare year as a number; the schema lets them."""
    schema = json_schema(MODELS["announcement"], "announcement", loaded.context)
    example = {**schema["examples"][0], "announced": date}
    errors = [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(json.dumps(example)))]
    assert errors == []

"""Records against the published JSON Schemas, which must say what the models say.

A schema is applied to the text of the YAML as the models are: every scalar is text, and is a number or a
boolean where the schema asks for one and the text is written as one. So `sold_as: 500` is a name, as in the
models, and `value: 500` a number.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from crossbuilt.reading.document import Data
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import MODELS, Loaded
from crossbuilt.records.dates import DateError, UncertainDate
from crossbuilt.records.json_schema import json_schema
from crossbuilt.records.text import NUMBER, WHOLE_NUMBER

FORMATS = FormatChecker(formats=())


@FORMATS.checks("crossbuilt-date", raises=DateError)
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or bool(UncertainDate.parse(value))


def _written_as(pattern: str) -> Callable[[Any, object], bool]:
    compiled = re.compile(pattern)
    return lambda _, value: isinstance(value, str) and compiled.fullmatch(value) is not None


def _bound(broken: Callable[[Decimal, Decimal], bool], words: str) -> Any:
    """A keyword that compares numbers, for numbers written as text."""

    def check(_: Any, bound: float, value: object, __: Any) -> Iterator[ValidationError]:
        if isinstance(value, str) and re.fullmatch(NUMBER, value) and broken(Decimal(value), Decimal(str(bound))):
            yield ValidationError(f"{value} {words} {bound}")

    return check


def _pattern(_: Any, pattern: str, value: object, __: Any) -> Iterator[ValidationError]:
    """`pattern` as ECMA 262 reads it: `$` is the end, where Python's also matches before a last line break."""
    if isinstance(value, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


TextValidator: type[Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    validators={
        "pattern": _pattern,
        "minimum": _bound(operator.lt, "is below"),
        "maximum": _bound(operator.gt, "is above"),
        "exclusiveMinimum": _bound(operator.le, "is not above"),
        "exclusiveMaximum": _bound(operator.ge, "is not below"),
    },
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {
            "integer": _written_as(WHOLE_NUMBER),
            "number": _written_as(NUMBER),
            "boolean": _written_as("true|false"),
        }
    ),
)
"""JSON Schema 2020-12 over data whose scalars are all text."""


def schema_errors(schema: dict[str, Any], data: Data) -> list[ValidationError]:
    """Every way in which data breaks a schema, in the order of their paths."""
    validator = TextValidator(schema, format_checker=FORMATS)
    return sorted(validator.iter_errors(data), key=lambda error: error.json_path)


def schema_findings(loaded: Loaded) -> Iterator[Finding]:
    """Check every readable record against the JSON Schema of its kind (XB190)."""
    for kind, documents in loaded.tree.documents.items():
        schema = json_schema(MODELS[kind], kind, loaded.context)
        for document in documents.values():
            for error in schema_errors(schema, document.data):
                path = tuple(error.absolute_path)
                yield document.finding("XB190", path, f"the JSON Schema of {kind} says: {error.message}")

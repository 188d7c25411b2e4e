"""docs/record-guide.md: every key of every kind of record, made from the published schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from crossbuilt.records.vocabulary import Vocabulary
from crossbuilt.writing.markdown import code, link, table
from crossbuilt.writing.plain_yaml import block, inline

Schema = dict[str, Any]

FILES: Final = {
    "announcement": "records/announcements/<year>/<id>.yml",
    "company": "records/companies/<id>.yml",
    "instrument": "records/instruments/<id>.yml",
    "plant": "records/plants/<id>.yml",
    "region_list": "records/regions.yml",
    "vocabulary": "records/vocabularies/<id>.yml",
}
"""Where the records of each kind lie."""

LONGEST_EXAMPLE: Final = 60
"""Characters of an example in a table; the examples under the tables are whole."""

INTRODUCTION: Final = """\
# The record guide

Every key of every record: whether it is required, what it wants, an example. [CONTRIBUTING.md](../CONTRIBUTING.md)
says what belongs in the dataset and how to begin; [rules.md](rules.md) says what is checked beyond single keys. The
same words stand in the [JSON Schemas](../schema), from which editors complete keys and codes.
"""

VALUES: Final = """\
## How values are written

Write texts plain; put quotation marks around one that contains `: ` or ` #`, and fold long ones with `>-`. Every
scalar is read as text, so `NO` is Norway and needs no quotation marks.
"""

CODES: Final = """\
## Codes

Each list is a file in `records/vocabularies/`, which also says when to use a code and what to use instead. A code
is written exactly as here. One you miss is added there, with a definition that draws the line to its neighbours.
"""


def record_guide(schemas: Mapping[str, Schema], vocabularies: Mapping[str, Vocabulary]) -> str:
    """The record guide in Markdown.

    `schemas`: the JSON Schema of each kind of record.
    """
    definitions = {name: schema for kind in schemas.values() for name, schema in kind["$defs"].items()}
    types = [schema for schema in definitions.values() if "properties" not in schema]
    lines = [INTRODUCTION, *_contents(schemas)]
    told: set[str] = set()
    for kind, schema in schemas.items():
        lines += ["", f"## {_heading(schema)}", "", f"The file is `{FILES[kind]}`.", ""]
        lines += _part(schema, definitions)
        for name, part in schema["$defs"].items():
            if "properties" in part and name not in told:
                told.add(name)
                lines += ["", f"### {_heading(part)}", "", *_part(part, definitions)]
    lines += ["", VALUES]
    for type_ in types:
        if "x-vocabulary" not in type_:
            lines += _type(type_)
    lines.append(CODES)
    for type_ in sorted((type_ for type_ in types if "x-vocabulary" in type_), key=lambda type_: str(type_["title"])):
        lines += _vocabulary(type_, vocabularies[type_["x-vocabulary"]])
    return "\n".join(lines).rstrip("\n") + "\n"


def _contents(schemas: Mapping[str, Schema]) -> Iterator[str]:
    for schema in schemas.values():
        parts = [part for part in schema["$defs"].values() if "properties" in part]
        listed = f": {', '.join(link(_heading(part)) for part in parts)}" if parts else ""
        yield f"- {link(_heading(schema))}{listed}"
    yield f"- {link('How values are written')}"
    yield f"- {link('Codes')}"


def _heading(schema: Schema) -> str:
    """`AnnouncedModel` as “Announced model”, `web address` as “Web address”."""
    words = re.sub(r"(?<=[a-z])([A-Z])", lambda capital: f" {capital[0].lower()}", schema["title"])
    return words[0].upper() + words[1:]


def _part(part: Schema, definitions: Mapping[str, Schema]) -> Iterator[str]:
    yield part["description"]
    yield ""
    rows = [
        (
            f"`{name}`",
            "yes" if name in part.get("required", ()) else "",
            _wanted(field, definitions),
            _example(field),
        )
        for name, field in part["properties"].items()
    ]
    yield from table(("key", "required", "what it wants", "example"), rows)
    for example in part["examples"]:
        yield from ("", "```yaml", block(example).rstrip("\n"), "```")


def _wanted(field: Schema, definitions: Mapping[str, Schema]) -> str:
    description = " ".join(field["description"].split())
    default = f" `{inline(field['default'])}` where left out." if "default" in field else ""
    return f"{description}{default} *{_type_of(field, definitions)}*"


def _type_of(field: Schema, definitions: Mapping[str, Schema]) -> str:
    if "$ref" in field:
        heading = _heading(definitions[field["$ref"].rpartition("/")[2]])
        return link(heading, heading if heading.startswith(("HS", "JSON")) else heading[0].lower() + heading[1:])
    if "items" in field:
        return f"list of {_type_of(field['items'], definitions)}{', at least one' if 'minItems' in field else ''}"
    keys, values = field["propertyNames"], field["additionalProperties"]
    return f"mapping of {_type_of(keys, definitions)} to {_type_of(values, definitions)}, at least one"


def _example(field: Schema) -> str:
    """The first example of a field on one line; none for mappings, whose examples stand under their own table."""
    example = field["examples"][0]
    if isinstance(example, dict) or (isinstance(example, list) and isinstance(example[0], dict)):
        return ""
    text = inline(example)
    return code(text if len(text) <= LONGEST_EXAMPLE else text[: LONGEST_EXAMPLE - 1].rstrip() + "…")


def _type(type_: Schema) -> Iterator[str]:
    yield from (f"### {_heading(type_)}", "", type_["description"], "")
    if "examples" in type_:
        yield f"Right: {', '.join(code(inline(example)) for example in type_['examples'])}"
        yield ""
    yield from table(("wrong", "because it"), [(code(bad["value"]), bad["reason"]) for bad in type_["x-bad-examples"]])
    yield ""


def _vocabulary(type_: Schema, vocabulary: Vocabulary) -> Iterator[str]:
    yield from (f"### {_heading(type_)}", "", vocabulary.definition, "")
    rows = [(f"`{term.code}`", term.label, " ".join(term.definition.split())) for term in vocabulary.terms]
    yield from table(("code", "label", "meaning"), rows)
    wrong = "; ".join(f"{code(bad['value'])} {bad['reason']}" for bad in type_["x-bad-examples"])
    yield from ("", f"Wrong: {wrong}.", "")

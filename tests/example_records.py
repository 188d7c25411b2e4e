"""A small `records/` folder about Example Motor, made of the schemas' examples, and ways to change it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from crossbuilt.reading.explanation import Example, Form
from crossbuilt.reading.loading import MODELS
from crossbuilt.records.part import Part
from tests.conftest import RECORDS

FILES = {
    "announcement": "announcements/2027/2027-01-15-example-pickup-to-norway.yml",
    "company": "companies/example.yml",
    "plant": "plants/example-rayong.yml",
    "instrument": "instruments/jp-example-rule.yml",
    "region_list": "regions.yml",
    "vocabulary": "vocabularies/steering.yml",
}
"""The file of each kind's example."""


def example_of(part: type[Part]) -> dict[str, Any]:
    """The first example that the published schema gives of a part."""
    extra: Any = part.model_config.get("json_schema_extra")
    example: dict[str, Any] = extra["examples"][0]
    return example


def write_example_records(folder: Path) -> Path:
    """Write the real vocabularies, the example record of every kind and a second company; return the folder."""
    shutil.copytree(RECORDS / "vocabularies", folder / "vocabularies")
    for kind, name in FILES.items():
        if kind != "vocabulary":
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(example_text(kind), encoding="utf-8")
    (folder / "companies/other-motor.yml").write_text(
        changed(example_text("company"), "id: other-motor\nname: Other Motor\nbrands: []"), encoding="utf-8"
    )
    return folder


def example_text(kind: str) -> str:
    """The YAML of a kind's example record; a vocabulary's is the real file."""
    if kind == "vocabulary":
        return (RECORDS / FILES[kind]).read_text(encoding="utf-8")
    return yaml.safe_dump(example_of(MODELS[kind]), sort_keys=False, allow_unicode=True)


def apply(example: Example, folder: Path) -> str:
    """Write an example of a rule into a folder of example records and return the file's name within it."""
    if example.beside:
        apply(example.beside, folder)
    name = example.file or FILES[example.kind]
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if example.form is Form.FOLDER:
        path.mkdir()
    elif example.form is Form.LINK:
        path.symlink_to(example.text)
    elif example.form is Form.MISSING:
        path.unlink()
    else:
        text = example.text * example.times
        written = text + "\n" if example.whole else changed(example_text(example.kind), text)
        path.write_bytes(written.encode(example.encoding))
    return name


def changed(record: str, keys: str) -> str:
    """A record with some of its top-level keys replaced or added, as text, so that even broken YAML can be put in."""
    ours = re.findall(r"^([\w-]+):", keys, flags=re.MULTILINE)
    blocks = re.split(r"^(?=[\w-]+:)", record, flags=re.MULTILINE)
    kept = [block for block in blocks if block.partition(":")[0] not in ours]
    return "".join(kept) + keys + "\n"

"""Announcements of Example Motor with promises, kept or not: two models for two markets."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.example_records import changed, example_text, write_example_records

PROMISE = "2027-01-15-example-to-norway-and-japan"
LATER = "2027-09-01-example-again"

_RECORD = """\
id: {id}
title: Example plans to sell its Thai-built pickup and sedan in Norway and Japan
summary: Example Motor says that it plans to sell two models in Norway and Japan. It names no price.
kind: introduction
standing: committed
announced: {announced}
company: example
origin: {{country: TH, sources: [release]}}
market: ["NO", JP]
models:
  - {{model: example/pickup, sources: [release]}}
  - {{model: example/sedan, sources: [release]}}
timeline:
  - {{event: announced, date: {announced}, status: occurred, sources: [release]}}
{events}sources:
  press:
    url: https://example.com/news
    title: Example goes abroad
    publisher: Example News
    published: {announced}
    language: en
    kind: press
    accessed: 2027-12-01
  release:
    url: https://example.org/release
    title: Example goes abroad
    publisher: Example Motor
    published: {announced}
    language: en
    kind: primary
    accessed: 2027-12-01
"""

_REGIONS = """\
regions:
  - code: EFTA
    name: European Free Trade Association
    kind: bloc
    members:
      - {country: GB, since: 1960-05-03, until: 1972}
      - {country: "NO", since: 1960-05-03}
      - {country: IS, since: 2027-06-01}
    sources: [efta]"""


def write_records(folder: Path) -> Path:
    """Write a `records/` folder with Example Motor, its plant and a region, and no announcement; return it."""
    write_example_records(folder)
    shutil.rmtree(folder / "announcements")
    (folder / "announcements/2027").mkdir(parents=True)
    (folder / "regions.yml").write_text(changed(example_text("region_list"), _REGIONS), encoding="utf-8")
    return folder


def promise(events: str, keys: str = "", *, record_id: str = PROMISE) -> str:
    """A record with these events, a line each as in `planned`, and with some of its top-level keys set anew."""
    announced = record_id[: len("2027-01-15")]
    text = _RECORD.format(id=record_id, announced=announced, events=events)
    return changed(text, keys) if keys else text


def write(folder: Path, events: str, keys: str = "", *, record_id: str = PROMISE) -> Path:
    """Write such a record and return its path."""
    path = folder / f"announcements/2027/{record_id}.yml"
    path.write_text(promise(events, keys, record_id=record_id), encoding="utf-8")
    return path


def planned(event: str, date: str, more: str = "") -> str:
    """A line of the timeline: something planned."""
    return f"  - {{event: {event}, date: {date}, status: planned, {more}sources: [press]}}\n"


def occurred(event: str, date: str, more: str = "") -> str:
    """A line of the timeline: something that happened."""
    return f"  - {{event: {event}, date: {date}, status: occurred, {more}sources: [press]}}\n"

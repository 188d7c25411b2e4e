"""A sound record among the real ones, to break, and what the rules then find."""

from __future__ import annotations

from pathlib import Path

from crossbuilt.checking.check import check
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import load
from tests.example_record import RECORD, RECORD_ID

SOUND = (
    RECORD.replace("unit: vehicles\n", "unit: vehicles_per_year\n")
    .replace("Camry in Japan.\n", "Camry in Japan. The car is built in Kentucky, and no number was given.\n")
    .replace("kind: primary\n", "kind: primary\n    accessed: 2027-01-20\n")
)


def findings_in(records: Path, name: str) -> list[Finding]:
    return [finding for finding in check(load(records)) if finding.file == f"records/{name}"]


def write_record(records: Path, text: str, record_id: str = RECORD_ID) -> str:
    """Write an announcement of 2027 and return its file's name."""
    name = f"announcements/2027/{record_id}.yml"
    (records / name).parent.mkdir(exist_ok=True)
    (records / name).write_text(text, encoding="utf-8")
    return name


def with_record(records: Path, text: str, record_id: str = RECORD_ID) -> list[Finding]:
    return findings_in(records, write_record(records, text, record_id))

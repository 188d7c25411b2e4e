"""How long a fresh process takes to check one record, against the time of importing pydantic and PyYAML.

    python benchmarks/check_one_record.py [--rounds 40] [--json FILE]

The commands take turns, so that a busy moment of the machine falls on all of them. Wall-clock time and processor
time are given; ratios of the latter are what two machines, or two runs on a noisy one, can be compared by.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).parent.parent
RECORD = "records/announcements/2025/2025-12-19-toyota-us-built-models-to-japan.yml"
CHECK = [sys.executable, "-m", "crossbuilt", "check"]
BASELINE = "import pydantic, yaml"


class Measured(NamedTuple):
    """Seconds that one run of a command took."""

    wall: float
    processor: float


class Case(NamedTuple):
    """A command, and what is done before each run of it."""

    name: str
    command: Sequence[str]
    prepare: Callable[[int], object]


def run(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Measured:
    """Run a command once.

    Raises: subprocess.CalledProcessError where it fails, so that nothing is measured of a check that found errors.
    """
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Measured(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def cases(folder: Path, environment: dict[str, str]) -> list[Case]:
    """What is measured, in a copy of the records."""
    record, caches = folder / RECORD, Path(environment["XDG_CACHE_HOME"])
    text = record.read_text(encoding="utf-8")

    def forget(_: int) -> None:
        shutil.rmtree(caches, ignore_errors=True)

    def change(turn: int) -> None:
        record.write_text(f"{text}# {turn}\n", encoding="utf-8")

    def nothing(_: int) -> None:
        return

    return [
        Case(f"python -c '{BASELINE}'", [sys.executable, "-c", BASELINE], nothing),
        Case("check one record that has changed", [*CHECK, RECORD], change),
        Case("check one record that has not", [*CHECK, RECORD], nothing),
        Case("check all records", CHECK, nothing),
        Case("check one record, nothing kept", [*CHECK, RECORD], forget),
    ]


def measure(rounds: int) -> dict[str, list[Measured]]:
    """All cases, in turn, `rounds` times; a first round that warms the disk's cache and the store is left out."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(REPOSITORY / "records", folder / "records")
        environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "caches")}
        measured: dict[str, list[Measured]] = {}
        for turn in range(rounds + 1):
            for case in cases(folder, environment):
                case.prepare(turn)
                taken = run(case.command, folder, environment)
                if turn:
                    measured.setdefault(case.name, []).append(taken)
        return measured


def table(measured: dict[str, list[Measured]]) -> str:
    """Medians in milliseconds, and how often the baseline's processor time they are."""
    median = {name: [statistics.median(times) for times in zip(*runs, strict=True)] for name, runs in measured.items()}
    baseline = next(iter(median.values()))[1]
    rows = [
        f"| {name} | {wall * 1000:.0f} | {processor * 1000:.0f} | {processor / baseline:.2f} |"
        for name, (wall, processor) in median.items()
    ]
    return "\n".join(["| command | wall ms | processor ms | × |", "|---|---|---|---|", *rows])


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--json", type=Path, help="where every single measurement is written")
    given = parser.parse_args()
    measured = measure(given.rounds)
    if given.json:
        given.json.write_text(json.dumps(measured, indent=1), encoding="utf-8")
    records = sum(1 for _ in (REPOSITORY / "records").rglob("*.yml"))
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {records} records, {given.rounds} rounds\n")
    print(table(measured))


if __name__ == "__main__":
    main()

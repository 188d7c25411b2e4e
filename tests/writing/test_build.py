"""A build: the same bytes, whole or not at all, and fit to be searched."""

from __future__ import annotations

import csv
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from crossbuilt.records.dataset import Dataset
from crossbuilt.tables.catalogue import EVERYTHING
from crossbuilt.writing import build as build_module
from crossbuilt.writing.build import build
from crossbuilt.writing.sqlite import BrokenKeysError
from tests.conftest import RECORDS

FOUNDING = "2025-12-19-toyota-us-built-models-to-japan"


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_give_the_same_bytes_whatever_the_environment(tmp_path: Path) -> None:
    built = []
    for number, (zone, seed, locale) in enumerate([("Asia/Tokyo", "1", "C.UTF-8"), ("America/Los_Angeles", "2", "C")]):
        place = tmp_path / f"place {number}"
        shutil.copytree(RECORDS, place / "records")
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale}
        subprocess.run(
            [sys.executable, "-m", "crossbuilt", "build"], cwd=place, env=environment, check=True, capture_output=True
        )
        built.append(digests(place / "build"))
    assert built[0] == built[1]
    assert {"crossbuilt.db", "csv/flows.csv", "csv/announcements_flat.csv"} <= built[0].keys()


def test_a_build_that_fails_leaves_the_last_good_one(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(dataset, tmp_path)
    before = digests(tmp_path)

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(build_module, "write_csv", full_disk)
    with pytest.raises(OSError, match="No space left"):
        build(dataset, tmp_path)
    assert digests(tmp_path) == before


def test_rows_that_refer_to_nothing_are_not_published(dataset: Dataset, tmp_path: Path) -> None:
    without_plants = Dataset(
        dataset.announcements,
        dataset.companies,
        {},
        dataset.instruments,
        dataset.region_list,
        dataset.vocabularies,
    )
    with pytest.raises(BrokenKeysError, match=r"references lead nowhere: announcement_models row \d+ → plants"):
        build(without_plants, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_csv_files_of_tables_that_are_gone_go(dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / "csv").mkdir()
    (tmp_path / "csv/old_table.csv").write_text("id\r\n")
    build(dataset, tmp_path)
    assert {path.stem for path in (tmp_path / "csv").iterdir()} == {table.name for table in EVERYTHING}


def test_csv_holds_what_the_database_holds(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        for table in EVERYTHING:
            with (database.parent / f"csv/{table.name}.csv").open(encoding="utf-8", newline="") as file:
                header, *rows = csv.reader(file)
            assert header == [column.name for column in table.columns]
            (count,) = connection.execute(f"select count(*) from [{table.name}]").fetchone()
            assert len(rows) == count


def test_csv_is_rfc_4180(database: Path) -> None:
    raw = (database.parent / "csv/flows.csv").read_bytes()
    assert raw.endswith(b"\r\n")
    assert raw.decode("utf-8").startswith("announcement,line,title,")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Highlander", FOUNDING),
        ("highlander", FOUNDING),
        ("ハイランダー", FOUNDING),
        ("Škoda", "2023-04-23-skoda-kushaq-slavia-kits-to-vietnam"),
        ("Skoda", "2023-04-23-skoda-kushaq-slavia-kits-to-vietnam"),
    ],
)
def test_search_finds_names_in_any_script_and_without_diacritics(database: Path, words: str, found: str) -> None:
    with sqlite3.connect(database) as connection:
        hits = connection.execute(
            "select id from announcements where rowid in (select rowid from announcements_fts where "
            "announcements_fts match ?)",
            (words,),
        ).fetchall()
    assert (found,) in hits
    assert len(hits) < 10


def test_the_founding_flows(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        rows = connection.execute(
            "select model_name, origin, market, plant from flows where announcement = ? order by line", (FOUNDING,)
        ).fetchall()
    assert rows == [
        ("Toyota Camry", "US", "JP", "toyota-kentucky"),
        ("Toyota Highlander", "US", "JP", "toyota-indiana"),
        ("Toyota Tundra", "US", "JP", "toyota-texas"),
    ]


def test_the_database_is_whole(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        flat = connection.execute("select count(*), count(distinct id) from announcements_flat").fetchone()
        assert flat == connection.execute("select count(*), count(*) from announcements").fetchone()

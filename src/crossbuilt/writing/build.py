"""A whole build: everything is made aside, then moved into place."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from crossbuilt.records.dataset import Dataset
from crossbuilt.writing.csv_files import write_csv
from crossbuilt.writing.sqlite import write_sqlite

DATABASE = "crossbuilt.db"
CSV_FOLDER = "csv"


def build(dataset: Dataset, folder: Path) -> Path:
    """Write the database and the CSV files into `folder` and return the database's path.

    All of it is first written to a temporary folder beside the old files, on the same file system, so that a
    build that fails leaves the last good one as it was. The CSV files of tables that are gone are removed.

    Raises: OSError where the folder cannot be written, BrokenKeysError where the tables do not fit together.
    """
    folder.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".building-", dir=folder))
    try:
        write_sqlite(dataset, aside / DATABASE)
        write_csv(aside / DATABASE, aside / CSV_FOLDER)
        _move_into_place(aside, folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return folder / DATABASE


def _move_into_place(aside: Path, folder: Path) -> None:
    target = folder / CSV_FOLDER
    target.mkdir(exist_ok=True)
    made = {path.name for path in (aside / CSV_FOLDER).iterdir()}
    for name in sorted(made):
        (aside / CSV_FOLDER / name).replace(target / name)
    for path in target.glob("*.csv"):
        if path.name not in made:
            path.unlink()
    (aside / DATABASE).replace(folder / DATABASE)

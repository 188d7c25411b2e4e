"""CSV files, one a table or view: RFC 4180, UTF-8, a header row."""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path

from crossbuilt.tables.catalogue import EVERYTHING
from crossbuilt.tables.declaration import Table, Value, View


def write_csv(database: Path, folder: Path) -> None:
    """Write every table and view of a built database into `folder`, rows in order of their keys.

    An empty value is an empty cell; whole numbers stand without a decimal point.
    """
    folder.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        for table in EVERYTHING:
            _write(connection, table, folder / f"{table.name}.csv")
    finally:
        connection.close()


def _write(connection: sqlite3.Connection, table: Table | View, path: Path) -> None:
    names = [column.name for column in table.columns]
    order = table.key if isinstance(table, Table) else names
    rows = connection.execute(f"select {_quoted(names)} from [{table.name}] order by {_quoted(order)}")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerows([_cell(value) for value in row] for row in rows)


def _quoted(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f"[{name}]" for name in names)


def _cell(value: Value) -> Value:
    return int(value) if isinstance(value, float) and value.is_integer() else value

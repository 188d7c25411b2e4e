"""The database: STRICT tables with keys, indexes, views and the search index."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from crossbuilt.records.dataset import Dataset
from crossbuilt.tables.catalogue import TABLES, VIEWS
from crossbuilt.tables.declaration import ColumnType, Table
from crossbuilt.writing.search_index import create_search_index

PYTHON_TYPES = {ColumnType.TEXT: str, ColumnType.INTEGER: int, ColumnType.REAL: float}


class BrokenKeysError(Exception):
    """Rows refer to rows that are not there; the message names them."""


def write_sqlite(dataset: Dataset, path: Path) -> None:
    """Write the database to a path where nothing is yet.

    The same records give the same bytes. Journal and fsync are off: a build is written aside and moved into
    place when it is whole.

    Raises: BrokenKeysError where a foreign key has no target.
    """
    database = Database(path)
    try:
        for pragma in ("journal_mode = off", "synchronous = off", "foreign_keys = off"):
            database.conn.execute(f"pragma {pragma}")
        for table in TABLES:
            _create(database, table)
            _fill(database, table, dataset)
        for table in TABLES:
            _index_references(database, table)
        for view in VIEWS:
            database.create_view(view.name, view.sql)
        create_search_index(database)
        database.conn.commit()
        _check_keys(database)
        database.conn.execute("analyze")
        database.conn.commit()
    finally:
        database.close()


def _create(database: Database, table: Table) -> None:
    database.create_table(
        table.name,
        {column.name: PYTHON_TYPES[column.type] for column in table.columns},
        pk=table.key if len(table.key) > 1 else table.key[0],
        foreign_keys=[
            (column.name, column.references, _key_of(column.references))
            for column in table.columns
            if column.references
        ],
        not_null={column.name for column in table.columns if column.required},
        strict=True,
    )


def _key_of(table_name: str) -> str:
    (key,) = next(table.key for table in TABLES if table.name == table_name)
    return key


def _fill(database: Database, table: Table, dataset: Dataset) -> None:
    places = ", ".join("?" * len(table.columns))
    # sqlite-utils builds the tables; executemany carries the rows seven times as fast (performance.md)
    database.conn.executemany(f"insert into [{table.name}] values ({places})", table.rows(dataset))


def _index_references(database: Database, table: Table) -> None:
    for column in table.columns:
        if column.references and table.key[0] != column.name:
            database.table(table.name).create_index([column.name])


def _check_keys(database: Database) -> None:
    broken = database.conn.execute("pragma foreign_key_check").fetchall()
    if broken:
        shown = "; ".join(f"{table} row {row} → {parent}" for table, row, parent, _ in broken[:10])
        raise BrokenKeysError(f"{len(broken)} references lead nowhere: {shown}")

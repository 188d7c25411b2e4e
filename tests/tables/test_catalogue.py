"""The declarations: complete, and true of what a build makes."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from crossbuilt.records.dataset import Dataset
from crossbuilt.tables.catalogue import EVERYTHING, TABLES, VIEWS
from crossbuilt.tables.declaration import Table, View


@pytest.mark.parametrize("table", EVERYTHING, ids=lambda table: table.name)
def test_every_column_is_described_and_points_at_what_exists(table: Table | View, dataset: Dataset) -> None:
    names = [column.name for column in table.columns]
    assert len(names) == len(set(names))
    assert table.description.endswith(".")
    for column in table.columns:
        assert column.description.endswith("."), column.name
        assert not column.vocabulary or column.vocabulary in dataset.vocabularies, column.name
        assert not column.references or column.references in {other.name for other in TABLES}, column.name


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_is_made_as_declared(table: Table, database: Path) -> None:
    with sqlite3.connect(database) as connection:
        made = connection.execute(f"pragma table_info([{table.name}])").fetchall()
        (sql,) = connection.execute("select sql from sqlite_master where name = ?", (table.name,)).fetchone()
    assert [(name, kind, bool(required or place)) for _, name, kind, required, _, place in made] == [
        (column.name, column.type, column.required or column.name in table.key) for column in table.columns
    ]
    assert tuple(row[1] for row in sorted(made, key=lambda row: row[5]) if row[5]) == table.key
    assert sql.rstrip().upper().endswith("STRICT")


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_has_the_columns_it_declares(view: View, database: Path) -> None:
    with sqlite3.connect(database) as connection:
        cursor = connection.execute(f"select * from [{view.name}]")
        assert [column[0] for column in cursor.description] == [column.name for column in view.columns]
        rows = cursor.fetchall()
    assert rows
    for position, column in enumerate(view.columns):
        assert not column.required or all(row[position] is not None for row in rows), column.name


def test_every_coded_value_is_a_term(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        for table in TABLES:
            for column in table.columns:
                if column.vocabulary and column.name != "powertrains":
                    strangers = connection.execute(
                        f"select distinct [{column.name}] from [{table.name}] where [{column.name}] not in "
                        "(select code from terms where vocabulary = ?)",
                        (column.vocabulary,),
                    ).fetchall()
                    assert not strangers, f"{table.name}.{column.name}"


def test_the_dictionary_describes_every_column_and_itself(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        described = set(connection.execute("select [table], [column] from columns"))
    assert described == {(table.name, column.name) for table in EVERYTHING for column in table.columns}

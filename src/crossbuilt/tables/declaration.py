"""How a table is declared: once, for DDL, CSV headers, Datasette's descriptions and the data dictionary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from crossbuilt.records.dataset import Dataset

Value = str | int | float | None
Row = tuple[Value, ...]


class ColumnType(StrEnum):
    """The types of a STRICT SQLite table that we use."""

    TEXT = "TEXT"
    INTEGER = "INTEGER"
    REAL = "REAL"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table or view."""

    name: str
    description: str
    type: ColumnType = ColumnType.TEXT
    unit: str = ""
    """Unit of measure, or the name of the column that holds it."""
    vocabulary: str = ""
    """The vocabulary whose codes it holds."""
    references: str = ""
    """The table whose single-column key it holds."""
    required: bool = False
    """Whether every row has a value."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, its key, and the rows that a dataset gives it, in the order of the columns."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Dataset], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class View:
    """A table computed by SQL from the others."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    sql: str

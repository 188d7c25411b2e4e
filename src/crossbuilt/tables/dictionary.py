"""The data about the data: coded words, tables and columns, the build itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossbuilt import __version__
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dataset_date import dataset_date
from crossbuilt.tables.declaration import Column, ColumnType, Row, Table, View


def _vocabularies(dataset: Dataset) -> Iterator[Row]:
    for vocabulary in dataset.vocabularies.values():
        yield (vocabulary.id, vocabulary.label, vocabulary.definition)


VOCABULARIES = Table(
    "vocabularies",
    "Vocabularies",
    "The lists of coded words that columns draw on.",
    (
        Column("id", "Id of the vocabulary.", required=True),
        Column("label", "What it is called.", required=True),
        Column("definition", "What its words say about a record.", required=True),
    ),
    ("id",),
    _vocabularies,
)


def _terms(dataset: Dataset) -> Iterator[Row]:
    for vocabulary in dataset.vocabularies.values():
        for position, term in enumerate(vocabulary.terms):
            yield (vocabulary.id, term.code, position, term.label, term.definition, term.scope_note)


TERMS = Table(
    "terms",
    "Terms",
    "Every coded word with its definition (SKOS: notation, prefLabel, definition, scopeNote).",
    (
        Column("vocabulary", "The list it belongs to.", references="vocabularies", required=True),
        Column("code", "What records and tables hold.", required=True),
        Column("position", "Order in which it is shown, from 0.", ColumnType.INTEGER, required=True),
        Column("label", "What readers see.", required=True),
        Column("definition", "What it means.", required=True),
        Column("scope_note", "When it is used, and what is used instead.", required=True),
    ),
    ("vocabulary", "code"),
    _terms,
)

TABLE_COLUMNS = (
    Column("table", "Table or view.", required=True),
    Column("column", "Column.", required=True),
    Column("position", "Order in the table, from 0.", ColumnType.INTEGER, required=True),
    Column("type", "TEXT, INTEGER or REAL.", required=True),
    Column("description", "What it means.", required=True),
    Column("unit", "Unit of measure, or the column that holds it."),
    Column("vocabulary", "The vocabulary whose codes it holds.", references="vocabularies"),
    Column("references", "The table whose key it holds."),
    Column("required", "1 where every row has a value, else 0.", ColumnType.INTEGER, required=True),
)


def data_dictionary(described: Sequence[Table | View]) -> Table:
    """The table that describes every column of these tables and views, and its own."""

    def rows(_: Dataset) -> Iterator[Row]:
        for table in (*described, dictionary):
            for position, column in enumerate(table.columns):
                yield (
                    table.name,
                    column.name,
                    position,
                    column.type.value,
                    column.description,
                    column.unit or None,
                    column.vocabulary or None,
                    column.references or None,
                    int(column.required),
                )

    dictionary = Table(
        "columns",
        "Columns",
        "The data dictionary: what every column of every table and view means.",
        TABLE_COLUMNS,
        ("table", "column"),
        rows,
    )
    return dictionary


def _build_info(dataset: Dataset) -> Iterator[Row]:
    yield ("dataset_version", __version__, "Calendar version of the dataset.")
    yield ("dataset_date", dataset_date(dataset).isoformat(), "The last day on which a curator read a source.")
    yield ("data_licence", "CC-BY-4.0", "SPDX identifier.")
    for kind in ("announcements", "companies", "plants", "instruments"):
        yield (kind, str(len(getattr(dataset, kind))), f"Number of records in {kind}/.")


BUILD_INFO = Table(
    "build_info",
    "Build",
    "What this database was built from; the same for the same records.",
    (
        Column("key", "What is told.", required=True),
        Column("value", "As text.", required=True),
        Column("description", "What it means.", required=True),
    ),
    ("key",),
    _build_info,
)

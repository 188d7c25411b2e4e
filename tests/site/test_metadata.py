"""metadata.yml: complete, true, and safe for Datasette."""

from __future__ import annotations

import yaml

from crossbuilt.site.canned_queries import ORDER, canned_queries
from crossbuilt.site.metadata import FACETS, LABELS, NEWEST_FIRST, describe, metadata, metadata_yaml
from crossbuilt.tables.catalogue import EVERYTHING
from crossbuilt.tables.declaration import Column


def test_every_table_and_column_is_described() -> None:
    told = metadata()["databases"]["crossbuilt"]["tables"]
    assert told.keys() == {table.name for table in EVERYTHING}
    for table in EVERYTHING:
        assert told[table.name]["columns"].keys() == {column.name for column in table.columns}


def test_what_is_named_exists() -> None:
    columns = {table.name: {column.name for column in table.columns} for table in EVERYTHING}
    for name, facets in FACETS.items():
        assert set(facets) <= columns[name], name
    for name, column in {**NEWEST_FIRST, **LABELS}.items():
        assert column in columns[name], name


def test_units_stand_in_descriptions_since_datasettes_own_break_pages() -> None:
    told = metadata()["databases"]["crossbuilt"]["tables"]
    assert not any("units" in table for table in told.values())
    assert told["plants"]["columns"]["latitude"].endswith("Unit: degree (WGS 84).")
    assert told["prices"]["columns"]["amount"].endswith("Unit: see column currency.")


def test_codes_say_where_they_are_defined() -> None:
    column = Column("kind", "What sort.", vocabulary="announcement_kind")
    assert describe(column) == "What sort. Codes: see terms, vocabulary announcement_kind."


def test_queries_have_a_title_a_description_and_read_only_sql() -> None:
    assert [query.name for query in canned_queries()] == list(ORDER)
    for query in canned_queries():
        assert not query.title.startswith("--")
        assert query.description.endswith(".")
        assert query.sql.lower().startswith(("select", "with"))


def test_the_yaml_reads_back_the_same() -> None:
    assert yaml.safe_load(metadata_yaml()) == metadata()

"""`metadata.yml`: what Datasette shows of the tables, from their declarations."""

from __future__ import annotations

from html import escape
from typing import Any

import yaml

from crossbuilt.site.canned_queries import canned_queries
from crossbuilt.tables.catalogue import EVERYTHING
from crossbuilt.tables.declaration import Column, Table, View

TITLE = "Crossbuilt"
DESCRIPTION = (
    "Automakers' announcements that vehicles built in one country will be sold in another: what was promised, by "
    "whom, built where, sold where, under which rule, on whose word, and what came of it. Every claim has its "
    "source; every date is as uncertain as it was announced."
)
START = """
<p>{description}</p>
<p>Start with <a href="/crossbuilt/flows">flows</a> (one row for each model, origin and market), with
<a href="/crossbuilt/announcements_flat">announcements</a> (one row each), or with a question:
{questions}. Every column is explained in <a href="/crossbuilt/columns">columns</a>, every coded word in
<a href="/crossbuilt/terms">terms</a>.</p>
"""
DATABASE = "crossbuilt"
LICENCE = {
    "license": "CC BY 4.0",
    "license_url": "https://creativecommons.org/licenses/by/4.0/",
}
SOURCE = {"source": "Crossbuilt: records curated by hand, each citing the texts it was read in"}

FACETS = {
    "flows": ["origin_name", "market_name", "company_name", "kind", "standing"],
    "announcements_flat": ["kind", "standing", "company", "supply"],
    "announcements": ["kind", "standing", "company"],
    "announcement_models": ["origin", "supply", "origin_evidence"],
    "announcement_markets": ["market"],
    "events": ["event", "status"],
    "reasons": ["reason", "given_by"],
    "quantities": ["measure", "unit"],
    "prices": ["market", "currency", "basis"],
    "not_disclosed": ["field"],
    "regulatory_links": ["instrument", "role", "standing_then"],
    "instruments": ["kind", "standing"],
    "instrument_history": ["instrument", "status"],
    "measures": ["instrument", "origin", "market"],
    "parties": ["role"],
    "plants": ["country", "operator"],
    "models": ["brand", "body"],
    "sources": ["kind", "language", "publisher"],
    "statements": ["record_kind"],
    "terms": ["vocabulary"],
    "columns": ["table", "type"],
    "names": ["kind", "language"],
}

NEWEST_FIRST = {
    "flows": "announced_earliest",
    "announcements_flat": "announced_earliest",
    "announcements": "announced_earliest",
    "events": "date_earliest",
    "sources": "published_earliest",
}

LABELS = {
    "announcements": "title",
    "areas": "name",
    "brands": "name",
    "companies": "name",
    "countries": "name",
    "instruments": "name",
    "models": "name",
    "plants": "name",
    "regions": "name",
    "sources": "title",
    "vocabularies": "label",
}
"""What stands for a row where another table refers to it."""


HIDDEN = (
    "announcement_markets",
    "areas",
    "instrument_areas",
    "instrument_succession",
    "part_markets",
    "part_models",
    "plant_partners",
)
"""Tables that only join others: listed apart, still open to queries."""


def metadata() -> dict[str, Any]:
    """The content of metadata.yml."""
    start = START.format(description=escape(DESCRIPTION), questions=_questions()).strip()
    return {
        "title": TITLE,
        "description_html": start,
        **LICENCE,
        **SOURCE,
        "databases": {
            DATABASE: {
                "title": TITLE,
                "description_html": start,
                **LICENCE,
                **SOURCE,
                "tables": {table.name: _table(table) for table in EVERYTHING},
                "queries": {
                    query.name: {
                        "title": query.title,
                        "description": query.description,
                        "sql": query.sql,
                        "hide_sql": True,
                    }
                    for query in canned_queries()
                },
            }
        },
    }


def _questions() -> str:
    links = (f'<a href="/{DATABASE}/{query.name}">{escape(query.title.lower())}</a>' for query in canned_queries())
    return ", ".join(links)


def _table(table: Table | View) -> dict[str, Any]:
    told: dict[str, Any] = {
        "title": table.title,
        "description": table.description,
        "columns": {column.name: describe(column) for column in table.columns},
    }
    if table.name in FACETS:
        told["facets"] = FACETS[table.name]
    if table.name in NEWEST_FIRST:
        told["sort_desc"] = NEWEST_FIRST[table.name]
    if table.name in LABELS:
        told["label_column"] = LABELS[table.name]
    if table.name in HIDDEN:
        told["hidden"] = True
    if table.name == "announcements":
        told |= {"fts_table": "announcements_fts", "fts_pk": "rowid"}
    return told


def describe(column: Column) -> str:
    """A column's description with its unit and vocabulary, which Datasette has no safe place for."""
    unit = ""
    if column.unit:
        unit = f" Unit: see {column.unit}." if column.unit.startswith("column ") else f" Unit: {column.unit}."
    words = f" Codes: see terms, vocabulary {column.vocabulary}." if column.vocabulary else ""
    return column.description + unit + words


def metadata_yaml() -> str:
    """The text of metadata.yml."""
    head = "# Written by `crossbuilt metadata` from the table declarations and src/crossbuilt/site/queries/.\n"
    return head + yaml.dump(metadata(), Dumper=_Readable, sort_keys=False, allow_unicode=True, width=110)


class _Readable(yaml.SafeDumper):
    """Writes texts of several lines as blocks, so that a reviewer can read the SQL."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Readable.add_representer(str, _text)

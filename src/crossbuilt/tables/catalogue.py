"""Every table and view, in the order in which they are made and shown."""

from __future__ import annotations

from crossbuilt.tables import announcements, claims, companies, instruments, lines, places
from crossbuilt.tables.declaration import Table, View
from crossbuilt.tables.dictionary import BUILD_INFO, TERMS, VOCABULARIES, data_dictionary
from crossbuilt.tables.flat_view import ANNOUNCEMENTS_FLAT
from crossbuilt.tables.flows_view import FLOWS

_DATA: tuple[Table, ...] = (
    VOCABULARIES,
    TERMS,
    places.AREAS,
    places.COUNTRIES,
    places.REGIONS,
    places.REGION_MEMBERS,
    companies.COMPANIES,
    companies.BRANDS,
    companies.MODELS,
    companies.NAMES,
    places.PLANTS,
    places.PLANT_PARTNERS,
    instruments.INSTRUMENTS,
    instruments.INSTRUMENT_AREAS,
    instruments.INSTRUMENT_HISTORY,
    instruments.MEASURES,
    instruments.INSTRUMENT_SUCCESSION,
    instruments.INSTRUMENT_DISAGREEMENTS,
    announcements.ANNOUNCEMENTS,
    announcements.PARTIES,
    lines.ANNOUNCEMENT_MODELS,
    lines.ANNOUNCEMENT_MARKETS,
    announcements.EVENTS,
    announcements.REASONS,
    announcements.QUANTITIES,
    announcements.PRICES,
    announcements.NOT_DISCLOSED,
    lines.PART_MODELS,
    lines.PART_MARKETS,
    announcements.REGULATORY_LINKS,
    announcements.MARKET_CONTEXT,
    announcements.RELATIONS,
    announcements.DISAGREEMENTS,
    announcements.CHANGES,
    claims.SOURCES,
    claims.STATEMENTS,
    BUILD_INFO,
)

VIEWS: tuple[View, ...] = (FLOWS, ANNOUNCEMENTS_FLAT)

TABLES: tuple[Table, ...] = (*_DATA, data_dictionary((*_DATA, *VIEWS)))
"""A table comes after those whose keys it holds."""

EVERYTHING: tuple[Table | View, ...] = (*TABLES, *VIEWS)

"""Every table and view, in the order in which they are made and shown."""

from __future__ import annotations

from crossbuilt.tables import announcement_parts, announcements, claims, companies, instruments, lines, places
from crossbuilt.tables.declaration import Table, View
from crossbuilt.tables.dictionary import BUILD_INFO, TERMS, VOCABULARIES, data_dictionary
from crossbuilt.tables.flat_view import ANNOUNCEMENTS_FLAT
from crossbuilt.tables.flows_view import FLOWS
from crossbuilt.tables.open_promises import OPEN_PROMISES
from crossbuilt.tables.regulatory_links import REGULATORY_LINKS

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
    announcement_parts.PARTIES,
    lines.ANNOUNCEMENT_MODELS,
    lines.ANNOUNCEMENT_MARKETS,
    announcement_parts.EVENTS,
    OPEN_PROMISES,
    announcement_parts.REASONS,
    announcement_parts.QUANTITIES,
    announcement_parts.PRICES,
    announcement_parts.NOT_DISCLOSED,
    lines.PART_MODELS,
    lines.PART_MARKETS,
    REGULATORY_LINKS,
    announcement_parts.MARKET_CONTEXT,
    announcement_parts.RELATIONS,
    announcement_parts.DISAGREEMENTS,
    announcement_parts.CHANGES,
    claims.SOURCES,
    claims.STATEMENTS,
    BUILD_INFO,
)

VIEWS: tuple[View, ...] = (FLOWS, ANNOUNCEMENTS_FLAT)

TABLES: tuple[Table, ...] = (*_DATA, data_dictionary((*_DATA, *VIEWS)))
"""A table comes after those whose keys it holds."""

EVERYTHING: tuple[Table | View, ...] = (*TABLES, *VIEWS)

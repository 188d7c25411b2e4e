"""The view that most people download: one row for each announcement, lists joined in cells."""

from __future__ import annotations

from crossbuilt.tables.declaration import Column, ColumnType, View


def _joined(expression: str, source: str, order: str = "") -> str:
    """SQL for a list in a cell: distinct values in order, with “; ” between."""
    inner = f"select distinct {expression} as value from {source} {order or 'order by value'}"
    return f"(select group_concat(value, '; ') from ({inner}) where value is not null)"


OWN_LINES = "announcement_models x where x.announcement = a.id"
OWN_FLOWS = "flows x where x.announcement = a.id"


def _date_of(event: str, status: str) -> str:
    return _joined(
        "x.date",
        f"events x where x.announcement = a.id and x.event = '{event}' and x.status = '{status}'",
        "order by x.date_earliest",
    )


PRIMARY_SOURCE = """(select x.url from sources x where x.record_kind = 'announcement' and x.record = a.id
       order by x.kind <> 'primary', x.kind <> 'filing', x.published_earliest is null, x.published_earliest, x.key
       limit 1)"""

QUANTITY = (
    "x.measure || ' ' || case when x.qualifier = 'exact' then '' else x.qualifier || ' ' end"
    " || coalesce(printf('%,.15g', x.value), printf('%,.15g', x.low) || '–' || printf('%,.15g', x.high))"
    " || ' ' || x.unit || coalesce(' (' || x.period || ')', '')"
)

CELLS: tuple[tuple[Column, str], ...] = (
    (Column("id", "Permanent id.", references="announcements", required=True), "a.id"),
    (Column("announced", "When it was announced, as written.", required=True), "a.announced"),
    (Column("announced_earliest", "First day that can mean.", unit="ISO 8601 day"), "a.announced_earliest"),
    (Column("announced_latest", "Last day that can mean.", unit="ISO 8601 day"), "a.announced_latest"),
    (Column("title", "One sentence that says who does what.", required=True), "a.title"),
    (
        Column("kind", "What sort of announcement it is.", vocabulary="announcement_kind", required=True),
        "a.kind",
    ),
    (Column("standing", "How firmly it was announced.", vocabulary="standing", required=True), "a.standing"),
    (Column("company", "Name of the company whose plan it is.", required=True), "company.name"),
    (Column("models", "Brands and models."), _joined("x.model_name", OWN_FLOWS, "order by x.line")),
    (Column("origins", "Codes of the countries that build them."), _joined("x.origin", OWN_LINES)),
    (Column("plants", "Plants that build them."), _joined("x.plant_name", OWN_FLOWS)),
    (Column("supply", "How the vehicles travel.", vocabulary="supply"), _joined("x.supply", OWN_LINES)),
    (Column("markets", "Codes of the countries and regions."), _joined("x.market", OWN_FLOWS)),
    (Column("market_wording", "The market in words, where the source names none or not all."), "a.market_wording"),
    (Column("planned_sales_start", "When sales were to start, as written."), _date_of("sales_start", "planned")),
    (Column("sales_start", "When sales started, as written."), _date_of("sales_start", "occurred")),
    (
        Column("reasons", "Why: reason and who gave it.", vocabulary="reason"),
        _joined("x.reason || ' (' || x.given_by || ')'", "reasons x where x.announcement = a.id"),
    ),
    (
        Column("quantities", "How many, with measure, qualifier, unit and period."),
        _joined(QUANTITY, "quantities x where x.announcement = a.id", "order by x.position"),
    ),
    (
        Column("prices", "Prices with currency and model."),
        _joined(
            "x.model || ' ' || printf('%,.15g', x.amount) || ' ' || x.currency",
            "prices x where x.announcement = a.id",
            "order by x.position",
        ),
    ),
    (
        Column("not_disclosed", "What a source expressly says was withheld.", vocabulary="withheld_field"),
        _joined("x.field", "not_disclosed x where x.announcement = a.id"),
    ),
    (
        Column("rules", "Ids of the rules in play, with how each stood that day."),
        _joined(
            "x.instrument || coalesce(' (' || x.standing_then || ')', '')",
            "regulatory_links x where x.announcement = a.id",
        ),
    ),
    (
        Column("sources", "How many sources the record cites.", ColumnType.INTEGER, unit="sources", required=True),
        "(select count(*) from sources x where x.record_kind = 'announcement' and x.record = a.id)",
    ),
    (
        Column("publishers", "How many publishers these have.", ColumnType.INTEGER, unit="publishers", required=True),
        "(select count(distinct x.publisher) from sources x where x.record_kind = 'announcement' and x.record = a.id)",
    ),
    (Column("source_url", "The source closest to the announcement.", required=True), PRIMARY_SOURCE),
    (Column("summary", "Two to five sentences in the curators' own words.", required=True), "a.summary"),
)

ANNOUNCEMENTS_FLAT = View(
    "announcements_flat",
    "Announcements, one row each",
    "Everything about an announcement that fits in a row: lists stand in one cell with “; ” between. Withdrawn "
    "records are left out.",
    tuple(column for column, _ in CELLS),
    "select\n      "
    + ",\n      ".join(f"{sql} as {column.name}" for column, sql in CELLS)
    + "\n    from announcements a join companies company on company.id = a.company\n    where a.withdrawn is null",
)

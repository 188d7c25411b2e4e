"""The view that most analyses start from: announcement × model × origin × market."""

from __future__ import annotations

from crossbuilt.tables.declaration import Column, ColumnType, View

FLOWS = View(
    "flows",
    "Flows",
    "One row for each announcement, model, origin and market: what was to be built where and sold where. A market "
    "is a country or a region, as the source names it (see region_members); it is empty where the source names none.",
    (
        Column("announcement", "Id of the announcement.", references="announcements", required=True),
        Column(
            "line", "Which of the record's models, from 1; 0 where it names none.", ColumnType.INTEGER, required=True
        ),
        Column("title", "Title of the announcement.", required=True),
        Column("announced", "When it was announced, as written.", required=True),
        Column("announced_earliest", "First day that can mean.", unit="ISO 8601 day"),
        Column("announced_latest", "Last day that can mean.", unit="ISO 8601 day"),
        Column("kind", "What sort of announcement it is.", vocabulary="announcement_kind", required=True),
        Column("standing", "How firmly this model was announced.", vocabulary="standing", required=True),
        Column("company", "Id of the company whose plan it is.", references="companies", required=True),
        Column("company_name", "Name of the company.", required=True),
        Column("brand", "Name of the brand; empty where no model is named."),
        Column("model", "Key of the model; empty where none is named.", references="models"),
        Column("model_name", "Name of the model, with the brand."),
        Column("sold_as", "The name it is sold under in this market, where it is another."),
        Column("origin", "ISO 3166-1 code of the country that builds it.", references="countries"),
        Column("origin_name", "Name of that country."),
        Column("plant", "Id of the plant that builds it.", references="plants"),
        Column("plant_name", "Name of the plant."),
        Column("supply", "How the vehicles travel.", vocabulary="supply"),
        Column("origin_evidence", "Whether a source states the origin.", vocabulary="origin_evidence"),
        Column("final_country", "Where kits are assembled or vehicles converted.", references="countries"),
        Column("previous_origin", "Country that supplied this market until then.", references="countries"),
        Column("market", "Country or region; empty where the source names none.", references="areas"),
        Column("market_name", "Name of the country or region, or the source's wording where it names none."),
        Column("market_kind", "country or region."),
        Column("steering", "The side of the steering wheel in this market.", vocabulary="steering"),
        Column("powertrains", "Codes with spaces between.", vocabulary="powertrain"),
    ),
    """
    select
      a.id as announcement,
      m.line,
      a.title,
      a.announced,
      a.announced_earliest,
      a.announced_latest,
      a.kind,
      m.standing,
      a.company,
      company.name as company_name,
      brand.name as brand,
      m.model,
      model.name as model_name,
      m.sold_as,
      m.origin,
      origin.name as origin_name,
      m.plant,
      plant.name as plant_name,
      m.supply,
      m.origin_evidence,
      m.final_country,
      m.previous_origin,
      k.market,
      coalesce(area.name, a.market_wording) as market_name,
      area.kind as market_kind,
      m.steering,
      m.powertrains
    from announcements a
    join announcement_models m on m.announcement = a.id
    left join announcement_markets k on k.announcement = m.announcement and k.line = m.line
    join companies company on company.id = a.company
    left join models model on model.id = m.model
    left join brands brand on brand.id = model.brand
    left join countries origin on origin.code = m.origin
    left join plants plant on plant.id = m.plant
    left join areas area on area.code = k.market
    where a.withdrawn is null
    """,
)

-- Flows between two countries
-- Everything announced from one country to another, by ISO 3166-1 code (US, JP). A flow to a region counts for the countries that belonged to the region on the day of the announcement. Leave a field empty for any country.
select
  f.announced, f.company_name, f.model_name, f.origin_name, f.plant_name, f.market_name,
  f.kind, f.standing, f.title, f.announcement
from flows f
where (:origin = '' or f.origin = upper(:origin))
  and (
    :market = ''
    or f.market = upper(:market)
    or exists (
      select 1 from region_members m
      where m.region = f.market and m.country = upper(:market)
        and (m.since_earliest is null or m.since_earliest <= f.announced_latest)
        and (m.until_latest is null or m.until_latest >= f.announced_earliest)
    )
  )
order by f.announced_earliest desc, f.announcement, f.line

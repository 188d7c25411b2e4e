-- Promises not yet fulfilled
-- Planned events for which neither the record nor one related to it holds an outcome, earliest due first, with the models and markets still open. A plan is overdue where its last possible day had passed on the dataset's date (see build_info). No recorded outcome does not prove that there was none; plans given up are left out.
with scope as (
  -- an event that names no models or markets is about all of its announcement
  select e.announcement, e.position, e.status, e.event, coalesce(m.model, '') as model,
    coalesce(own.market, k.market, '') as market
  from events e
  join announcement_models m on m.announcement = e.announcement
  left join part_markets own on own.announcement = e.announcement and own.part = '/timeline/' || e.position
  left join announcement_markets k
    on own.market is null and k.announcement = m.announcement and k.line = m.line
  where m.model is null
    or not exists (
      select 1 from part_models p where p.announcement = e.announcement and p.part = '/timeline/' || e.position
    )
    or exists (
      select 1 from part_models p
      where p.announcement = e.announcement and p.part = '/timeline/' || e.position and p.model = m.model
    )
),
related (one, other) as (
  select id, id from announcements
  union select announcement, related from relations
  union select related, announcement from relations
),
shown_by (planned, occurred) as (
  -- what has been delivered has been sold, and what has arrived has been shipped and built
  values ('sales_start', 'deliveries_start'), ('orders_open', 'sales_start'), ('orders_open', 'deliveries_start'),
    ('arrival', 'deliveries_start'), ('first_shipment', 'arrival'), ('first_shipment', 'deliveries_start'),
    ('production_start', 'first_shipment'), ('production_start', 'arrival'), ('production_start', 'deliveries_start')
),
open as (
  select distinct s.announcement, s.position, s.model, s.market
  from scope s
  where s.status = 'planned' and not exists (
    select 1
    from related r join scope o on o.announcement = r.other
    where r.one = s.announcement and o.status = 'occurred' and o.model = s.model and o.market = s.market
      and (
        o.event in (s.event, 'cancelled')
        or exists (select 1 from shown_by b where b.planned = s.event and b.occurred = o.event)
      )
  )
)
select
  e.event, e.date as planned, e.date_latest as due_by,
  case when e.date_latest < (select value from build_info where key = 'dataset_date') then 'overdue' else 'pending' end
    as state,
  c.name as company,
  (select group_concat(name, '; ') from (
    select distinct m.name from open o join models m on m.id = o.model
    where o.announcement = e.announcement and o.position = e.position order by m.name)) as models,
  (select group_concat(market, '; ') from (
    select distinct nullif(o.market, '') as market from open o
    where o.announcement = e.announcement and o.position = e.position order by 1)) as markets,
  e.condition, a.title, a.id as announcement
from (select distinct announcement, position from open) due
join events e on e.announcement = due.announcement and e.position = due.position
join announcements a on a.id = e.announcement
join companies c on c.id = a.company
where a.withdrawn is null and a.kind <> 'cancellation'
  and not exists (select 1 from relations r where r.related = a.id and r.relation = 'cancels')
order by e.date_latest is null, e.date_latest, a.id, e.position

-- Promises not yet fulfilled
-- Planned events for which the record holds no such event that occurred, earliest due first. “overdue” are those whose last possible day had passed when the dataset was last read through (its date is in build_info); a cancelled plan is left out.
select
  e.event, e.date as planned, e.date_latest as due_by,
  case when e.date_latest < (select value from build_info where key = 'dataset_date') then 'overdue' else 'pending' end
    as state,
  coalesce(
    (select group_concat(m.name, '; ')
     from part_models p join models m on m.id = p.model
     where p.announcement = e.announcement and p.part = '/timeline/' || e.position),
    'all models'
  ) as models,
  c.name as company, a.title, e.condition, a.id as announcement
from events e
join announcements a on a.id = e.announcement
join companies c on c.id = a.company
where e.status = 'planned' and a.withdrawn is null and a.kind <> 'cancellation'
  and not exists (
    select 1 from events o
    where o.announcement = e.announcement and o.status = 'occurred' and o.event in (e.event, 'cancelled')
      and (
        -- an event without models is about all of them
        not exists (
          select 1 from part_models p
          where p.announcement = o.announcement and p.part = '/timeline/' || o.position
        )
        or exists (
          select 1 from part_models done
          join part_models planned on planned.announcement = done.announcement and planned.model = done.model
          where done.announcement = o.announcement and done.part = '/timeline/' || o.position
            and planned.part = '/timeline/' || e.position
        )
      )
  )
  and not exists (
    select 1 from relations r where r.related = e.announcement and r.relation = 'cancels'
  )
order by e.date_latest is null, e.date_latest, a.id, e.position

-- Promises not yet fulfilled
-- Planned events for which neither the record nor one related to it holds an outcome, earliest due first, with the models and markets still open. A plan is overdue where its last possible day had passed on the dataset's date (see build_info). No recorded outcome does not prove that there was none; plans given up, or put off to a later date, are left out.
select
  due.event, e.date as planned, due.due_by,
  case when due.due_by < (select value from build_info where key = 'dataset_date') then 'overdue' else 'pending' end
    as state,
  c.name as company,
  (select group_concat(name, '; ') from (
    select distinct m.name from open_promises o join models m on m.id = o.model
    where o.announcement = due.announcement and o.position = due.position order by m.name)) as models,
  (select group_concat(market, '; ') from (
    select distinct o.market from open_promises o
    where o.announcement = due.announcement and o.position = due.position order by o.market)) as markets,
  e.condition, a.title, a.id as announcement
from (select distinct announcement, position, event, due_by from open_promises) due
join events e on e.announcement = due.announcement and e.position = due.position
join announcements a on a.id = due.announcement
join companies c on c.id = a.company
order by due.due_by is null, due.due_by, a.id, due.position

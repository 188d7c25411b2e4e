-- What a rule enabled
-- Announcements that a source connects with a rule: give the rule's id (jp-us-built-car-certification), or leave it empty for all. Shows what the rule does in each, and how it stood on the day.
select
  l.instrument, i.name as rule, l.role, l.standing_then, l.standing_since,
  a.announced, c.name as company, a.title, l.note, a.id as announcement
from regulatory_links l
join instruments i on i.id = l.instrument
join announcements a on a.id = l.announcement
join companies c on c.id = a.company
where (:rule = '' or l.instrument = :rule) and a.withdrawn is null
order by l.instrument, a.announced_earliest, a.id

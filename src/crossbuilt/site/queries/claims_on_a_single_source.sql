-- Claims resting on a single source
-- Values for which an announcement cites one witness only. Sources that reprint the same text count as one, and so do texts of one publisher.
with witness as (
  select
    s.record, s.path, s.value, s.source,
    coalesce(x.relays, x.publisher) as voice, x.publisher, x.kind, x.url
  from statements s join sources x on x.id = s.source
  where s.record_kind = 'announcement'
)
select
  a.announced, c.name as company, w.path, w.value,
  min(w.publisher) as publisher, min(w.kind) as source_kind, min(w.url) as url, a.title, a.id as announcement
from witness w
join announcements a on a.id = w.record
join companies c on c.id = a.company
where a.withdrawn is null
group by a.id, w.path
having count(distinct w.voice) = 1
order by a.announced_earliest desc, a.id, w.path

-- A company's moves
-- What one company announced, or took part in, by its id (toyota); leave it empty for all companies.
select
  c.name as company, s.role, a.announced, a.kind, a.standing, a.title,
  (select group_concat(origin, '; ') from (select distinct origin from flows f where f.announcement = a.id)) as origins,
  (select group_concat(market, '; ') from (select distinct market from flows f where f.announcement = a.id)) as markets,
  a.id as announcement
from (
  select id as announcement, company, 'whose plan it is' as role from announcements
  union
  select announcement, company, replace(role, '_', ' ') from parties where company is not null
) s
join announcements a on a.id = s.announcement
join companies c on c.id = s.company
where (:company = '' or s.company = :company) and a.withdrawn is null
order by c.name, a.announced_earliest desc, a.id

-- Search announcements
-- Titles, summaries and every name of companies, brands, models, plants and rules, in any script: Highlander, ハイランダー, Skoda.
select a.announced, c.name as company, a.title, a.kind, a.standing, a.summary, a.id as announcement
from announcements_fts s
join announcements a on a.rowid = s.rowid
join companies c on c.id = a.company
where announcements_fts match escape_fts(coalesce(nullif(trim(replace(:words, '"', ' ')), ''), '?')) and a.withdrawn is null
order by s.rank, a.id

-- Reasons by origin and market
-- Why vehicles built in one country go to another: how many announcements give each reason, and who gives it. Codes are ISO 3166-1 or those of regions; leave a field empty for any.
select
  f.origin_name as origin, f.market_name as market, t.label as reason, r.given_by,
  count(distinct r.announcement) as announcements,
  group_concat(distinct r.announcement) as records
from reasons r
join flows f on f.announcement = r.announcement
join terms t on t.vocabulary = 'reason' and t.code = r.reason
where (:origin = '' or f.origin = upper(:origin)) and (:market = '' or f.market = upper(:market))
group by f.origin_name, f.market_name, t.label, r.given_by
order by announcements desc, origin, market, reason

"""The full-text index: finds `Highlander`, `ハイランダー`, and `Škoda` by `Skoda`."""

from __future__ import annotations

from sqlite_utils import Database

NAMES_OF_RECORD = """
    select announcement, group_concat(name, ' · ') as names
    from (
      select distinct announcement, name from (
        select id as announcement, company as id, 'company' as kind from announcements
        union select announcement, company, 'company' from parties where company is not null
        union select announcement, model, 'model' from announcement_models where model is not null
        union select m.announcement, o.brand, 'brand' from announcement_models m join models o on o.id = m.model
        union select announcement, plant, 'plant' from announcement_models where plant is not null
        union select announcement, final_plant, 'plant' from announcement_models where final_plant is not null
        union select announcement, instrument, 'instrument' from regulatory_links
      ) named
      join (
        select 'company' as kind, id, name from companies
        union all select 'brand', id, name from brands
        union all select 'model', id, name from models
        union all select 'plant', id, name from plants
        union all select 'instrument', id, name from instruments
        union all select kind, id, name from names
      ) spelt using (kind, id)
      union select announcement, sold_as from announcement_models where sold_as is not null
      union select announcement, name from parties where name is not null
      order by 1, 2
    )
    group by announcement
"""
"""Every name, in any language, of what an announcement is about."""


def create_search_index(database: Database) -> None:
    """Index title, summary and names of every announcement, with diacritics folded.

    The index carries the announcements' row ids, as Datasette expects of a table's index.
    """
    database.conn.execute(
        """
        create virtual table announcements_fts using fts5 (
          title, summary, names, content='', tokenize='unicode61 remove_diacritics 2'
        )
        """
    )
    database.conn.execute(
        f"""
        insert into announcements_fts (rowid, title, summary, names)
        select a.rowid, a.title, a.summary, coalesce(n.names, '')
        from announcements a left join ({NAMES_OF_RECORD}) n on n.announcement = a.id
        order by a.rowid
        """
    )
    database.conn.execute("insert into announcements_fts (announcements_fts) values ('optimize')")

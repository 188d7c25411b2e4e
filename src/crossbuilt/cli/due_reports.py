"""Plans that are due as text for a terminal, and as JSON.

The JSON is one object:

    {
      "on": "2026-11-23",                                 the day on which plans are judged
      "within": null,                                     the days to come that are listed too; null for none
      "plans": [
        {
          "announcement": "2025-12-19-toyota-us-…",       id of the record
          "title": "Toyota plans to sell three …",
          "company": "toyota",
          "company_name": "Toyota Motor Corporation",
          "event": "sales_start",
          "event_label": "Sales start",
          "date": "2026-H1",                              as the record writes it
          "due_by": "2026-06-30",                         the last day it can mean
          "days_overdue": 146,                            0 or less where it falls due on that day or later
          "condition": null,                              what the plan was made to depend on
          "open": [                                       the models and markets without an outcome
            {"model": "toyota/camry", "model_name": "Toyota Camry", "market": "JP", "market_name": "Japan"}
          ],
          "answered_in_part": false,                      whether other models or markets have their outcome
          "file": "records/announcements/2025/….yml",     from the folder that holds records/, with "/"
          "line": 57,                                     where the planned event begins, from 1
          "sources": [                                    where to look first
            {"url": "https://…", "publisher": "Toyota Motor Corporation", "kind": "primary"}
          ]
        }
      ],
      "summary": {
        "overdue": 1,
        "falling_due": 0,                                 listed, but not overdue
        "announcements": 1,                               records with a plan listed
        "unread": 0                                       files of the records folder that could not be read
      }
    }

Plans stand in the order of the days they are due by. Keys may be added, but none of these changes its meaning. The
encoding is UTF-8 everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from crossbuilt.checking.reports.excerpt import visible
from crossbuilt.checking.reports.text_report import Style, plain
from crossbuilt.cli.due_list import DuePlan, Wanted
from crossbuilt.cli.due_names import Names


def due_text(plans: Sequence[DuePlan], wanted: Wanted, names: Names, style: Style = plain) -> str:
    """The plans, each with its place in front as findings have it, then the line that sums them up."""
    lines = [line for due in plans for line in _lines(due, names, style)]
    return "".join(f"{line}\n" for line in [*lines, summary(plans, wanted)])


def _lines(due: DuePlan, names: Names, style: Style) -> Iterator[str]:
    event = due.event
    place = style(f"{visible(due.file)}:{due.line}:", "place")
    label = style(_how_late(due.days), "error" if due.days > 0 else "warning")
    last = due.due_by.isoformat()
    meaning = "" if last in event.date.text else f" (at the latest on {last})"
    yield f"{place} {label}: {names.event(event.event)}, planned for {event.date}{meaning}"
    yield f"  {visible(due.record.title)}"
    others = "; others have their outcome" if due.plan.open != due.plan.scope else ""
    yield f"  of {visible(names.scope(due.plan.open, due.record))}{others}"
    if event.condition:
        yield f"  condition: {visible(event.condition)}"
    for source in due.sources:
        yield f"  see {visible(source.url)} ({visible(source.publisher)})"
    yield f"  {style('hint:', 'hint')} {_what_to_write(event.event, names)}"
    yield ""


def _how_late(days: int) -> str:
    if days > 0:
        return f"{_count(days, 'day')} overdue"
    return f"due in {_count(-days, 'day')}" if days else "due today"


def _what_to_write(event: str, names: Names) -> str:
    *others, last = (f"`{code}`" for code in names.outcomes(event))
    shown = f"{', '.join(others)} or {last}" if others else last
    return f"add {shown} as occurred, `cancelled`, or `delayed` and the plan with its new date"


def summary(plans: Sequence[DuePlan], wanted: Wanted) -> str:
    """The line that ends a list."""
    overdue = sum(due.days > 0 for due in plans)
    records = len({due.record.id for due in plans if due.days > 0})
    text = f"No plan is overdue on {wanted.on}"
    if overdue:
        text = f"{_count(overdue, 'plan')} of {_count(records, 'announcement')} overdue on {wanted.on}"
    if wanted.within is None:
        return text
    soon = f"within {_count(wanted.within, 'day')}" if wanted.within else "today"
    return f"{text}; {len(plans) - overdue or 'none'} due {soon}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def due_json(plans: Sequence[DuePlan], wanted: Wanted, names: Names, unread: int) -> str:
    """The object described above, ending in a line break."""
    overdue = sum(due.days > 0 for due in plans)
    report = {
        "on": wanted.on.isoformat(),
        "within": wanted.within,
        "plans": [_plan(due, names) for due in plans],
        "summary": {
            "overdue": overdue,
            "falling_due": len(plans) - overdue,
            "announcements": len({due.record.id for due in plans}),
            "unread": unread,
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _plan(due: DuePlan, names: Names) -> dict[str, Any]:
    record, event = due.record, due.event
    return {
        "announcement": record.id,
        "title": record.title,
        "company": record.company,
        "company_name": names.companies.get(record.company),
        "event": event.event,
        "event_label": names.events.get(event.event),
        "date": event.date.text,
        "due_by": due.due_by.isoformat(),
        "days_overdue": due.days,
        "condition": event.condition,
        "open": [
            {
                "model": model,
                "model_name": names.models.get(model) if model else None,
                "market": market,
                "market_name": names.areas.get(market) if market else None,
            }
            for model, market in sorted(due.plan.open, key=lambda pair: (pair[0] or "", pair[1] or ""))
        ],
        "answered_in_part": due.plan.open != due.plan.scope,
        "file": due.file,
        "line": due.line,
        "sources": [{"url": source.url, "publisher": source.publisher, "kind": source.kind} for source in due.sources],
    }

"""Plans and what came of them, and rules and whether there was one yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Located, Problem, dataset_rule, record_rule
from crossbuilt.checking.rules.dates import comes_too_early
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dataset_date import dataset_date
from crossbuilt.records.made_public import made_public
from crossbuilt.records.unanswered_plan import UnansweredPlan, unanswered_plans

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement

_SOURCES_READ_LATER = """
sources:
  release:
    url: https://example.org/release
    title: Example pickup for Norway
    publisher: Example Motor
    published: 2027-01-15
    language: en
    kind: primary
    accessed: 2027-01-16
  press:
    url: https://example.org/press
    title: Example pickup on sale in Norway
    publisher: Example News
    published: 2028-03-01
    language: en
    kind: press
    accessed: 2028-03-01"""


@dataset_rule(
    "XB307",
    severity=Severity.WARNING,
    wrong=Example(
        f"""timeline:
  - {{event: announced, date: 2027-01-15, status: occurred, sources: [release, press]}}
  - {{event: sales_start, date: 2027-H2, status: planned, sources: [release]}}{_SOURCES_READ_LATER}"""
    ),
    right=Example(
        f"""timeline:
  - {{event: announced, date: 2027-01-15, status: occurred, sources: [release]}}
  - {{event: sales_start, date: 2027-H2, status: planned, sources: [release]}}
  - {{event: sales_start, date: 2027-11, status: occurred, sources: [press]}}{_SOURCES_READ_LATER}"""
    ),
)
def plan_that_is_due_has_its_outcome(dataset: Dataset) -> Iterator[Located]:
    """A promise is worth recording for what becomes of it.

    A plan is due when its last possible day lies before the day on which any source of the dataset was last read. It
    is answered by the event as occurred, by one that shows it (deliveries show a start of sales), by `cancelled`,
    or by a later date after `delayed`, in this record or a related one.
    """
    day = dataset_date(dataset)
    for record, plans in unanswered_plans(dataset, day):
        possible = [plan for plan in plans if not comes_too_early(record.timeline[plan.position], record)]
        if not possible:
            continue
        first, *others = possible
        event = record.timeline[first.position]
        more = f"; nor of {len(others)} other {'plans' if len(others) > 1 else 'plan'} here" if others else ""
        problem = Problem(
            ("timeline", first.position, "date"),
            f"`{event.event}` was planned for {event.date}, and no record says what came of it{_for_whom(first)}{more}",
            "add the event as occurred or `cancelled`, or `delayed` with its new date, here or in a related record",
        )
        yield Located("announcement", record.id, problem)


def _for_whom(plan: UnansweredPlan) -> str:
    """The models and markets left, where some have their outcome."""
    if plan.open == plan.scope:
        return ""
    models = sorted({model for model, _ in plan.open if model})
    markets = sorted({market for _, market in plan.open if market})
    every_model = {model for model, _ in plan.scope if model} == set(models)
    every_market = {market for _, market in plan.scope if market} == set(markets)
    named = [*([] if every_model else models), *([] if every_market else markets)]
    return f" for {', '.join(named)}" if named else ""


@record_rule(
    "XB308",
    "announcement",
    severity=Severity.WARNING,
    wrong=Example(
        """id: 2025-03-01-example-pickup-to-norway
announced: 2025-03-01
timeline:
  - {event: announced, date: 2025-03-01, status: occurred, sources: [release]}
regulatory_context:
  - {instrument: jp-example-rule, role: motivates, sources: [release]}""",
        file="announcements/2025/2025-03-01-example-pickup-to-norway.yml",
    ),
    right=Example(
        """id: 2026-03-01-example-pickup-to-norway
announced: 2026-03-01
timeline:
  - {event: announced, date: 2026-03-01, status: occurred, sources: [release]}
regulatory_context:
  - {instrument: jp-example-rule, role: motivates, sources: [release]}""",
        file="announcements/2026/2026-03-01-example-pickup-to-norway.yml",
    ),
)
def rule_in_play_had_been_proposed(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """A rule that nobody had yet proposed or threatened moved nobody; perhaps an earlier one is meant.

    What a later rule did to a flow that went on may be told, by a source later than the rule's first step.
    """
    for index, link in enumerate(record.regulatory_context):
        rule = dataset.instruments.get(link.instrument)
        if rule and all(record.announced.precedes(step.date) for step in rule.history):
            first = rule.history[0]
            told = [record.sources[key].published for key in link.sources if key in record.sources]
            if link.role != "motivates" and any(day and not day.precedes(first.date) for day in told):
                continue
            yield Problem(
                ("regulatory_context", index, "instrument"),
                f"on {record.announced} nobody had proposed this rule; its history begins on {first.date}",
                f"name the rule of that time, or add the earlier steps to {rule.id}.yml",
            )


@record_rule(
    "XB309",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            published: 2027-01-12
            language: en
            kind: primary
            accessed: 2027-01-16
          press:
            url: https://example.org/press
            title: Example goes north
            publisher: Example News
            published: 2027-01-16
            language: en
            kind: press
            accessed: 2027-01-16
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release, press]
          - event: price_published
            date: 2027-01-15
            status: planned
            sources: [release]
    """,
    right="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            published: 2027-01-15
            language: en
            kind: primary
            accessed: 2027-01-16
          press:
            url: https://example.org/press
            title: Example goes north
            publisher: Example News
            published: 2027-01-16
            language: en
            kind: press
            accessed: 2027-01-16
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release, press]
    """,
)
def announcement_is_as_old_as_its_first_source(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """What a source already tells is public; the record's date is the day on which it became so.

    Where every source is older than the announcement, that is an error of its own (XB302).
    """
    event = made_public(record)
    if event is None:
        return
    cited = [record.sources[key] for key in event.sources if key in record.sources]
    before = [source.published for source in cited if source.published and source.published.precedes(record.announced)]
    if before and len(before) < len(cited):
        first = min(before, key=lambda day: (day.earliest is not None, day.earliest))
        yield Problem(
            ("announced",),
            f"a source of the announcement was published on {first}, before {record.announced}",
            "correct the date, or cite that source for an earlier `reported` event instead",
        )

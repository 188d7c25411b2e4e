"""What each kind of announcement needs, and what a model or event need not say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.checking.rules.completeness import origins
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import flows

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.company import Name, VehicleModel
    from crossbuilt.records.timeline import TimelineEvent

ENDS = frozenset({"cancelled", "sales_end", "production_end"})


@record_rule(
    "XB123",
    "announcement",
    wrong="""
        kind: sourcing_change
    """,
    right="""
        kind: sourcing_change
        previous_origin:
          country: JP
          sources: [release]
    """,
)
def change_of_source_names_the_source_before(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A change of source is from one country to another; without the first it is an introduction."""
    named = [path for path, _ in origins(record) if "previous_origin" in path]
    if record.kind == "sourcing_change" and not named:
        yield Problem(
            ("kind",),
            "a `sourcing_change` needs `previous_origin`",
            "say where the market was supplied from until then; where it was not supplied, the kind is `introduction`",
        )


@record_rule(
    "XB124",
    "announcement",
    wrong="""
        kind: kit_assembly
    """,
    right="""
        kind: kit_assembly
        origin:
          country: TH
          supply: kits
          final_step:
            country: NO
            role: assembly
          sources: [release]
    """,
)
def kit_assembly_is_of_kits(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Vehicles are assembled from kits only where kits leave the origin."""
    own = [origin for path, origin in origins(record) if "origin" in path]
    if record.kind == "kit_assembly" and own and not any(origin.supply == "kits" for origin in own):
        yield Problem(
            ("kind",),
            "the kind is `kit_assembly`, but no `origin` has `supply: kits`",
            "write `supply: kits` with a `final_step`, or correct the kind",
        )


@record_rule(
    "XB125",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        kind: end_of_sale
    """,
    right="""
        kind: end_of_sale
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: sales_end
            date: 2027-12
            status: planned
            sources: [release]
    """,
)
def what_ends_has_its_end_in_the_timeline(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """What became of a plan is read from its timeline, and a cancellation or end that is not there is overlooked."""
    if record.kind in {"cancellation", "end_of_sale"} and not any(event.event in ENDS for event in record.timeline):
        usual = "cancelled" if record.kind == "cancellation" else "sales_end"
        yield Problem(
            ("kind",),
            f"the kind is `{record.kind}`, but the timeline holds no `cancelled`, `sales_end` or `production_end`",
            f"add the event `{usual}` with its date",
        )


@record_rule(
    "XB126",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        market: [NO, SE, DK]
        market_wording:
          text: two markets in the north
          count: 2
          sources: [release]
    """,
    right="""
        market: [NO, SE]
        market_wording:
          text: two markets in the north
          count: 2
          sources: [release]
    """,
)
def count_of_markets_covers_those_named(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Whoever goes to two markets does not go to three by name; the count is of all of them, named or not."""
    named = {flow.market for flow in flows(record) if flow.market}
    count = record.market_wording.count if record.market_wording else None
    if count is not None and count < len(named):
        yield Problem(
            ("market_wording", "count"),
            f"the count is {count}, but {len(named)} markets are named: {', '.join(sorted(named))}",
            "count those named too, or correct the list",
        )


@record_rule(
    "XB127",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        models:
          - model: example/pickup
            sold_as: Pickup
            sources: [release]
    """,
    right="""
        models:
          - model: example/pickup
            sold_as: Fjord
            sources: [release]
    """,
)
def sold_as_is_another_name(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """`sold_as` is for a name that differs from the model's; where it does not, readers look for a difference."""
    for index, line in enumerate(record.models):
        if line.sold_as and line.sold_as.casefold() in _names(line.model, dataset):
            yield Problem(
                ("models", index, "sold_as"),
                f"“{line.sold_as}” is the model's own name",
                "leave `sold_as` out; it is for a name that differs",
            )


def _used_everywhere(model: VehicleModel) -> list[Name]:
    """The further names of a model that no market has for itself."""
    return [name for name in model.names if not name.markets]


def _names(key: str, dataset: Dataset) -> set[str]:
    """The names of a model in small letters, without and with its brand's."""
    brand_id, _, model_id = key.partition("/")
    return {
        name.casefold()
        for company in dataset.companies.values()
        for brand in company.brands
        if brand.id == brand_id
        for model in brand.models
        if model.id == model_id
        for name in (model.name, f"{brand.name} {model.name}", *(further.name for further in _used_everywhere(model)))
    }


@record_rule(
    "XB128",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: sales_start
            date: 2027-H2
            status: planned
            sources: [release]
          - event: sales_start
            date: 2027-H2
            status: planned
            condition: once approved
            sources: [release]
    """,
    right="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: sales_start
            date: 2027-H2
            status: planned
            condition: once approved
            sources: [release]
    """,
)
def event_stands_once_in_the_timeline(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """An event told by two sources is one event that cites both; written twice, it is counted twice."""
    first: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, event in enumerate(record.timeline):
        if event.event == "milestone":
            continue  # several counts can be reached in one month
        models, market = frozenset(event.models or ()), frozenset(event.market or ())
        alike = first[event.event, event.date.edtf, event.status, models, market]
        same = next((one for one in alike if not _told_apart(event, record.timeline[one])), None)
        alike.append(index)
        if same is not None:
            yield Problem(
                ("timeline", index, "event"),
                f"`{event.event}` of {event.date} stands twice in the timeline, as number {same + 1} and {index + 1}",
                "make them one event that cites the sources of both, or say under `note` what tells them apart",
            )


def _told_apart(one: TimelineEvent, other: TimelineEvent) -> bool:
    return bool(one.note and other.note and one.note != other.note)

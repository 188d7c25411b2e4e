"""Markets: where a record says that vehicles go, and where its parts say so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.reading.document import Path
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import flows
from crossbuilt.records.iso_codes import COUNTRIES
from crossbuilt.records.tender import TENDER

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.dates import UncertainDate
    from crossbuilt.records.price import Price
    from crossbuilt.records.region import Region


def members(region: Region, when: UncertainDate) -> set[str]:
    """The countries of a region that may be members on a day."""
    return {
        member.country
        for member in region.members
        if not (member.until and member.until.precedes(when)) and not (member.since and when.precedes(member.since))
    }


def markets_named(record: Announcement, dataset: Dataset) -> set[str] | None:
    """The markets of a record, with the countries in its regions; None where they are not all known by name."""
    markets = {flow.market for flow in flows(record) if flow.market}
    regions = [region for region in dataset.regions if region.code in markets]
    unread = markets - COUNTRIES - {region.code for region in regions}
    if record.market_wording or unread or any(not region.members for region in regions):
        return None
    return markets.union(*(members(region, record.announced) for region in regions))


@record_rule(
    "XB227",
    "announcement",
    severity=Severity.WARNING,
    wrong=Example(
        "market: [EFTA]\norigin: {country: NO, sources: [release]}",
        beside=Example(
            "regions:\n  - {code: EFTA, name: European Free Trade Association, kind: bloc, sources: [efta],\n"
            "     members: [{country: 'NO', since: 1960-05-03}]}",
            "region_list",
        ),
    ),
    right="""
        market: [EFTA]
    """,
)
def region_is_not_where_the_vehicles_are_built(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """A region that contains the origin is in part a sale at home, which is none of this dataset."""
    if record.market_wording:
        return
    regions = {region.code: members(region, record.announced) for region in dataset.regions}
    told = set()
    for flow in flows(record):
        if flow.origin is None or flow.market is None or flow.origin.country not in regions.get(flow.market, ()):
            continue
        own = record.models[flow.line - 1].market if flow.model is not None else None
        base: Path = ("models", flow.line - 1, "market") if own else ("market",)
        path = (*base, (own or record.market or ()).index(flow.market))
        if path not in told:
            told.add(path)
            yield Problem(
                path,
                f"{flow.market} contains {flow.origin.country}, where the vehicles are built",
                "name the other countries, or say under `market_wording` what the source says of the market",
            )


@record_rule(
    "XB228",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        market: [NO, SE]
        models:
          - model: example/pickup
            market: [NO]
            sources: [release]
    """,
    right="""
        market: [NO, SE]
        models:
          - model: example/pickup
            sources: [release]
          - model: example/sedan
            market: [NO]
            sources: [release]
    """,
)
def default_is_for_models_without_their_own(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A model's own market or origin stands in place of the record's, so that one which no model takes is lost."""
    if not record.models:
        return
    if all(line.market for line in record.models):
        going = {market for line in record.models for market in line.market or ()}
        for index, market in enumerate(record.market or ()):
            if market not in going:
                message = f"nothing goes to {market}, because every model has its own `market`, and it is in none"
                yield Problem(("market", index), message, "add it to the models that go there, or take it out")
    for key in ("origin", "previous_origin"):
        if getattr(record, key) and all(getattr(line, key) for line in record.models):
            message = f"no model takes this `{key}`, because each has its own"
            yield Problem((key,), message, "take it out, or those of the models that it is meant for", of_key=True)


@record_rule(
    "XB229",
    "announcement",
    wrong="""
        quantities:
          - measure: sales_target
            value: 500
            unit: vehicles_per_year
            market: [SE]
            sources: [release]
    """,
    right="""
        quantities:
          - measure: sales_target
            value: 500
            unit: vehicles_per_year
            market: [NO]
            sources: [release]
    """,
)
def part_is_about_a_market_of_the_record(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """A date or figure for a market that the announcement does not name belongs to another record."""
    markets = markets_named(record, dataset)
    if markets is None:
        return
    regions = {region.code: members(region, record.announced) for region in dataset.regions}
    for key in ("timeline", "quantities"):
        for index, part in enumerate(getattr(record, key)):
            for position, market in enumerate(part.market or ()):
                if market not in markets and not markets & regions.get(market, set()):
                    yield Problem(
                        (key, index, "market", position),
                        f"{market} is not among this record's markets",
                        "add it to `market`, or correct the code",
                    )


@record_rule(
    "XB230",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        not_disclosed: []
        prices:
          - model: example/pickup
            market: "NO"
            amount: 500000
            currency: SEK
            basis: tax_included
            sources: [release]
    """,
    right="""
        not_disclosed: []
        prices:
          - model: example/pickup
            market: "NO"
            amount: 500000
            currency: NOK
            basis: tax_included
            sources: [release]
    """,
)
def price_is_in_the_money_of_its_market(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """What buyers pay is asked in their money; another currency is mostly a conversion by the press, or a slip."""
    named, own = markets_named(record, dataset), {flow.market for flow in flows(record)}
    for index, price in enumerate(record.prices):
        paid_in = _money(price, record, dataset)
        if named is not None and price.market not in named and price.market not in own:
            continue  # XB224
        if paid_in and price.currency not in paid_in and not price.note:
            yield Problem(
                ("prices", index, "currency"),
                f"{price.currency} is not the money of {price.market}, which is {' or '.join(sorted(paid_in))}",
                "write the price that buyers are asked; if it is asked in this currency, say so under `note`",
            )


def _money(price: Price, record: Announcement, dataset: Dataset) -> set[str]:
    """The currencies of a price's market."""
    region = next((region for region in dataset.regions if region.code == price.market), None)
    countries = members(region, record.announced) if region else {price.market}
    return {currency for country in countries for currency in TENDER.get(country, ())}

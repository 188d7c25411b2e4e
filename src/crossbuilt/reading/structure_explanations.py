"""Why the fields of a record are refused one by one.

XB190 (a record against the published JSON Schema) is not among them: schema and models are made from one source and
agree, so no example could have that finding alone.
"""

from __future__ import annotations

from crossbuilt.reading.explanation import Example, Explanation
from crossbuilt.reading.finding import Severity


def _explained(code: str, title: str, why: str, wrong: str, right: str, kind: str = "announcement") -> Explanation:
    return Explanation(code, Severity.ERROR, title, why, Example(wrong, kind), Example(right, kind))


_EVENT = "timeline:\n  - event: announced\n    date: 2027-01-15"
_TARGET = (
    "quantities:\n  - measure: sales_target\n    value: {}\n    unit: vehicles\n    period: 2028\n"
    "    sources: [release]"
)
_MODEL = "models:\n  - model: {}\n    sources: {}"
_RULE = "regulatory_context:\n  - instrument: {}\n    role: context\n    sources: [release]"
_PRICE = (
    "not_disclosed: []\nprices:\n  - model: example/pickup\n    market: 'NO'\n    amount: 500000\n    currency: {}\n"
    "    basis: tax_included\n    sources: [release]"
)

STRUCTURE_EXPLANATIONS = (
    _explained(
        "XB101",
        "Required keys are there",
        "A record without one of them cannot be published: its table needs the value.",
        f"{_EVENT}\n    sources: [release]",
        f"{_EVENT}\n    status: occurred\n    sources: [release]",
    ),
    _explained(
        "XB102",
        "Keys are those of the record guide",
        "A key that nothing reads would hide its value: the fact would stand in the file and in no table.",
        "anounced: 2027-01-15",
        "announced: 2027-01-15",
    ),
    _explained(
        "XB103",
        "A value has the shape of its field",
        "One market is still a list of markets, so that a second can be added and tables have one form.",
        "market: NO",
        "market: [NO]",
    ),
    _explained(
        "XB104",
        "A text is written as its field asks",
        "Codes, ids and addresses are joined and followed by machines, which read only one way of writing them.",
        "market: [Norway]",
        "market: [NO]",
    ),
    _explained(
        "XB105",
        "Coded words are of their vocabulary",
        "A word that no vocabulary defines cannot be counted with others; a new one is first defined there.",
        "standing: firm",
        "standing: committed",
    ),
    _explained(
        "XB106",
        "Numbers are digits",
        "A comma separates thousands to one reader and decimals to another; the unit has a field of its own.",
        _TARGET.format("1,500"),
        _TARGET.format("1500"),
    ),
    _explained(
        "XB107",
        "Dates are of the date grammar, and days that exist",
        "A date that cannot be read has no place in time, and nothing could be said to be late or kept.",
        f"{_EVENT}\n    status: occurred\n    sources: [release]\n"
        "  - event: sales_start\n    date: 2027-02-30\n    status: planned\n    sources: [release]",
        f"{_EVENT}\n    status: occurred\n    sources: [release]\n"
        "  - event: sales_start\n    date: 2027-02\n    status: planned\n    sources: [release]",
    ),
    _explained(
        "XB108",
        "Lists that need an entry have one",
        "A claim that cites no source is no claim of this dataset.",
        _MODEL.format("example/pickup", "[]"),
        _MODEL.format("example/pickup", "[release]"),
    ),
    _explained(
        "XB201",
        "A company has a record",
        "Announcements are joined to companies by id; one that leads nowhere has no company.",
        "company: exmaple",
        "company: example",
    ),
    _explained(
        "XB202",
        "A model stands under its brand in companies/",
        "The model's name in every market and script stands there once, for all announcements about it.",
        _MODEL.format("example/pickupp", "[release]"),
        _MODEL.format("example/pickup", "[release]"),
    ),
    _explained(
        "XB203",
        "A plant has a record",
        "The plant's place and country stand in its own record, and the origin is checked against them.",
        "origin:\n  country: TH\n  plant: example-bangkok\n  sources: [release]",
        "origin:\n  country: TH\n  plant: example-rayong\n  sources: [release]",
    ),
    _explained(
        "XB204",
        "A rule has a record",
        "What a rule was on the day of an announcement comes from the rule's own record.",
        _RULE.format("example-rule"),
        _RULE.format("jp-example-rule"),
    ),
    _explained(
        "XB205",
        "A related announcement has a record",
        "Announcements that follow one another are shown as one programme; a link that leads nowhere breaks it.",
        "related:\n  - relation: follows\n    record: 2026-12-01-example-pickup-considered",
        "related: []",
    ),
    _explained(
        "XB206",
        "A cited source is among the record's sources",
        "A claim is as good as what it cites, and readers must be able to go there.",
        _MODEL.format("example/pickup", "[relase]"),
        _MODEL.format("example/pickup", "[release]"),
    ),
    _explained(
        "XB207",
        "Countries are ISO 3166-1 codes",
        "Trade and tariff data are joined by these codes.",
        "origin:\n  country: UK\n  sources: [release]",
        "origin:\n  country: GB\n  sources: [release]",
    ),
    _explained(
        "XB208",
        "Markets are countries or regions of regions.yml",
        "A flow needs a market that can be looked up; what is neither country nor listed region belongs in "
        "`market_wording`.",
        "market: [UK]",
        "market: [GB]",
    ),
    _explained(
        "XB209",
        "Currencies are ISO 4217 codes",
        "An amount in a currency that cannot be told cannot be compared.",
        _PRICE.format("NKR"),
        _PRICE.format("NOK"),
    ),
)
"""In the order of codes; each example is a test."""

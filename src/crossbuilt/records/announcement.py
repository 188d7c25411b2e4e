"""The announcement: the record this project exists for."""

from __future__ import annotations

from crossbuilt.records.announced_model import AnnouncedModel
from crossbuilt.records.codes import AnnouncementKind, Standing
from crossbuilt.records.dates import UncertainDate
from crossbuilt.records.disagreement import Disagreement
from crossbuilt.records.identifiers import AnnouncementId, CompanyRef
from crossbuilt.records.market import Market, MarketWording
from crossbuilt.records.market_remark import MarketRemark
from crossbuilt.records.origin import Origin
from crossbuilt.records.part import Part
from crossbuilt.records.party import Party
from crossbuilt.records.price import Price
from crossbuilt.records.quantity import Quantity
from crossbuilt.records.regulatory_link import RegulatoryLink
from crossbuilt.records.related_record import RelatedRecord
from crossbuilt.records.revision import AnnouncementWithdrawal, Change
from crossbuilt.records.source import Sources
from crossbuilt.records.stated_reason import StatedReason
from crossbuilt.records.text import Text, Truth
from crossbuilt.records.timeline import TimelineEvent
from crossbuilt.records.withheld import Withheld


class Announcement(
    Part,
    json_schema_extra={
        "examples": [
            {
                "id": "2027-01-15-example-pickup-to-norway",
                "title": "Example plans to sell its Thai-built pickup in Norway from 2027",
                "summary": "Example Motor says that it plans to sell its pickup, built in Thailand, in Norway from the "
                "second half of 2027. It names no price.",
                "kind": "introduction",
                "standing": "committed",
                "announced": "2027-01-15",
                "company": "example",
                "origin": {"country": "TH", "sources": ["release"]},
                "market": ["NO"],
                "models": [{"model": "example/pickup", "sources": ["release"]}],
                "timeline": [
                    {"event": "announced", "date": "2027-01-15", "status": "occurred", "sources": ["release"]},
                    {"event": "sales_start", "date": "2027-H2", "status": "planned", "sources": ["release"]},
                ],
                "not_disclosed": [{"field": "price", "sources": ["release"]}],
                "sources": {
                    "release": {
                        "url": "https://example.org/release",
                        "title": "Example pickup for Norway",
                        "publisher": "Example Motor",
                        "published": "2027-01-15",
                        "language": "en",
                        "kind": "primary",
                        "accessed": "2027-01-16",
                    }
                },
            }
        ]
    },
):
    """A named actor's statement, or a reported plan, that vehicles built in one country go to another market."""

    id: AnnouncementId
    """Equals the file's stem; never changed, never re-used."""
    title: Text
    """One sentence of our own that says who does what."""
    summary: Text
    """Two to five neutral sentences of our own."""
    kind: AnnouncementKind
    """What sort of announcement it is."""
    standing: Standing
    """How firmly it was announced."""
    announced: UncertainDate
    """When it became public; the timeline's `announced` or `reported` event of that day cites who says so."""
    company: CompanyRef
    """Whose plan it is."""
    parties: tuple[Party, ...] = ()
    """Who else takes part."""
    origin: Origin | None = None
    """Where the vehicles are built, unless a model says otherwise."""
    previous_origin: Origin | None = None
    """Where the market was supplied from until then, unless a model says otherwise."""
    market: Market | None = None
    """Where they are to be sold, unless a model says otherwise."""
    market_wording: MarketWording | None = None
    """The market in words, where the source names none or not all."""
    models: tuple[AnnouncedModel, ...] = ()
    """The models named."""
    whole_range: Truth = False
    """Whether the company's whole range is meant; only where no model is named."""
    timeline: tuple[TimelineEvent, ...]
    """Planned and occurred events."""
    reasons: tuple[StatedReason, ...] = ()
    """Why, and who says so."""
    quantities: tuple[Quantity, ...] = ()
    """How many."""
    prices: tuple[Price, ...] = ()
    """What it costs there."""
    not_disclosed: tuple[Withheld, ...] = ()
    """What a source expressly says was withheld."""
    regulatory_context: tuple[RegulatoryLink, ...] = ()
    """The rules in play."""
    market_context: tuple[MarketRemark, ...] = ()
    """What made the plan ordinary or unusual there."""
    related: tuple[RelatedRecord, ...] = ()
    """Announcements it belongs with."""
    disagreements: tuple[Disagreement, ...] = ()
    """Where sources differ."""
    sources: Sources
    """Where every claim can be read."""
    changes: tuple[Change, ...] = ()
    """What changed since first publication."""
    withdrawn: AnnouncementWithdrawal | None = None
    """Why the record no longer stands."""

"""The vocabularies that record fields draw on, one type each."""

from typing import Annotated

from crossbuilt.records.context import InVocabulary
from crossbuilt.records.vocabulary import Code

AnnouncementKind = Annotated[Code, InVocabulary("announcement_kind")]
Standing = Annotated[Code, InVocabulary("standing")]
PartyRole = Annotated[Code, InVocabulary("party_role")]
Supply = Annotated[Code, InVocabulary("supply")]
FinalStepRole = Annotated[Code, InVocabulary("final_step_role")]
OriginEvidence = Annotated[Code, InVocabulary("origin_evidence")]
Steering = Annotated[Code, InVocabulary("steering")]
Powertrain = Annotated[Code, InVocabulary("powertrain")]
BodyStyle = Annotated[Code, InVocabulary("body_style")]
Event = Annotated[Code, InVocabulary("event")]
EventStatus = Annotated[Code, InVocabulary("event_status")]
Reason = Annotated[Code, InVocabulary("reason")]
ReasonGiver = Annotated[Code, InVocabulary("reason_giver")]
Measure = Annotated[Code, InVocabulary("measure")]
QuantityQualifier = Annotated[Code, InVocabulary("quantity_qualifier")]
QuantityUnit = Annotated[Code, InVocabulary("quantity_unit")]
PriceBasis = Annotated[Code, InVocabulary("price_basis")]
WithheldField = Annotated[Code, InVocabulary("withheld_field")]
RegulatoryRole = Annotated[Code, InVocabulary("regulatory_role")]
Relation = Annotated[Code, InVocabulary("relation")]
SourceKind = Annotated[Code, InVocabulary("source_kind")]
InstrumentKind = Annotated[Code, InVocabulary("instrument_kind")]
InstrumentStatus = Annotated[Code, InVocabulary("instrument_status")]
RateUnit = Annotated[Code, InVocabulary("rate_unit")]
RateBasis = Annotated[Code, InVocabulary("rate_basis")]
RegionKind = Annotated[Code, InVocabulary("region_kind")]

VOCABULARIES = frozenset(
    mark.vocabulary
    for alias in tuple(globals().values())
    for mark in getattr(alias, "__metadata__", ())
    if isinstance(mark, InVocabulary)
)
"""The ids of all of them; each is a file in `records/vocabularies/`."""

"""Where vehicles come from."""

from __future__ import annotations

from crossbuilt.records.codes import FinalStepRole, OriginEvidence, Supply
from crossbuilt.records.identifiers import CountryCode, PlantRef
from crossbuilt.records.part import Part
from crossbuilt.records.source import Cited
from crossbuilt.records.text import Text


class FinalStep(
    Part,
    json_schema_extra={"examples": [{"country": "AU", "plant": "walkinshaw-dandenong-south", "role": "conversion"}]},
):
    """What is done to kits or converted vehicles after they leave the origin."""

    country: CountryCode
    """Where the step is done."""
    plant: PlantRef | None = None
    """The plant that does it, where it has a record."""
    role: FinalStepRole
    """What is done."""


class Origin(
    Part,
    json_schema_extra={
        "examples": [
            {"country": "US", "plant": "toyota-kentucky", "sources": ["toyota-release"]},
            {
                "country": "TH",
                "evidence": "inferred",
                "inference": "The company builds this model nowhere else.",
                "sources": ["company-plants"],
            },
        ]
    },
):
    """Where vehicles are built, and how surely that is known."""

    country: CountryCode
    """Country of manufacture: of the kits or of the unconverted vehicle where there is a final step."""
    plant: PlantRef | None = None
    """The plant, where a source names it or it can be inferred."""
    supply: Supply = "built_up"
    """How the vehicles travel."""
    final_step: FinalStep | None = None
    """What happens to kits or conversions afterwards."""
    evidence: OriginEvidence = "stated"
    """Whether a source states the origin or we infer it."""
    inference: Text | None = None
    """How it was inferred; needed where it was."""
    sources: Cited
    """Who says so."""

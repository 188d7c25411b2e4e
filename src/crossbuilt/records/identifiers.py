"""Identifiers, and references to what has one."""

from typing import Annotated

from pydantic import StringConstraints

from crossbuilt.records.context import RefersTo

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"

Slug = Annotated[str, StringConstraints(pattern=rf"^{SLUG}$")]
AnnouncementId = Annotated[
    str, StringConstraints(pattern=rf"^[12][0-9]{{3}}(?:-[01][0-9](?:-[0-3][0-9])?)?-[a-z]{SLUG}$")
]
"""`<announced>-<slug>`: as much of the date as was known when the record was first published, then words."""

CompanyRef = Annotated[Slug, RefersTo("company")]
PlantRef = Annotated[Slug, RefersTo("plant")]
InstrumentRef = Annotated[Slug, RefersTo("instrument")]
AnnouncementRef = Annotated[AnnouncementId, RefersTo("announcement")]
SourceRef = Annotated[Slug, RefersTo("source")]
ModelRef = Annotated[str, StringConstraints(pattern=rf"^{SLUG}/{SLUG}$"), RefersTo("model")]
"""`<brand>/<model>`; brand ids are unique across companies."""

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$"), RefersTo("country")]
"""ISO 3166-1 alpha-2, and XK for Kosovo, as CLDR and the EU use it."""

AreaCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*$"), RefersTo("area")]
"""A country, or a region of regions.yml."""

CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$"), RefersTo("currency")]
"""ISO 4217."""

RegionCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*$")]

"""All records together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from crossbuilt.records.ledger import Ledger

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.company import Company
    from crossbuilt.records.instrument import Instrument
    from crossbuilt.records.plant import Plant
    from crossbuilt.records.region import Region, RegionList
    from crossbuilt.records.vocabulary import Vocabulary


class Dataset(NamedTuple):
    """Every record by its id, in order of ids; only records that are sound in themselves."""

    announcements: Mapping[str, Announcement]
    companies: Mapping[str, Company]
    plants: Mapping[str, Plant]
    instruments: Mapping[str, Instrument]
    region_list: RegionList | None
    vocabularies: Mapping[str, Vocabulary]
    ledger: Ledger = Ledger()
    """What was published before."""

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions of regions.yml, in its order."""
        return self.region_list.regions if self.region_list else ()

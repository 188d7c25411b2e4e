"""The day the dataset stands at, by which promises are judged."""

from __future__ import annotations

from datetime import date

from crossbuilt.records.dataset import Dataset


def dataset_date(dataset: Dataset) -> date:
    """The last day on which a curator read a source: the same for the same records, never the wall clock.

    Where no record says when its sources were read, the last day that any source was published; for an empty
    dataset, 1 January 1970.
    """
    days: list[date] = [
        day
        for records in (dataset.announcements, dataset.instruments, dataset.companies, dataset.plants)
        for record in records.values()
        for source in record.sources.values()
        for when in (source.accessed or source.published,)
        if when and (day := when.earliest)
    ]
    return max(days, default=date(1970, 1, 1))

"""What is published under a code, as sentences call it; a code whose record cannot be read stands for itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crossbuilt.records.announcement import Announcement
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.unanswered_plan import SHOWN_BY, Scope
from crossbuilt.tables.companies import COMPANIES, MODELS
from crossbuilt.tables.declaration import Table
from crossbuilt.tables.places import AREAS


@dataclass(frozen=True, slots=True)
class Names:
    """Names by code, as the tables have them."""

    companies: Mapping[str, str]
    models: Mapping[str, str]
    areas: Mapping[str, str]
    events: Mapping[str, str]
    """In the order of their vocabulary, which is that of a vehicle's way to its buyer."""

    @classmethod
    def of(cls, dataset: Dataset) -> Names:
        """The names in a dataset."""
        events = dataset.vocabularies.get("event")
        return cls(
            companies=_named(COMPANIES, dataset),
            models=_named(MODELS, dataset),
            areas=_named(AREAS, dataset),
            events={term.code: term.label for term in events.terms} if events else {},
        )

    def event(self, code: str) -> str:
        """An event within a sentence."""
        label = self.events.get(code, code.replace("_", " "))
        return label[0].lower() + label[1:]

    def outcomes(self, event: str) -> list[str]:
        """The codes of the events that show a planned one to have occurred, itself first."""
        order = {code: number for number, code in enumerate(self.events)}
        shown_by = SHOWN_BY.get(event, frozenset())
        return [event, *sorted(shown_by, key=lambda code: (order.get(code, len(order)), code))]

    def scope(self, scope: Scope, record: Announcement) -> str:
        """Models and markets, those with the same markets together: `Toyota Camry, Toyota Tundra for Japan`."""
        markets_of: dict[str | None, set[str | None]] = {}
        for model, market in scope:
            markets_of.setdefault(model, set()).add(market)
        models_for: dict[str, list[str]] = {}
        for model, markets in markets_of.items():
            models_for.setdefault(self._markets(markets, record), []).append(self._model(model, record))
        return "; ".join(sorted(f"{_listed(models)}{markets}" for markets, models in models_for.items()))

    def _model(self, key: str | None, record: Announcement) -> str:
        if key is None:
            return "the whole range" if record.whole_range else "unnamed models"
        return self.models.get(key, key)

    def _markets(self, codes: set[str | None], record: Announcement) -> str:
        if codes == {None}:
            return f" for {record.market_wording.text}" if record.market_wording else ""
        return f" for {_listed(self.areas.get(code, code) for code in codes if code)}"


def _named(table: Table, dataset: Dataset) -> dict[str, str]:
    """The names that a table's keys have."""
    names = [column.name for column in table.columns]
    key, name = names.index(table.key[0]), names.index("name")
    return {str(row[key]): str(row[name]) for row in table.rows(dataset)}


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))

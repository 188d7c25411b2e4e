"""Ids that the ledger has and no record any more (XB413)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from crossbuilt.reading.finding import Finding
from crossbuilt.reading.ledger import at_entry
from crossbuilt.reading.suggestion import closest
from crossbuilt.reading.tree import FOLDERS, kind_of
from crossbuilt.records.identified import identified
from crossbuilt.records.ledger import Entered, Thing

if TYPE_CHECKING:
    from crossbuilt.checking.check import Records

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-")


def vanished(records: Records) -> Iterator[Finding]:
    """A finding at the line of each id that has vanished.

    A record that is there has not vanished, though it may be too broken to be read: its file has findings of its own.
    """
    ledger = records.dataset.ledger
    there = _Present(records)
    gone = [entered for thing, entered in ledger.things.items() if thing[0] != "version" and not there.may_have(thing)]
    for entered in gone:
        kind, id_ = entered.entry.thing
        other = _renamed(entered, there.new_like(entered, ledger.things), gone)
        if other:
            hint = f"it looks renamed to `{other}`: ids are never changed, rename it back"
        elif entered.entry.thing in ledger.withdrawn:
            hint = "restore it as it was: what is withdrawn stays, with its reason"
        else:
            place = "it under its brand" if kind == "model" else "its file"
            hint = (
                f"restore {place} and give it `withdrawn` with `date`, `reason` and, if there is one, `superseded_by`"
            )
        yield at_entry(ledger, "XB413", entered, f"the {kind} `{id_}` has vanished: no record has this id", hint)


def _renamed(entered: Entered, candidates: list[str], gone: list[Entered]) -> str:
    """The one new id of these that the thing looks to have been given; empty where there is none."""
    entry = entered.entry
    if entry.kind == "announcement":
        day = DAY.match(entry.id)
        same_day = [id_ for id_ in candidates if day and id_.startswith(day[0])]
        return closest(entry.id, candidates) or (same_day[0] if len(same_day) == 1 else "")
    alike = closest(entry.id, candidates, of_ids=True)
    told_alike = [other for other in gone if (other.entry.kind, other.entry.told_by) == (entry.kind, entry.told_by)]
    if alike or entry.kind == "model" or (len(candidates), len(told_alike)) != (1, 1):
        return alike
    return candidates[0]


class _Present:
    """What the records have, as far as can be told where some cannot be read."""

    def __init__(self, records: Records) -> None:
        dataset = records.dataset
        self.told_by: dict[Thing, str | None] = {
            thing.entry.thing: thing.entry.told_by for thing in identified(dataset)
        }
        """By thing, what tells it from others; None where its record is unsound."""
        self.stems = {(kind, stem) for kind, files in records.files.items() for stem in files}
        """Kinds and names of the files there are."""
        self.unread_kinds: set[str] = set()
        """Kinds of which a folder cannot be read."""
        self.unread_stems: set[str] = set()
        """Names of files of no kind: they lie where nothing reads them."""
        for finding in records.findings:
            if finding.file != dataset.ledger.file:
                self._note(finding.file)
        sound: Mapping[str, Collection[str]] = {
            "announcement": dataset.announcements,
            "company": dataset.companies,
            "instrument": dataset.instruments,
            "plant": dataset.plants,
        }
        for kind, stems in sound.items():
            for stem, file in records.files[kind].items():
                id_ = file.data.get("id") if stem not in stems and isinstance(file.data, dict) else None
                if isinstance(id_, str):
                    self.told_by.setdefault((kind, id_), None)
        self.brands = {brand.id for company in dataset.companies.values() for brand in company.brands}
        self.has_all_brands = (
            all(stem in dataset.companies for kind, stem in self.stems if kind == "company")
            and "company" not in self.unread_kinds
            and not self.unread_stems
        )

    def _note(self, file: str) -> None:
        """Take a file that has a finding as there, whether or not it could be read."""
        path, kind = PurePosixPath(file), kind_of(file)
        if kind:
            self.stems.add((kind, path.stem))
        elif path.suffix.lower() in {".yml", ".yaml"}:
            self.unread_stems.add(path.stem)
        elif len(path.parts) > 1:
            self.unread_kinds.add(FOLDERS.get(path.parts[1], ""))

    def may_have(self, thing: Thing) -> bool:
        """Whether a thing has a record, or may have one in a file that cannot be read."""
        kind, id_ = thing
        if thing in self.told_by:
            return True
        if kind == "model":
            return id_.partition("/")[0] not in self.brands and not self.has_all_brands
        return kind in self.unread_kinds or thing in self.stems or id_ in self.unread_stems

    def new_like(self, entered: Entered, known: Collection[Thing]) -> list[str]:
        """The ids that the ledger does not know and that can be the entry's thing."""
        kind, _, told_by, _ = entered.entry
        return [
            id_
            for (other_kind, id_), other in self.told_by.items()
            if other_kind == kind and other in {None, told_by} and (kind, id_) not in known
        ]

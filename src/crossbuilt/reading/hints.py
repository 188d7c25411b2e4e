"""What to write instead of a wrong value."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Collection

from crossbuilt.reading.meant.codes import meant_area, meant_currencies, meant_language
from crossbuilt.reading.meant.dates import meant_dates
from crossbuilt.reading.meant.forms import meant_address, meant_code, meant_heading, meant_id, meant_pointer
from crossbuilt.reading.meant.numbers import meant_number
from crossbuilt.reading.not_known import is_not_known
from crossbuilt.reading.quoting import quoted
from crossbuilt.reading.suggestion import SHORT_LIST, closest, did_you_mean
from crossbuilt.records.context import Context

LEAVE_OUT = "leave out what is not known; what a source expressly withholds stands under `not_disclosed`"

COUNTRY_HINT = "two capital letters for a country: JP, GB (not UK)"
CURRENCY_HINT = "three capital letters: JPY, NOK"

WHERE_TO_ADD = {
    "company": "add records/companies/{value}.yml",
    "model": "add it under its brand in records/companies/",
    "plant": "add records/plants/{value}.yml",
    "instrument": "add records/instruments/{value}.yml",
    "announcement": "write the id of a record in records/announcements/",
    "source": "add it to this record's `sources`",
}


def for_reference(kind: str, given: str, context: Context) -> str:
    """What to write instead of a word that is not in the closed set of this kind of thing."""
    allowed = context.ids[kind]
    if is_not_known(given):
        return LEAVE_OUT
    if kind in {"country", "area"}:
        return _for_area(kind, given, context)
    if kind == "currency":
        return did_you_mean(*meant_currencies(given, allowed)) or CURRENCY_HINT
    id_ = given if kind == "model" and "/" in given else meant_id(given)
    if kind == "source" and "://" in given:
        return f"write the key that the source has under `sources`{_named(allowed)}"
    close = closest(id_, allowed, of_ids=kind != "source") or (_model_called(id_, allowed) if kind == "model" else "")
    return did_you_mean(close) or WHERE_TO_ADD[kind].format(value=quoted(id_ or given))


def _model_called(name: str, refs: Collection[str]) -> str:
    """The one model of all brands that has this name."""
    found = [ref for ref in refs if ref.partition("/")[2] == name]
    return found[0] if len(found) == 1 else ""


def _named(keys: Collection[str]) -> str:
    return f": {', '.join(keys)}" if 0 < len(keys) <= SHORT_LIST else ""


def _for_area(kind: str, given: str, context: Context) -> str:
    one = meant_area(given, context.ids[kind])
    if one:
        return did_you_mean(one)
    parts = [part.strip() for part in re.split(r"[,;&/、，]|\band\b", given) if part.strip()]
    several = [meant_area(part, context.ids[kind]) for part in parts]
    if kind == "area" and len(parts) > 1 and all(several):
        return f"name them one by one, as a list: [{', '.join(several)}]"
    if kind == "country" and meant_area(given, context.ids["area"]):
        return f"{quoted(given)} is a region; one country is wanted here"
    regions = sorted({*context.ids["area"]} - {*context.ids["country"]}) if kind == "area" else []
    close = closest(given, regions)
    if close:
        return did_you_mean(close)
    return f"{COUNTRY_HINT}; regions: {', '.join(regions[:SHORT_LIST])}" if regions else COUNTRY_HINT


def for_date(given: str, otherwise: str) -> str:
    """What to write instead of a text that is no date."""
    if is_not_known(given):
        return LEAVE_OUT
    if re.fullmatch(r"\d{1,2}:\d\d(?::\d\d)?", given):
        return "a time follows its day: 2025-12-19T13:30+09:00"
    day = re.fullmatch(r"([12]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[~?%]?", given)
    if day:
        days = calendar.monthrange(int(day[1]), int(day[2]))[1]
        if int(day[3]) <= days:
            return "look at the year"
        return f"the month has {days} days; write {day[1]}-{day[2]} where the day is not known"
    return did_you_mean(*meant_dates(given)) or otherwise


def for_number(given: str, beside: Collection[str], otherwise: str) -> str:
    """What to write instead of a text that is no number; `beside`: the keys that its mapping may have."""
    if is_not_known(given):
        return LEAVE_OUT
    numbers, qualifier = meant_number(given)
    if len(numbers) == 1:
        said = f" with `qualifier: {qualifier}`" if qualifier and "qualifier" in beside else ""
        return f"did you mean `{numbers[0]}`{said}?"
    if numbers and {"low", "high"} <= {*beside}:
        return f"write `low: {numbers[0]}` and `high: {numbers[1]}`"
    return otherwise


def for_form(type_name: str, given: str, pattern: str) -> str:
    """What to write instead of a text that has not the form of its type; empty where nobody can tell."""
    meant = _FORMS.get(type_name)
    found = meant(given) if meant else ""
    return did_you_mean(found) if found != given and re.search(pattern, found) else ""


_FORMS: dict[str, Callable[[str], str]] = {
    "HS heading": meant_heading,
    "JSON pointer": meant_pointer,
    "announcement id": meant_id,
    "code": meant_code,
    "id": meant_id,
    "language tag": meant_language,
    "region code": lambda given: meant_id(given).upper(),
    "source key": meant_id,
    "web address": meant_address,
}
"""By the name that a type has in `records` (`Looks.type_name`)."""

"""Ids, addresses and pointers as people write them elsewhere, in the form that we ask for."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 1000
"""Characters of the longest text that is looked at."""


def meant_id(given: str) -> str:
    """A name as an id: `Škoda Octavia.yml` is `skoda-octavia`."""
    return _joined(given, "-")


def meant_code(given: str) -> str:
    """A label as a code: `Sales start` is `sales_start`."""
    return _joined(given, "_")


def _joined(given: str, separator: str) -> str:
    if len(given) > LONGEST:
        return ""
    base = re.sub(r"\.ya?ml$", "", given.rpartition("/")[2], flags=re.IGNORECASE)
    letters = unicodedata.normalize("NFKD", base).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", separator, letters.casefold()).strip(separator)


def meant_address(given: str) -> str:
    """The web address in a text, whole and without spaces."""
    if len(given) > LONGEST:
        return ""
    found = re.search(r"https?:/{0,2}([^\s/<>()\[\]\"][^<>()\[\]\"]*)", given, flags=re.IGNORECASE)
    if found and " http" not in found[1]:
        scheme = "http" if given[found.start() :].casefold().startswith("http:") else "https"
        return f"{scheme}://{found[1].strip()}".replace(" ", "%20")
    if re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", given, flags=re.IGNORECASE):
        return f"https://{given}"
    return ""


def meant_pointer(given: str) -> str:
    """A way to a value, written as in programs, as a JSON Pointer: `timeline[1].date` is `/timeline/1/date`."""
    if len(given) > LONGEST:
        return ""
    steps = re.findall(r"[A-Za-z0-9_]+", given)
    return f"/{'/'.join(steps)}" if re.fullmatch(r"[\w./\[\]#$'\"]+", given) and steps else ""


def meant_heading(given: str) -> str:
    """A heading of the Harmonized System with its point: `870380` is `8703.80`."""
    digits = re.sub(r"[^0-9]", "", given)
    if len(digits) not in {4, 6, 8, 10} or len(given) > LONGEST:
        return ""
    return ".".join([digits[:4], *(digits[at : at + 2] for at in range(4, len(digits), 2))])

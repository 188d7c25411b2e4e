"""Characters that do not belong in a record: controls, invisible ones, and letters taken apart.

Source of the lists: the Unicode Character Database; UAX #15 for normal form C, in which every text on the web
should be (W3C, Character Model for the World Wide Web: String Matching). Joiners (U+200C, U+200D) belong to
Persian and Indic words and are let through.
"""

from __future__ import annotations

import re
import unicodedata

_UNWANTED = (
    r"\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls; a line break is text
    r"\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # invisible
    r"\ufff9-\uffff\ue000-\uf8ff"  # no characters, private ones, and the sign for a lost one
)
UNWANTED = re.compile(f"[{_UNWANTED}]")
_SUSPECT = re.compile(rf"[\\{_UNWANTED}]")

_NAMES = {"\t": "tab", "\r": "carriage return", "\x00": "null character", "\x1b": "escape character"}


def is_suspect(text: str) -> bool:
    """Whether a file's text may hold such characters, as themselves or behind a backslash; quick on a sound file."""
    if text.isascii():
        return "\t" in text or "\\" in text
    return bool(_SUSPECT.search(text)) or not unicodedata.is_normalized("NFC", text)


def character_name(character: str) -> str:
    """`zero width space (U+200B)`."""
    nameless = "control character" if unicodedata.category(character) == "Cc" else "nameless character"
    name = _NAMES.get(character) or unicodedata.name(character, nameless).lower()
    return f"{name} ({code_points(character)})"


def code_points(text: str) -> str:
    """`U+0065 U+0301`."""
    return " ".join(f"U+{ord(character):04X}" for character in text)


def taken_apart(text: str) -> tuple[str, str] | None:
    """The first characters of a text that normal form C writes otherwise, and how it writes them."""
    if unicodedata.is_normalized("NFC", text):
        return None
    composed = unicodedata.normalize("NFC", text)
    start = next(
        (at for at, (is_, should) in enumerate(zip(text, composed, strict=False)) if is_ != should), len(composed) - 1
    )
    end = start + 1
    while end < len(text) and (
        unicodedata.combining(text[end]) or len(unicodedata.normalize("NFC", text[start : end + 1])) == 1
    ):
        end += 1
    part = text[start:end]
    return part, unicodedata.normalize("NFC", part)


def is_odd_key(key: str) -> bool:
    """Whether a key holds characters that no key has; a letter of another script may look like the right one."""
    return not (key and key.isascii() and key.isprintable())

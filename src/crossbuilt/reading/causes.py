"""Why a file is not YAML: what stands there, by what libyaml did not find.

The sign that is missing stands mostly before the place where libyaml broke off: where a quotation mark or bracket
opens, or where the line begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from crossbuilt.reading.broken_off import BrokenOff, Trouble
from crossbuilt.reading.finding import Place
from crossbuilt.reading.quoting import quoted

KEY = re.compile(r"^[\s-]*(?P<key>[\w-]+)[ ]?(?P<sign>[:：=])(?P<space>\s*)(?P<value>.*)$")
NO_SPACE = re.compile(r"^\s*(?:-(?P<dash>(?=\w[\w-]*: ))|(?:- +)?(?=\w[\w-]*:[^\s/]))(?P<key>[\w-]+):\s*(?P<value>.*)$")
COMMENT = re.compile(r"\s#\S")

CLOSES = {"[": "]", "{": "}"}

QUOTE_IT = "put the whole text in quotation marks"


def _no_colon(error: BrokenOff) -> Trouble:
    line = error.line_since
    place = Place(error.since.line, error.since.column, len(line.rstrip()) + 1)
    cut = _cut_by_comment(error.lines, error.since.line)
    if cut:
        return cut
    found = KEY.match(line)
    if not found:
        hint = "write `key: value`; a text that goes on from the line above is indented further than its key"
        return Trouble(place, "there is no “key: ” in this line", hint)
    key, sign, space, value = found.group("key", "sign", "space", "value")
    meant = f"write `{quoted(key)}: {quoted(value)}`"
    if sign != ":":
        return Trouble(place, f"“{sign}” stands after `{quoted(key)}` in place of a colon", meant)
    if space:
        return Trouble(place, f"the space after `{quoted(key)}:` is no ordinary one", f"{meant}, with the space bar")
    return Trouble(place, f"there is no space after `{quoted(key)}:`", meant)


def _cut_by_comment(lines: tuple[str, ...], number: int) -> Trouble | None:
    """The comment in the line above, where it may be text that goes on in this one."""
    above = lines[number - 2] if number > 1 else ""
    found = COMMENT.search(above)
    if not found or above.lstrip().startswith("#"):
        return None
    place = Place(number - 1, found.start() + 2, len(above) + 1)
    return Trouble(place, "what follows “ #” is a comment, and no text after it can go on", QUOTE_IT)


def _second_colon(error: BrokenOff) -> Trouble:
    found = KEY.match(error.before)
    if found and found["sign"] == ":":
        hint = f'{QUOTE_IT}: {quoted(found["key"])}: "{quoted(found["value"])}: …"'
        return Trouble(error.place, "this colon splits the text, because a space follows it", hint)
    if not re.fullmatch(r"[\s-]*[\w-]+ ?", error.before):
        return Trouble(error.place, "this colon splits the text, because a space follows it", QUOTE_IT)
    no_space = _no_space_above(error.above, error.place.line)
    if no_space:
        return no_space
    column = _indent(error.line) + 1
    if error.above.strip() and column <= _indent(error.above) + 1:
        return _no_colon(error._replace(since=Place(error.place.line - 1, _indent(error.above) + 1, 1)))
    hint = "begin it in the column of the keys that it belongs with; a text before it may lack its quotation mark"
    message = "this line is indented further than the key above it, which has a value already"
    return Trouble(Place(error.place.line, column, error.place.column), message, hint)


def _no_space_above(above: str, number: int) -> Trouble | None:
    """The space that is missing after a colon or a dash in the line above, which so has become a text."""
    found = NO_SPACE.match(above)
    if not found:
        return None
    column = len(above) - len(above.lstrip()) + 1
    place = Place(number - 1, column, len(above.rstrip()) + 1)
    key, value = found.group("key", "value")
    if found["dash"] is not None:
        return Trouble(place, "there is no space after the dash", f"write `- {quoted(key)}: {quoted(value)}`")
    return Trouble(place, f"there is no space after `{quoted(key)}:`", f"write `{quoted(key)}: {quoted(value)}`")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _no_key(error: BrokenOff) -> Trouble:
    if error.before.rstrip()[-1:] in {'"', "'"}:
        hint = "put the whole text in the other kind of quotation marks, or take them away where they are not needed"
        return Trouble(error.place, "the text goes on after its quotation mark closes", hint)
    if error.sign in {"]", "}"}:
        opens = {"]": "[", "}": "{"}[error.sign]
        return Trouble(error.place, f"no “{opens}” opens before this “{error.sign}”", "take it out, or write the other")
    if error.before.strip():
        return Trouble(error.place, "the text goes on after its bracket closes", QUOTE_IT)
    if re.match(r"-(?:\s|$)", error.line[error.place.column - 1 :]):
        message = "an entry of a list begins here, but no key above it waits for one"
        return Trouble(error.place, message, "look for a key that has a value already, or for a wrong indent")
    message = "this line is indented otherwise than the keys that it belongs with"
    return Trouble(error.place, message, f"those of line {error.since.line} begin in column {error.since.column}")


def _no_dash(error: BrokenOff) -> Trouble:
    if re.match(r"-\S", error.line[error.place.column - 1 :]):
        return Trouble(error.place, "there is no space after the dash", "write `- `")
    message = "this line is indented like the dashes of the list above it, but is no entry of it"
    hint = f"the entries begin with “- ” in column {error.since.column}, and their keys stand two columns further"
    return Trouble(error.place, message, hint)


def _unclosed_bracket(error: BrokenOff) -> Trouble:
    opens = error.line_since[error.since.column - 1 : error.since.column]
    closes = CLOSES.get(opens, "")
    if error.place.line != error.since.line:
        return Trouble(error.since, f"the “{opens}” that opens here does not close", f"write “{closes}”")
    if error.sign in {"]", "}"}:
        return Trouble(error.place, f"“{error.sign}” does not close the “{opens}”", f"write “{closes}”")
    return Trouble(
        error.place, "there is no comma before this", f"put commas between entries, and “{closes}” at the end"
    )


def _nothing_there(error: BrokenOff) -> Trouble | None:
    if error.sign == ",":
        return Trouble(error.place, "there is nothing before this comma", "take it out, or write what is missing")
    opened = [(number, line) for number, line in enumerate(error.lines, start=1) if re.search(r"[\[{]\s*$", line)]
    if not error.at_end or not opened:
        return None
    number, line = opened[-1]
    column = len(line.rstrip())
    opens = line[column - 1]
    message = f"the “{opens}” that opens here does not close"
    return Trouble(Place(number, column, column + 1), message, f"write “{CLOSES[opens]}”")


def _first_sign(error: BrokenOff) -> Trouble | None:
    if error.sign == "\t":
        return _tab(error)
    if error.sign and error.before.strip().strip("-"):
        return Trouble(error.place, f"a text cannot begin with “{error.sign}”", QUOTE_IT)
    return None


def _tab(error: BrokenOff) -> Trouble:
    tab = error.line.find("\t")
    place = Place(error.place.line, tab + 1, tab + 2) if tab >= 0 else error.place
    return Trouble(place, "there is a tab at the beginning of this line", "indent with spaces, not with tabs")


def _sign_with_a_meaning(error: BrokenOff) -> Trouble:
    sign = error.line_since[error.since.column - 1 : error.since.column]
    message = f"“{quoted(sign)}” at the beginning of a text means something to YAML"
    return Trouble(error.since, message, QUOTE_IT)


def _sign_in_place(error: BrokenOff) -> Trouble:
    if error.sign == "-" and not error.before.strip():
        message = "a list begins here, but the key above it has a value already"
        return Trouble(error.place, message, "look for a key without its value, or for a wrong indent")
    return _sign_with_a_meaning(error._replace(since=error.place))


def _escape(error: BrokenOff) -> Trouble:
    at = error.line.rfind("\\", 0, error.place.column)
    written = re.match(r"\\(?:[ux]\w{0,8}|.)?", error.line[at:] if at >= 0 else "\\")
    place = Place(error.place.line, at + 1, at + 3) if at >= 0 else error.place
    shown = quoted(written[0] if written else "\\")
    message = f"“{shown}” means nothing to YAML, to which a backslash begins the code of a character"
    return Trouble(place, message, "write \\\\ for a backslash, or put the text in single quotation marks")


def _record_is_over(error: BrokenOff) -> Trouble:
    message = "the record has ended before this line"
    return Trouble(error.place, message, "all its keys begin in the first column, and nothing closes around them")


UNCLOSED_QUOTATION = (
    "the quotation mark that opens here does not close in its line",
    "close it at the end of the text; a mark of the same kind within the text is written twice ('')",
)

SEEN_AFTER_A_QUOTATION = frozenset({"did not find expected key", "did not find expected ',' or '}'"})
"""What libyaml says where a quotation has run on to the next quotation mark, lines later."""

SAYINGS: dict[str, Callable[[BrokenOff], Trouble | None]] = {
    "while scanning a quoted scalar": lambda error: Trouble(error.since, *UNCLOSED_QUOTATION),
    "while parsing a quoted scalar": _escape,
    "could not find expected ':'": _no_colon,
    "mapping values are not allowed": _second_colon,
    "block sequence entries are not allowed": _sign_in_place,
    "mapping keys are not allowed": _sign_in_place,
    "did not find expected key": _no_key,
    "did not find expected '-' indicator": _no_dash,
    "did not find expected ',' or": _unclosed_bracket,
    "did not find expected node content": _nothing_there,
    "tab character": _tab,
    "cannot start any token": _first_sign,
    "while scanning an": _sign_with_a_meaning,
    "while scanning a tag": _sign_with_a_meaning,
    "while parsing a tag": _sign_with_a_meaning,
    "while scanning a block scalar": _sign_with_a_meaning,
    "did not find expected <document start>": _record_is_over,
}
"""By words of libyaml: what to say instead. The first that fits is taken."""

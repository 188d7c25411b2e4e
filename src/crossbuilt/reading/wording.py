"""A pydantic error in the curator's words."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from crossbuilt.reading.document import Path, spoken
from crossbuilt.reading.fields import as_hint, field_names, is_required, marks
from crossbuilt.reading.hints import for_date, for_form, for_number, for_reference
from crossbuilt.reading.key_words import of_missing_key, of_unknown_key
from crossbuilt.reading.mistakes import Mistake
from crossbuilt.reading.quoting import quoted
from crossbuilt.reading.shapes import SHAPES, of_shape
from crossbuilt.reading.suggestion import suggestion
from crossbuilt.records.context import Context, InVocabulary, RefersTo
from crossbuilt.records.illustration import Looks
from crossbuilt.records.part import Part
from crossbuilt.records.text import TEXT_PATTERN

Words = tuple[str, str]
"""A sentence and a hint."""

BOUNDS = {"greater_than": ("above", "gt"), "less_than": ("below", "lt")}

CLOSED_SETS = {
    "country": "ISO 3166-1 code",
    "area": "ISO 3166-1 code or region of regions.yml",
    "currency": "ISO 4217 code",
}
"""Sets that are not records, by what their members are called."""


def words(model: type[Part], context: Context, mistake: Mistake) -> Words:
    """What to say of a mistake."""
    problem, path = mistake.problem, mistake.path
    kind, about, given = problem["type"], problem.get("ctx", {}), problem["input"]
    if kind == "missing":
        return of_missing_key(model, context, path)
    if kind == "extra_forbidden":
        return of_unknown_key(model, path, mistake.stands_for)
    if kind == "unknown_source":
        return _of_source(context, mistake)
    if given == "" or kind == "too_short":
        return _of_nothing(model, path, given)
    if kind in SHAPES:
        return of_shape(model, path, kind, given)
    if kind in BOUNDS:
        word, bound = BOUNDS[kind]
        return f"{spoken(path)} should be {word} {about[bound]:,}", ""
    if kind in {"scalar", "date"}:
        return _of_scalar(model, path, problem)
    return _of_text(model, context, problem, path)


def _of_nothing(model: type[Part], path: Path, given: object) -> Words:
    what, entry = "empty", "a value"
    if given != "":
        what, entry = ("an empty mapping" if isinstance(given, dict) else "an empty list"), "at least one entry"
    leave = "" if is_required(model, path) else ", or take the key out"
    return f"{spoken(path)} is {what}", f"write {entry}{leave}"


def _of_scalar(model: type[Part], path: Path, problem: ErrorDetails) -> Words:
    given, about = str(problem["input"]), problem.get("ctx", {})
    message, otherwise = problem["msg"].replace(given, quoted(given)), about.get("hint", "")
    if problem["type"] == "date":
        return message, for_date(given, otherwise)
    if about["what"] == "true or false":
        return message, otherwise
    return message, for_number(given, field_names(model, path[:-1]), otherwise)


def _of_text(model: type[Part], context: Context, problem: ErrorDetails, path: Path) -> Words:
    """Of a word that is not in its closed set, or of a text that has not the form of its type."""
    annotated = marks(model, path, of_key="[key]" in problem["loc"])
    given, pattern = str(problem["input"]), problem.get("ctx", {}).get("pattern", "")
    vocabulary, reference, looks = (_last(annotated, mark) for mark in (InVocabulary, RefersTo, Looks))
    if isinstance(vocabulary, InVocabulary):
        name = vocabulary.vocabulary
        where = f"the words are in records/vocabularies/{name}.yml"
        return f"“{quoted(given)}” is no {name.replace('_', ' ')}", suggestion(given, context.terms[name], where)
    if isinstance(reference, RefersTo):
        return _of_reference(context, reference.kind, given, has_form=not pattern)
    if pattern == TEXT_PATTERN:
        return _of_space(given, spoken(path))
    if isinstance(looks, Looks):
        hint = for_form(looks.type_name, given, pattern) or as_hint(looks.how)
        return f"“{quoted(given)}” is no {looks.type_name}", hint
    return f"{spoken(path)}: {problem['msg']}", ""


def _last(annotated: tuple[object, ...], mark: type) -> object:
    return next((one for one in reversed(annotated) if isinstance(one, mark)), None)


def _of_reference(context: Context, kind: str, given: str, *, has_form: bool) -> Words:
    hint = for_reference(kind, given, context)
    if kind in CLOSED_SETS:
        return f"“{quoted(given)}” is no {CLOSED_SETS[kind]}", hint
    if has_form:
        return f"there is no {kind} “{quoted(given)}”", hint
    return f"“{quoted(given)}” is no {'source key' if kind == 'source' else f'{kind} id'}", hint


def _of_source(context: Context, mistake: Mistake) -> Words:
    """Of a source that is cited, once or often, and is not there or called otherwise."""
    given = str(mistake.problem["input"])
    if mistake.stands_for:
        called = f"this source is called `{quoted(mistake.path[-1])}`"
        return f"{called}, but cited as `{quoted(given)}` ({mistake.times} times)", "make the two the same"
    often = f"; it is cited {mistake.times} times" if mistake.times > 1 else ""
    return f"there is no source “{quoted(given)}”{often}", for_reference("source", given, context)


def _of_space(given: str, name: str) -> Words:
    """Of a text with space at an end."""
    start, end = given[: len(given) - len(given.lstrip())], given[len(given.rstrip()) :]
    if "\n" in end:
        return f"{name} ends with a line break", "fold long text with >- rather than > or |"
    where = " and ".join(word for word, space in (("begins", start), ("ends", end)) if space)
    return f"{name} {where or 'begins or ends'} with a space", "remove it"

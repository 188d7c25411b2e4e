"""What reading and checking say of one file, and what must hold whatever the file holds."""

from __future__ import annotations

from crossbuilt.checking.check import check
from crossbuilt.reading.closed_sets import own_sources
from crossbuilt.reading.finding import Finding, Severity
from crossbuilt.reading.form import are_known, words_of_record
from crossbuilt.reading.loading import COLLECTIONS, MODELS, Loaded, load_one
from crossbuilt.reading.tree import kind_of, stem_of
from crossbuilt.records.shape import shapes_of

LONGEST_SENTENCE = 10_000
"""Characters of a message or hint: it may list what is allowed, but not repeat a file."""

SHAPES = shapes_of(MODELS)


def verdict(loaded: Loaded, file: str, raw: bytes) -> list[Finding]:
    """The findings about a file of a folder, were it to hold these bytes: none only if it is a sound record.

    Where it is unsound the rules across records are not run anew; they see the same dataset each time.
    """
    after = load_one(loaded, file, raw)
    is_sound = _is_sound(after, file)
    assert _has_sound_shape(after, file) == is_sound
    everything = check(after) if is_sound else after.findings
    findings = [finding for finding in everything if finding.file == file]
    errors = [finding for finding in after.findings if finding.file == file and finding.severity is Severity.ERROR]
    assert is_sound or errors
    for finding in findings:
        assert_can_be_shown(finding)
    return findings


def assert_can_be_shown(finding: Finding) -> None:
    """A finding points at a character, says something short, and can be written to a terminal."""
    place = finding.place
    assert place.line >= 1
    assert 1 <= place.column <= place.end_column
    assert finding.message
    for text in (finding.message, finding.hint):
        assert len(text) <= LONGEST_SENTENCE
        assert "\x1b" not in text
        text.encode("utf-8")


def _has_sound_shape(loaded: Loaded, file: str) -> bool:
    """What a check that reads records by their shape holds of a file."""
    kind = kind_of(file)
    assert kind
    document = loaded.tree.documents[kind].get(stem_of(file))
    if document is None:
        return False
    words = words_of_record(SHAPES, kind, document.data)
    return words is not None and are_known(words, loaded.context, own_sources(document.data))


def _is_sound(loaded: Loaded, file: str) -> bool:
    kind, stem = kind_of(file), stem_of(file)
    assert kind
    if kind == "region_list":
        return loaded.dataset.region_list is not None
    return stem in getattr(loaded.dataset, COLLECTIONS[kind])

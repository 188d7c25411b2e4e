"""Why files and their YAML are refused."""

from __future__ import annotations

from crossbuilt.reading.explanation import Example, Explanation, Form
from crossbuilt.reading.finding import Severity

_TITLE = "title: Example plans to sell its pickup in Norway"
_OTHER = "announcements/2027/2027-01-15-example-pickup-to-sweden.yml"
_OTHER_RECORD = "id: 2027-01-15-example-pickup-to-sweden\nmarket: [SE]"


def _explained(
    code: str,
    title: str,
    why: str,
    wrong: Example | str,
    right: Example | str = _TITLE,
    *,
    severity: Severity = Severity.ERROR,
) -> Explanation:
    return Explanation(code, severity, title, why, _example(wrong), _example(right))


def _example(given: Example | str) -> Example:
    return given if isinstance(given, Example) else Example(given)


FILE_EXPLANATIONS = (
    _explained(
        "XB001",
        "A file is no larger than a record can be",
        "A record has a few thousand characters; a file of more than a million holds something else, and would be slow "
        "to read for everyone.",
        Example("#", whole=True, times=1_000_001),
    ),
    _explained(
        "XB002",
        "A file is in UTF-8",
        "The same bytes are other letters in each encoding, and names in their own scripts would be published garbled.",
        Example("title: Example plans to sell its pickup “Åse” in Norway", encoding="cp1252"),
        "title: Example plans to sell its pickup “Åse” in Norway",
    ),
    _explained(
        "XB003",
        "A file has no byte order mark",
        "The mark is an invisible character before the first key, over which other tools stumble.",
        Example(_TITLE, encoding="utf-8-sig"),
    ),
    _explained(
        "XB004",
        "A file is not empty",
        "An empty file has an id but no record; it is mostly one that was not saved.",
        Example("# to be written", whole=True),
    ),
    _explained(
        "XB005",
        "One file holds one record",
        "A record is found by the name of its file, so a second one in it could not be cited.",
        f"---\n{_TITLE}",
    ),
    _explained(
        "XB006",
        "A file holds only characters that YAML allows",
        "Control characters come in by pasting, cannot be seen, and make other tools refuse the file.",
        "title: Example plans\x00 to sell its pickup in Norway",
    ),
    _explained(
        "XB007",
        "A file is YAML",
        "Where a sign is missing, what follows cannot be told apart; a text with a colon in it is the usual reason.",
        "title: Example Motor: the pickup is to go to Norway",
        'title: "Example Motor: the pickup is to go to Norway"',
    ),
    _explained(
        "XB008",
        "Values are written out",
        "A value that stands for another one is changed with it, unseen, and ten lines of such references can become "
        "gigabytes.",
        "market: &nordic [NO, SE]",
        "market: [NO, SE]",
    ),
    _explained(
        "XB009",
        "Values have no YAML tags",
        "A tag tells a YAML tool to make something else of a value, even to run a program; what a value is, its field "
        "says.",
        f"title: !!str {_TITLE.removeprefix('title: ')}",
    ),
    _explained(
        "XB010",
        "Values are not nested deeper than any record",
        "Nothing in a record is nested so deep; such a file is a mistake or an attack.",
        "models: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]",
        "models:\n  - model: example/pickup\n    sources: [release]",
    ),
    _explained(
        "XB011",
        "A key stands once in a mapping",
        "YAML tools silently keep the last of two values, so the first would be lost without a word.",
        f"{_TITLE}\ntitle: Example pickup for Norway",
    ),
    _explained(
        "XB012",
        "A key is a word",
        "YAML allows a list or a mapping as a key, but no field is called so; mostly a bracket is misplaced.",
        "? [NO, SE]\n: release",
    ),
    _explained(
        "XB013",
        "Files and folders can be read",
        "A record that cannot be read would be missing from the dataset without a word.",
        Example("2027-01-15-nowhere.yml", file="announcements/2027/2027-01-15-lost.yml", form=Form.LINK),
    ),
    _explained(
        "XB014",
        "A file is where it is read",
        "The folder says what kind of record a file holds; a file elsewhere would be left out silently.",
        Example(_OTHER_RECORD, file="announcement/2027-01-15-example-pickup-to-sweden.yml"),
        Example(_OTHER_RECORD, file=_OTHER),
    ),
    _explained(
        "XB015",
        "Every vocabulary that fields draw on is there",
        "Without the list of its words, nothing could be said about the words that records use.",
        Example("", "vocabulary", "vocabularies/steering.yml", form=Form.MISSING),
        Example("", "vocabulary", "vocabularies/steering.yml"),
    ),
    _explained(
        "XB016",
        "What is named like a record is a file",
        "A folder called like a record is mostly an archive unpacked in the wrong place, and hides that the record is "
        "missing.",
        Example("", file=_OTHER, form=Form.FOLDER),
        Example(_OTHER_RECORD, file=_OTHER),
    ),
    _explained(
        "XB017",
        "Links stay within the records",
        "What lies outside is another thing on another machine, or a file that is not meant to be published.",
        Example("/etc/hostname", file=_OTHER, form=Form.LINK),
        Example(_OTHER_RECORD, file=_OTHER),
    ),
    _explained(
        "XB018",
        "Names of files differ by more than capitals",
        "macOS and Windows keep only one of two files whose names differ in nothing but capitals.",
        Example("", file="announcements/2027/2027-01-15-Example-pickup-to-norway.yml"),
        Example(_OTHER_RECORD, file=_OTHER),
    ),
    _explained(
        "XB019",
        "A text in brackets is not split by its own comma or colon",
        "Within { } and [ ] a comma ends a value and a colon makes a key, so the rest of an unquoted text becomes a "
        "key that nobody meant.",
        "not_disclosed:\n  - {field: price, note: sedan, hybrid, sources: [release]}",
        'not_disclosed:\n  - {field: price, note: "sedan, hybrid", sources: [release]}',
    ),
    _explained(
        "XB020",
        "Texts hold only characters that readers see",
        "Invisible characters come in by pasting; then a search for the words that are seen does not find them.",
        'title: "Example plans to sell its pick\\u200bup in Norway"',
    ),
    _explained(
        "XB021",
        "Letters are written as one character",
        "An é can be written as one character or as e and an accent; they look the same, but are not found or joined "
        "as the same (Unicode normal form C).",
        'title: "Example plans to sell its Coupe\\u0301 in Norway"',
        "title: Example plans to sell its Coupé in Norway",
    ),
    _explained(
        "XB022",
        "Keys are written in small Latin letters",
        "A letter of another script, or a space that is none, makes a key that looks right and is not.",
        "tіtle: Example plans to sell its pickup in Norway  # the second letter is Cyrillic",
    ),
    _explained(
        "XB023",
        "A file has no more problems than can be shown",
        "A file that is broken in a hundred places is mostly broken in one way; mend that, and few are left.",
        "market:\n  [" + ",\n   ".join(", ".join(["Norway"] * 12) for _ in range(9)) + "]",
        "market: [NO]",
    ),
    _explained(
        "XB024",
        "A file has no YAML directives",
        "They change how YAML tools read what follows, and no record needs them.",
        Example("%YAML 1.1\n---\nid: 2027-01-15-example-pickup-to-norway", whole=True),
    ),
    _explained(
        "XB025",
        "A text does not end where a comment begins",
        "To YAML a # after a space begins a comment, so that the rest of the line is lost without a word.",
        "title: Example plans to sell Thailand's #1 pickup in Norway",
        'title: "Example plans to sell Thailand\'s #1 pickup in Norway"',
        severity=Severity.WARNING,
    ),
    _explained(
        "XB401",
        "The name of a file is used once",
        "Records are cited by the name of their file, in whatever folder it lies.",
        Example("", file="announcements/2028/2027-01-15-example-pickup-to-norway.yml"),
        Example(_OTHER_RECORD, file=_OTHER),
    ),
)
"""In the order of codes; each example is a test."""

"""Whatever a file of `records/` holds, reading and checking give findings or a sound record: no traceback, no hang.

How many files are tried is a profile of hypothesis (`tests/conftest.py`): 2,000 by default, 20,000 with
`HYPOTHESIS_PROFILE=nightly`, shared evenly by the strategies.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from crossbuilt.checking.check import check
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import Loaded, load, load_one
from tests.example_records import FILES as EXAMPLE_FILES
from tests.example_records import example_text, write_example_records
from tests.reading.inputs import FILES, any_bytes, made_of_keys, with_bytes_changed, with_lines_changed
from tests.reading.verdict import assert_can_be_shown, verdict

NEW = "records/announcements/2027/2027-01-15-example-pickup-to-norway.yml"
INPUTS_BY_PROFILE = {"ci": 2_000, "nightly": 20_000}


@given(any_bytes())
def test_any_bytes(loaded: Loaded, given_file: tuple[str, bytes]) -> None:
    verdict(loaded, *given_file)


@given(with_bytes_changed())
def test_real_records_with_bytes_changed(loaded: Loaded, given_file: tuple[str, bytes]) -> None:
    verdict(loaded, *given_file)


@given(with_lines_changed())
def test_real_records_with_lines_changed(loaded: Loaded, given_file: tuple[str, bytes]) -> None:
    verdict(loaded, *given_file)


@given(made_of_keys())
def test_records_whose_fields_hold_anything(loaded: Loaded, given_file: tuple[str, bytes]) -> None:
    verdict(loaded, *given_file)


def test_a_profile_tries_as_many_files_as_it_promises() -> None:
    strategies = [any_bytes, with_bytes_changed, with_lines_changed, made_of_keys]
    for profile, inputs in INPUTS_BY_PROFILE.items():
        assert len(strategies) * settings.get_profile(profile).max_examples >= inputs


@pytest.mark.parametrize("file", sorted(FILES))
def test_a_real_record_that_cannot_be_read_breaks_no_rule_about_the_others(loaded: Loaded, file: str) -> None:
    for finding in check(load_one(loaded, file, b"[")):
        assert_can_be_shown(finding)


@pytest.mark.parametrize("file", sorted(FILES))
def test_an_id_that_is_not_the_files_name_breaks_no_rule(loaded: Loaded, file: str) -> None:
    raw = FILES[file].replace(b"id: ", b"id: a", 1) if "/announcements/" not in file else _with_another_id(FILES[file])
    verdict(loaded, file, raw)


def _with_another_id(announcement: bytes) -> bytes:
    first, rest = announcement.split(b"\n", 1)
    return first + b"-again\n" + rest


RECORD = example_text("announcement")
LAUGHS = "a: &a [ha]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

WHOLE_FILES: list[tuple[str, bytes, str]] = [
    ("nothing", b"", "XB004"),
    ("only a comment", b"# later\n", "XB004"),
    ("only spaces", b"  \n\n", "XB004"),
    ("invalid UTF-8", b"title: \xff\xfe", "XB002"),
    ("UTF-16", RECORD.encode("utf-16"), "XB002"),
    ("UTF-8 cut in a character", "title: あ".encode()[:-1], "XB002"),
    ("half of a surrogate pair", b"title: \xed\xa0\x80", "XB002"),
    ("a byte order mark", b"\xef\xbb\xbf" + RECORD.encode(), "XB003"),
    ("NUL", RECORD.replace("Example", "Exa\0mple").encode(), "XB006"),
    ("NULs only", b"\0" * 10_000, "XB006"),
    ("an escape of a terminal", RECORD.replace("Example", "\x1b[31mExample").encode(), "XB006"),
    ("a tab as indentation", b"origin:\n\tcountry: TH\n", "XB007"),
    ("tabs only", b"\t\t\t", "XB007"),
    ("a list", b"- id: a\n- id: b\n", "XB103"),
    ("a word", b"toyota\n", "XB103"),
    ("a number", b"1.10\n", "XB103"),
    ("null", b"~\n", "XB103"),
    ("two documents", f"{RECORD}---\n{RECORD}".encode(), "XB005"),
    ("a key twice", f"{RECORD}company: example\n".encode(), "XB011"),
    ("a key 50,000 times", b"{" + b"a: 1," * 50_000 + b"}", "XB023"),
    ("an anchor and its alias", b"market: &m [NO]\nother: *m\n", "XB008"),
    ("the billion laughs", LAUGHS.encode(), "XB008"),
    ("an alias of itself", b"a: &a [*a]\n", "XB008"),
    ("a merge key", b"<<: {a: 1}\n", "XB008"),
    ("a tag that would run a program", b"a: !!python/object/apply:os.system [ls]\n", "XB009"),
    ("megabyte of directives", b"%TAG !a! b\n" * 80_000 + b"--- a\n", "XB024"),
    ("10,000 lists in one another", b"[" * 10_000 + b"]" * 10_000, "XB010"),
    ("10,000 mappings in one another", b"{a: " * 10_000 + b"}" * 10_000, "XB010"),
    ("10,000 list entries in one another", b"- " * 10_000, "XB010"),
    ("10,000 levels of indentation", "".join(" " * n + "a:\n" for n in range(1_400)).encode(), "XB010"),
    ("lists that are never closed", b"a: " + b"[" * 900_000, "XB010"),
    ("mappings that are keys", b"? " * 400_000, "XB012"),
    ("a text of a megabyte", b"title: " + b"x" * 999_000, "XB101"),
    ("a key of a megabyte", b"x" * 999_000 + b": 1", "XB007"),
    ("more than a megabyte", b"title: " + b"x" * 1_000_001, "XB001"),
    ("a company of a megabyte", b"company: " + b"x" * 999_000, "XB201"),
    ("a number of a megabyte", b"quantities: [{measure: orders, value: " + b"9" * 990_000 + b"}]", "XB106"),
    ("a date of a megabyte", b"announced: " + b"2" * 990_000, "XB107"),
    ("a list of 100,000 markets", b"market: [" + b"XX," * 100_000 + b"]", "XB023"),
    ("20,000 empty lists", b"models: [" + b"{sources: []}," * 20_000 + b"]", "XB023"),
    ("20,000 keys", b"".join(b"k%d: 1\n" % number for number in range(20_000)), "XB023"),
    ("50,000 pairs in a list", b"market: [" + b"a: ," * 50_000 + b"]", "XB023"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "code"), [case[1:] for case in WHOLE_FILES], ids=[case[0] for case in WHOLE_FILES])
def test_a_file_that_is_no_record(example: Loaded, raw: bytes, code: str) -> None:
    assert code in {finding.code for finding in verdict(example, NEW, raw)}


VALUES: list[tuple[str, str, set[str]]] = [
    ("market: NO", "market: 'NO'", {"XB103"}),
    ("standing: on", "standing: 'on'", {"XB105"}),
    ("title: 1.10", "title: '1.10'", set()),
    ("title: 12:30", "title: '12:30'", set()),
    ("title: 0o17", "title: '0o17'", set()),
    ("whole_range: yes", "whole_range: 'yes'", {"XB106"}),
    ("announced: 2024-02-30", "announced: '2024-02-30'", {"XB107"}),
    ("announced: 12:30", "announced: '12:30'", {"XB107"}),
    ("company: ~", "company: '~'", {"XB104"}),
    (f"announced: {'9' * 5000}", f"announced: '{'9' * 5000}'", {"XB107"}),
]


@pytest.mark.parametrize(("plain", "quoted", "codes"), VALUES, ids=[value[0][:20] for value in VALUES])
def test_a_plain_scalar_is_its_text(example: Loaded, plain: str, quoted: str, codes: set[str]) -> None:
    for written in (plain, quoted):
        key = written.partition(":")[0]
        kept = [line for line in RECORD.splitlines(keepends=True) if not line.startswith(f"{key}:")]
        text = "".join(kept) + written + "\n"
        if key == "market":
            text = text.replace("- 'NO'\n", "")
        found = {finding.code for finding in verdict(example, NEW, text.encode()) if finding.code < "XB110"}
        assert found == codes


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems(example: Loaded, line_end: str) -> None:
    assert verdict(example, NEW, RECORD.replace("\n", line_end).encode()) == []
    broken = RECORD.replace("committed", "comitted").replace("\n", line_end)
    (finding,) = verdict(example, NEW, broken.encode())
    assert finding.excerpt == "standing: comitted"


@pytest.mark.parametrize("digits", [20, 400, 5_000, 100_000])
def test_a_huge_number_is_refused(example: Loaded, digits: int) -> None:
    quantity = "quantities:\n  - measure: orders\n    value: {}\n    unit: vehicles\n    sources: [release]\n"
    found = verdict(example, NEW, (RECORD + quantity.format("9" * digits)).encode())
    assert [finding.code for finding in found] == ["XB106"]


@pytest.mark.parametrize(
    "step", ["²", "٣", "-1", "9" * 5_000, "", "~1", "id", "\N{FULLWIDTH DIGIT ONE}"], ids=lambda step: ascii(step)[:12]
)
def test_a_pointer_that_counts_oddly(example: Loaded, step: str) -> None:
    disagreement = f"disagreements:\n  - about: '/timeline/{step}'\n    note: One differs.\n    sources: [release]\n"
    codes = {finding.code for finding in verdict(example, NEW, (RECORD + disagreement).encode())}
    assert codes & {"XB104", "XB213"}


@pytest.fixture(scope="module")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_example_records(tmp_path_factory.mktemp("examples") / "records")


@pytest.fixture(scope="module")
def example(example_folder: Path) -> Loaded:
    return load(example_folder)


@pytest.mark.parametrize("raw", [case[1] for case in WHOLE_FILES], ids=[case[0] for case in WHOLE_FILES])
def test_a_file_on_disk_is_read_as_one_in_memory(tmp_path: Path, example: Loaded, raw: bytes) -> None:
    folder = write_example_records(tmp_path / "records")
    (folder / EXAMPLE_FILES["announcement"]).write_bytes(raw)
    from_disk = load(folder)
    assert _about_the_file(from_disk.findings) == _about_the_file(load_one(example, NEW, raw).findings)
    assert check(from_disk)


def _about_the_file(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.file == NEW]

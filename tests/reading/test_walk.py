"""What stands in a `records/` folder and is no ordinary file: links, folders, pipes, and what may not be read."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from crossbuilt.checking.check import check
from crossbuilt.checking.reports.text_report import finding_lines
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import load
from crossbuilt.reading.tree import NoRecordsError
from tests.example_records import write_example_records

NOBODY = 65534


@pytest.fixture
def records() -> Iterator[Path]:
    """Example records where every user of the machine may go."""
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o755)
        yield write_example_records(Path(home) / "records")


@pytest.fixture
def ordinary_user(records: Path) -> Iterator[None]:
    """The rights of a user who is not root, for the test's time."""
    if os.geteuid() != 0:
        yield
        return
    for path in [records, *records.rglob("*")]:
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def told(folder: Path) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.file, finding.message) for finding in load(folder).findings]


def test_a_folder_named_like_a_record(records: Path) -> None:
    (records / "announcements/x.yml").mkdir()
    assert told(records) == [
        ("XB016", "records/announcements/x.yml", "this is a folder, though it is named like a record")
    ]


def test_records_in_a_folder_named_like_one_are_read(records: Path) -> None:
    shutil.move(records / "plants/example-rayong.yml", records / "example-rayong.yml")
    (records / "plants/example-rayong.yml").mkdir()
    shutil.move(records / "example-rayong.yml", records / "plants/example-rayong.yml/example-rayong.yml")
    assert [code for code, _, _ in told(records)] == ["XB016"]


def test_a_link_that_leads_nowhere(records: Path) -> None:
    (records / "announcements/lost.yml").symlink_to("nowhere.yml")
    assert told(records) == [
        ("XB013", "records/announcements/lost.yml", "the file cannot be read: No such file or directory")
    ]


@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "../../outside.yml", "/nowhere/at/all.yml"])
def test_a_link_out_of_the_folder_is_not_followed(records: Path, target: str) -> None:
    (records.parent / "outside.yml").write_text("id: outside\n")
    (records / "plants/out.yml").symlink_to(target)
    assert told(records) == [
        ("XB017", "records/plants/out.yml", "this link leads out of the records folder and is not followed")
    ]


def test_a_link_out_of_the_folder_by_way_of_another(records: Path) -> None:
    (records / "aside").symlink_to("/etc/passwd")
    (records / "plants/out.yml").symlink_to("../aside")
    assert [code for code, _, _ in told(records)] == ["XB017"]


def test_a_link_within_the_folder_is_read(records: Path) -> None:
    shutil.move(records / "plants/example-rayong.yml", records / "plants/kept")
    (records / "plants/example-rayong.yml").symlink_to("kept")
    assert check(load(records)) == []


@pytest.mark.parametrize("target", ["..", ".", "../plants", "/", "/proc/self"])
def test_a_linked_folder_is_not_followed(records: Path, target: str) -> None:
    (records / "plants/aside").symlink_to(target, target_is_directory=True)
    assert told(records) == [("XB017", "records/plants/aside", "this folder is a link, which is not followed")]


def test_links_in_a_circle(records: Path) -> None:
    (records / "plants/a.yml").symlink_to("b.yml")
    (records / "plants/b.yml").symlink_to("a.yml")
    assert told(records) == [
        ("XB013", f"records/plants/{name}.yml", "the file cannot be read: Too many levels of symbolic links")
        for name in "ab"
    ]


def test_a_pipe_is_not_waited_for(records: Path) -> None:
    os.mkfifo(records / "plants/pipe.yml")
    assert told(records) == [("XB013", "records/plants/pipe.yml", "the file cannot be read: it is no regular file")]


def test_a_socket(records: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(records / "plants/socket.yml"))
        assert [code for code, _, _ in told(records)] == ["XB013"]


def test_a_sparse_file_of_a_terabyte_is_not_read_whole(records: Path) -> None:
    with (records / "plants/huge.yml").open("wb") as file:
        file.truncate(2**40)
    assert [code for code, _, _ in told(records)] == ["XB001"]


@pytest.mark.usefixtures("ordinary_user")
def test_a_file_that_may_not_be_read(records: Path) -> None:
    (records / "plants/example-rayong.yml").chmod(0)
    assert told(records) == [
        ("XB013", "records/plants/example-rayong.yml", "the file cannot be read: Permission denied")
    ]


@pytest.mark.usefixtures("ordinary_user")
def test_a_folder_that_may_not_be_read(records: Path) -> None:
    (records / "plants").chmod(0)
    found = told(records)
    (records / "plants").chmod(0o755)
    assert found == [("XB013", "records/plants", "the folder cannot be read: Permission denied")]


@pytest.mark.usefixtures("ordinary_user")
def test_a_folder_whose_files_may_be_listed_but_not_opened(records: Path) -> None:
    (records / "plants").chmod(0o444)
    found = told(records)
    (records / "plants").chmod(0o755)
    assert found == [("XB013", "records/plants/example-rayong.yml", "the file cannot be read: Permission denied")]


@pytest.mark.usefixtures("ordinary_user")
def test_records_that_may_not_be_read_at_all(records: Path) -> None:
    records.chmod(0)
    with pytest.raises(NoRecordsError, match=r"records cannot be read: Permission denied$"):
        load(records)
    records.chmod(0o755)


@pytest.mark.usefixtures("ordinary_user")
def test_an_unreadable_vocabulary_is_not_called_missing_as_well(records: Path) -> None:
    (records / "vocabularies/steering.yml").chmod(0)
    assert [code for code, _, _ in told(records)] == ["XB013"]


def test_names_that_differ_only_in_capitals(records: Path) -> None:
    twin = records / "plants/thailand/Example-Rayong.yml"
    twin.parent.mkdir()
    twin.write_bytes((records / "plants/example-rayong.yml").read_bytes())
    assert told(records) == [
        (
            "XB018",
            "records/plants/thailand/Example-Rayong.yml",
            "this name differs only in capitals from records/plants/example-rayong.yml, "
            "and macOS and Windows take the two for one",
        )
    ]


@pytest.mark.parametrize("name", ["a.YML", "a.Yaml", ".yml"])
def test_an_ending_that_nothing_reads_is_told(records: Path, name: str) -> None:
    (records / f"plants/{name}").write_text("id: a\n")
    assert told(records) == [("XB014", f"records/plants/{name}", "nothing reads this file")]


@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"new\nline.yml", "new\\nline.yml"), (b"\x1b[31m.yml", "\\x1b[31m.yml"), (b"\xff.yml", "\\udcff.yml")],
)
def test_a_name_that_cannot_be_printed_is_kept_and_shown_escaped(records: Path, name: bytes, shown: str) -> None:
    path = os.fsencode(records / "plants") + b"/" + name
    Path(os.fsdecode(path)).write_text("id: a\n")
    found: list[Finding] = check(load(records))
    assert found
    for finding in found:
        assert os.fsencode(finding.file) == b"records/plants/" + name
        assert next(finding_lines([finding])).startswith(f"records/plants/{shown}:1:")
        (finding.message + finding.hint).encode()


@pytest.mark.parametrize("name", ["notes.txt", "plants/README.md", "ledger.bak"])
def test_files_of_other_kinds_are_left_alone(records: Path, name: str) -> None:
    (records / name).write_text("anything")
    (records / "link").symlink_to("/etc/passwd")
    assert told(records) == []

"""Where the output of a check goes: a terminal, a file, or a reader that has gone."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.example_record import RECORD, RECORD_ID

ESCAPE = b"\x1b["
SHOWN = "error[XB203]"


@pytest.fixture
def command(records_copy: Path) -> list[str]:
    """A check that has a finding."""
    broken = records_copy / f"announcements/2027/{RECORD_ID}.yml"
    broken.parent.mkdir()
    broken.write_text(RECORD.replace("toyota-kentucky", "nowhere"), encoding="utf-8")
    return [sys.executable, "-m", "crossbuilt", "check", "--records", str(records_copy)]


def environment(**set_to: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    return kept | {"TERM": "xterm-256color"} | set_to


def in_a_terminal(command: list[str], **variables: str) -> bytes:
    """What a command shows in a terminal of its own."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(**variables)) as process:
        os.close(theirs)
        shown = b"".join(_blocks(ours))
    os.close(ours)
    assert process.returncode == 1
    assert SHOWN.encode() in shown.replace(b"\x1b[0m", b"")
    return shown


def _blocks(terminal: int) -> Iterator[bytes]:
    try:
        while block := os.read(terminal, 65536):
            yield block
    except OSError:  # how Linux says that nobody is left at the other side
        return


def in_a_pipe(command: list[str], **variables: str) -> bytes:
    ended = subprocess.run(command, capture_output=True, check=False, env=environment(**variables), timeout=60)
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert SHOWN.encode() in ended.stdout
    return ended.stdout


def test_a_terminal_has_colours(command: list[str]) -> None:
    assert b"\x1b[31m\x1b[1merror[XB203]\x1b[0m" in in_a_terminal(command)


@pytest.mark.parametrize(
    "variables", [{"NO_COLOR": "1"}, {"NO_COLOR": "0"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, {"TERM": "dumb"}]
)
def test_a_terminal_whose_owner_wants_no_colours(command: list[str], variables: dict[str, str]) -> None:
    assert ESCAPE not in in_a_terminal(command, **variables)


def test_an_empty_no_color_says_nothing(command: list[str]) -> None:
    assert ESCAPE in in_a_terminal(command, NO_COLOR="")


@pytest.mark.parametrize("output_format", ["json", "github", "sarif"])
def test_formats_for_programs_have_no_colours(command: list[str], output_format: str) -> None:
    variables = environment(FORCE_COLOR="1")
    ended = subprocess.run([*command, "--format", output_format], capture_output=True, check=False, env=variables)
    assert b"XB203" in ended.stdout
    assert ESCAPE not in ended.stdout


def test_a_pipe_has_no_colours(command: list[str]) -> None:
    assert ESCAPE not in in_a_pipe(command)
    assert ESCAPE not in in_a_pipe(command, FORCE_COLOR="")


def test_a_pipe_whose_owner_wants_colours(command: list[str]) -> None:
    assert ESCAPE in in_a_pipe(command, FORCE_COLOR="1")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp932"])
def test_an_encoding_that_lacks_characters(command: list[str], encoding: str) -> None:
    assert b"nowhere" in in_a_pipe(command, PYTHONIOENCODING=encoding)


def test_json_is_utf_8_in_any_encoding(command: list[str]) -> None:
    ended = subprocess.run(
        [*command, "--format", "json"], capture_output=True, check=False, env=environment(PYTHONIOENCODING="ascii")
    )
    assert "there is no plant “nowhere”" in ended.stdout.decode("utf-8")


@pytest.mark.parametrize(("paths", "exit_code"), [([], 1), (["vocabularies"], 0)])
@pytest.mark.parametrize("output_format", ["text", "sarif"])
def test_a_reader_that_has_gone(command: list[str], output_format: str, paths: list[str], exit_code: int) -> None:
    records = Path(command[-1])
    arguments = [*command, "--format", output_format, *(str(records / path) for path in paths)]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(arguments, stdout=writing, stderr=subprocess.PIPE, check=False, env=environment())
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (exit_code, b"")


def test_standard_output_that_is_closed(command: list[str]) -> None:
    ended = subprocess.run(["sh", "-c", 'exec "$@" >&-', "sh", *command], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (1, b"")

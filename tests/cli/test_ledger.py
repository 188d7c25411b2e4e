"""`crossbuilt ledger`: adds what is missing, changes nothing, and sees what git had that is gone."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crossbuilt.cli import ledger_history, main
from crossbuilt.curating.ledger_entries import HEAD
from tests.cli.checkout import git, use_only_our_git
from tests.example_records import changed, write_example_records

ENTRIES = """\
announcement 2027-01-15-example-pickup-to-norway example
company example JP
company other-motor JP
instrument jp-example-rule JP
model example/pickup
model example/sedan
plant example-rayong TH
"""
PLANT = "plants/example-rayong.yml"
WITHDRAWN = "withdrawn: {date: 2027-03-01, reason: It was recorded twice.}"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The example records with a ledger that has all of them."""
    folder = write_example_records(tmp_path / "records")
    (folder / "ledger.txt").write_text(HEAD + ENTRIES)
    return folder


def run(records: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["ledger", "--records", str(records), *arguments])


def give(records: Path, name: str, keys: str, new: str = "") -> None:
    text = (records / name).read_text(encoding="utf-8")
    (records / (new or name)).write_text(changed(text, keys), encoding="utf-8")


def content(records: Path) -> str:
    return (records / "ledger.txt").read_text(encoding="utf-8")


def indented(entries: str) -> str:
    return "".join(f"  {line}\n" for line in entries.splitlines())


def test_the_first_time(records: Path) -> None:
    (records / "ledger.txt").unlink()
    result = run(records)
    assert result.output == f"Added to records/ledger.txt:\n{indented(ENTRIES)}"
    assert result.exit_code == 0
    assert content(records) == HEAD + ENTRIES
    again = run(records)
    assert (again.output, again.exit_code) == ("records/ledger.txt has every id: nothing to add.\n", 0)
    assert content(records) == HEAD + ENTRIES


def test_new_records_and_withdrawals_are_added_to_the_end(records: Path) -> None:
    (records / "ledger.txt").write_text(ENTRIES.rstrip("\n"))
    (records / "ledger.txt").chmod(0o640)
    give(records, PLANT, "id: b", "plants/b.yml")
    give(records, PLANT, "id: a", "plants/a.yml")
    give(records, PLANT, WITHDRAWN)
    added = "plant a TH\nplant b TH\nwithdrawn plant example-rayong\n"
    result = run(records)
    assert result.output == f"Added to records/ledger.txt:\n{indented(added)}"
    assert content(records) == ENTRIES + added
    assert stat.S_IMODE((records / "ledger.txt").stat().st_mode) == 0o640
    assert [path.name for path in records.iterdir() if path.name.startswith(".")] == []


def test_records_with_errors_add_nothing(records: Path) -> None:
    give(records, PLANT, "id: a\ncountry: Thailand", "plants/a.yml")
    give(records, PLANT, "id: b", "plants/b.yml")
    result = run(records)
    assert "records/plants/a.yml:" in result.output
    assert "error[XB104]" in result.output
    assert result.output.endswith("records/ledger.txt was not added to: first mend the records.\n")
    assert result.exit_code == 1
    assert content(records) == HEAD + ENTRIES


def test_an_id_that_has_vanished_is_not_passed_over(records: Path) -> None:
    (records / PLANT).unlink()
    result = run(records)
    assert "error[XB413] the plant `example-rayong` has vanished" in result.output
    assert result.exit_code == 1


@pytest.mark.parametrize("text", ["plant a", HEAD + ENTRIES + "plant example-rayong TH\n"])
def test_a_broken_ledger_is_not_added_to(records: Path, text: str) -> None:
    (records / "ledger.txt").write_text(text)
    assert run(records).exit_code == 1
    assert content(records) == text


def test_a_ledger_that_is_a_link_is_not_written_through(records: Path, tmp_path: Path) -> None:
    (records / "ledger.txt").rename(tmp_path / "elsewhere.txt")
    (records / "ledger.txt").symlink_to(tmp_path / "elsewhere.txt")
    give(records, PLANT, "id: a", "plants/a.yml")
    result = run(records)
    assert "error[XB017] the ledger is a link, which is not followed" in result.output
    assert (tmp_path / "elsewhere.txt").read_text() == HEAD + ENTRIES


def test_a_disk_that_is_full(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    give(records, PLANT, "id: a", "plants/a.yml")
    monkeypatch.setattr("crossbuilt.curating.ledger_entries.replace", full)
    result = run(records)
    assert result.output == "Error: records/ledger.txt cannot be written: No space left on device\n"
    assert (result.exit_code, content(records)) == (1, HEAD + ENTRIES)


def test_a_correction_is_added_on_request_only(records: Path) -> None:
    give(records, PLANT, "country: VN")
    refused = run(records)
    assert "error[XB414] `example-rayong` is a plant in VN here" in refused.output
    assert (refused.exit_code, content(records)) == (1, HEAD + ENTRIES)
    result = run(records, "--corrected", "example-rayong")
    assert (result.output, result.exit_code) == ("Added to records/ledger.txt:\n  plant example-rayong VN\n", 0)
    assert content(records) == HEAD + ENTRIES + "plant example-rayong VN\n"
    assert run(records).output == "records/ledger.txt has every id: nothing to add.\n"


def test_a_correction_and_new_records(records: Path) -> None:
    give(records, PLANT, "id: a", "plants/a.yml")
    give(records, PLANT, "country: VN")
    assert run(records, "--corrected", "example-rayong").exit_code == 0
    assert content(records) == HEAD + ENTRIES + "plant example-rayong VN\nplant a TH\n"


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("example-rayong", "The ledger says of example-rayong what its record says: there is nothing to correct."),
        ("example-rayon", "The ledger has no id example-rayon; did you mean `example-rayong`?"),
        ("zzz", "The ledger has no id zzz."),
    ],
)
def test_a_correction_that_is_none(records: Path, id_: str, said: str) -> None:
    result = run(records, "--corrected", id_)
    assert result.output.endswith(f"Error: {said}\n")
    assert (result.exit_code, content(records)) == (2, HEAD + ENTRIES)


def test_check_writes_nothing_and_says_what_is_missing(records: Path) -> None:
    give(records, PLANT, "id: a", "plants/a.yml")
    give(records, PLANT, WITHDRAWN)
    result = run(records, "--check")
    assert result.output == (
        "records/ledger.txt lacks:\n  plant a TH\n  withdrawn plant example-rayong\n"
        f"Add them: crossbuilt ledger --records {records}\n"
    )
    assert (result.exit_code, content(records)) == (1, HEAD + ENTRIES)


def test_the_command_that_mends_it_is_short_at_the_top_of_a_repository(
    records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (records / "ledger.txt").unlink()
    monkeypatch.chdir(records.parent)
    result = CliRunner().invoke(main, ["ledger", "--check"])
    assert result.output == f"records/ledger.txt lacks:\n{indented(ENTRIES)}Add them: crossbuilt ledger\n"
    assert result.exit_code == 1


def test_a_complete_ledger(records: Path) -> None:
    result = run(records, "--check")
    assert (result.output, result.exit_code) == ("records/ledger.txt has every id, and lost none.\n", 0)


def test_records_with_errors_are_not_compared(records: Path) -> None:
    (records / PLANT).unlink()
    result = run(records, "--check")
    assert result.output.endswith("records/ledger.txt was not compared: first mend the records.\n")
    assert result.exit_code == 1


def test_check_corrects_nothing(records: Path) -> None:
    result = run(records, "--check", "--corrected", "example-rayong")
    assert "Error: --check writes nothing: leave out --corrected.\n" in result.output
    assert result.exit_code == 2


@pytest.fixture(autouse=True)
def only_our_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_only_our_git(tmp_path, monkeypatch)


@pytest.fixture
def checkout(records: Path) -> Path:
    """The same in a checkout whose first commit it is."""
    git(records.parent, "init", "--quiet", "--initial-branch", "main")
    (records.parent / ".gitattributes").write_text("records/ledger.txt text eol=lf merge=union\n")
    commit(records, "first")
    return records


def commit(records: Path, message: str) -> str:
    git(records.parent, "add", "--all")
    git(records.parent, "commit", "--quiet", "--message", message)
    return git(records.parent, "rev-parse", "--short", "HEAD")


def add(records: Path, id_: str) -> str:
    """Record a plant, enter and commit it."""
    give(records, PLANT, f"id: {id_}", f"plants/{id_}.yml")
    assert run(records).exit_code == 0
    return commit(records, id_)


def test_a_ledger_that_only_grew(checkout: Path) -> None:
    add(checkout, "a")
    add(checkout, "b")
    give(checkout, PLANT, "id: c", "plants/c.yml")
    run(checkout)
    assert run(checkout, "--check").output == "records/ledger.txt has every id, and lost none.\n"


def test_a_committed_line_that_was_taken_out_with_its_record(checkout: Path) -> None:
    name = add(checkout, "a")
    (checkout / "plants/a.yml").unlink()
    (checkout / "ledger.txt").write_text(HEAD + ENTRIES)
    commit(checkout, "hide it")
    result = run(checkout, "--check")
    assert result.output == (
        "records/ledger.txt has lost lines, though nothing is ever taken out of it:\n"
        f"  plant a TH  (in commit {name})\n"
        "Put each back where it stood; an id that is not to stand is withdrawn in its record.\n"
    )
    assert result.exit_code == 1


def test_a_ledger_that_was_deleted(checkout: Path) -> None:
    (checkout / "ledger.txt").unlink()
    result = run(checkout, "--check")
    assert "records/ledger.txt lacks:\n  announcement " in result.output
    assert "records/ledger.txt has lost lines" in result.output
    assert result.exit_code == 1


def test_a_ledger_begun_anew(checkout: Path) -> None:
    (checkout / "ledger.txt").unlink()
    commit(checkout, "without")
    first, *others = ENTRIES.splitlines(keepends=True)
    (checkout / "ledger.txt").write_text("# another head\n" + "".join([*others, first]))
    name = git(checkout, "rev-parse", "--short", "HEAD~1")
    assert run(checkout, "--check").output == (
        f"records/ledger.txt has its lines in another order than commit {name}: put that back, with new lines last.\n"
    )


def test_a_head_may_be_reworded_and_a_repeated_line_go(checkout: Path) -> None:
    (checkout / "ledger.txt").write_text(HEAD + ENTRIES + "plant example-rayong TH\n")
    commit(checkout, "with a line twice")
    (checkout / "ledger.txt").write_text("# another head\n" + ENTRIES)
    assert run(checkout, "--check").exit_code == 0


def test_two_branches_that_add_ids_are_merged_and_keep_both(checkout: Path) -> None:
    git(checkout, "switch", "--quiet", "--create", "other")
    add(checkout, "a")
    git(checkout, "switch", "--quiet", "main")
    add(checkout, "b")
    git(checkout, "merge", "--quiet", "--no-edit", "other")
    assert content(checkout) == HEAD + ENTRIES + "plant b TH\nplant a TH\n"
    assert run(checkout, "--check").output == "records/ledger.txt has every id, and lost none.\n"


def test_a_merge_that_drops_what_a_branch_had(checkout: Path) -> None:
    git(checkout, "switch", "--quiet", "--create", "other")
    name = add(checkout, "a")
    git(checkout, "switch", "--quiet", "main")
    add(checkout, "b")
    git(checkout, "merge", "--quiet", "--no-edit", "--strategy", "ours", "other")
    assert f"  plant a TH  (in commit {name})\n" in run(checkout, "--check").output


def test_more_versions_than_are_asked_for_at_once(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_history, "AT_ONCE", 2)
    names = [add(checkout, id_) for id_ in "abcde"]
    for id_ in "abcde":
        (checkout / f"plants/{id_}.yml").unlink()
    (checkout / "ledger.txt").write_text(HEAD + ENTRIES)
    lost = [line for line in run(checkout, "--check").output.splitlines() if line.startswith("  ")]
    assert lost == [f"  plant {id_} TH  (in commit {names[-1]})" for id_ in "abcde"]


def test_before_the_first_commit(records: Path) -> None:
    git(records.parent, "init", "--quiet")
    assert run(records, "--check").exit_code == 0


def test_without_git_nothing_is_said_of_it(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (checkout / "ledger.txt").write_text("# another head\n" + "".join(sorted(ENTRIES.splitlines(keepends=True))[::-1]))
    assert run(checkout, "--check").exit_code == 1
    monkeypatch.setenv("PATH", str(checkout))
    assert run(checkout, "--check").output == "records/ledger.txt has every id, and lost none.\n"


def test_git_that_fails_is_not_taken_for_a_yes(checkout: Path) -> None:
    (checkout.parent / ".git/config").write_text("[broken\n")
    result = run(checkout, "--check")
    assert result.output.startswith("Error: nothing is known about what was committed: git says “bad config line 1")
    assert result.exit_code == 1

"""`crossbuilt check --changed`: what git says changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crossbuilt.cli import main
from crossbuilt.cli.changed_files import changed_files
from crossbuilt.cli.git import GitError
from tests.cli.checkout import git, use_only_our_git
from tests.example_record import RECORD, RECORD_ID

RECORD_FILE = f"announcements/2027/{RECORD_ID}.yml"


def write(path: Path, text: str = "x\n") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def changed(folder: Path, since: str | None = None) -> set[str]:
    return {path.as_posix() for path in changed_files(folder, since)}


def check(records: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--records", str(records), *arguments])


@pytest.fixture(autouse=True)
def only_our_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_only_our_git(tmp_path, monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with committed files, in a checkout that has others."""
    for name in ("kept", "edited", "staged", "deleted", "renamed"):
        write(tmp_path / f"records/plants/{name}.yml", f"{name}\n" * 20)
    write(tmp_path / "README.md")
    write(tmp_path / ".gitignore", "*.swp\n")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "first")
    return tmp_path / "records"


def test_nothing_changed(folder: Path) -> None:
    assert changed(folder) == set()


def test_every_way_to_change(folder: Path) -> None:
    write(folder / "plants/edited.yml")
    write(folder / "plants/staged.yml")
    git(folder, "add", "plants/staged.yml")
    (folder / "plants/deleted.yml").unlink()
    git(folder, "mv", "plants/renamed.yml", "plants/new-name.yml")
    write(folder / "plants/トヨタ “1”.yml")
    write(folder / "plants/a.swp")
    write(folder.parent / "README.md", "outside the records\n")
    write(folder.parent / "outside.yml")
    assert changed(folder) == {
        "plants/edited.yml",
        "plants/staged.yml",
        "plants/deleted.yml",
        "plants/renamed.yml",
        "plants/new-name.yml",
        "plants/トヨタ “1”.yml",
    }


def test_since_a_revision(folder: Path) -> None:
    git(folder, "tag", "v1")
    write(folder / "plants/edited.yml")
    git(folder, "commit", "--quiet", "--all", "--message", "second")
    write(folder / "plants/untracked.yml")
    assert changed(folder) == {"plants/untracked.yml"}
    assert changed(folder, "v1") == changed(folder, "HEAD~1") == {"plants/edited.yml", "plants/untracked.yml"}


def test_before_the_first_commit_everything_is_new(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    write(tmp_path / "records/a.yml")
    git(tmp_path, "add", ".")
    write(tmp_path / "records/b.yml")
    assert changed(tmp_path / "records") == {"a.yml", "b.yml"}


def test_within_a_hook(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git tells its hooks where they are in words that hold at the top of the checkout only."""
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    write(folder / "plants/edited.yml")
    assert changed(folder) == {"plants/edited.yml"}


@pytest.mark.parametrize("revision", ["nowhere", "", "--output=stolen", "HEAD:records"])
def test_what_is_no_revision(folder: Path, revision: str) -> None:
    with pytest.raises(GitError, match=f"^git knows no revision “{revision}”$"):
        changed_files(folder, revision)
    assert not list(folder.rglob("stolen"))


def test_only_findings_in_changed_files_with_references_checked_against_everything(records_copy: Path) -> None:
    broken, sound = records_copy / RECORD_FILE, records_copy / "announcements/2027/2027-01-16-old.yml"
    write(sound, RECORD.replace(RECORD_ID, "2027-01-16-old").replace("plant: toyota-kentucky", "plant: old-mistake"))
    git(records_copy, "init", "--quiet")
    git(records_copy, "add", ".")
    git(records_copy, "commit", "--quiet", "--message", "first")
    assert check(records_copy, "--changed").exit_code == 0

    write(broken, RECORD.replace("plant: toyota-kentucky", "plant: nowhere"))
    result = check(records_copy, "--changed")
    assert "there is no plant “nowhere”" in result.output
    assert "old-mistake" not in result.output
    assert "there is no plant “toyota" not in result.output
    assert result.exit_code == 1
    assert check(records_copy, "--changed", str(records_copy / "plants")).exit_code == 0

    git(records_copy, "add", ".")
    git(records_copy, "commit", "--quiet", "--message", "second")
    assert check(records_copy, "--changed").exit_code == 0
    assert check(records_copy, "--changed-since", "HEAD~1").exit_code == 1


def test_what_a_deleted_record_or_model_leaves_in_the_ledger_is_shown(records_copy: Path) -> None:
    git(records_copy, "init", "--quiet")
    git(records_copy, "add", ".")
    git(records_copy, "commit", "--quiet", "--message", "first")
    (records_copy / "plants/honda-alabama.yml").unlink()
    company = records_copy / "companies/tesla.yml"
    write(company, company.read_text(encoding="utf-8").replace("id: model-3\n", "id: model-iii\n"))
    result = check(records_copy, "--changed")
    assert "error[XB413] the plant `honda-alabama` has vanished: no record has this id" in result.output
    assert "error[XB413] the model `tesla/model-3` has vanished: no record has this id" in result.output
    assert result.exit_code == 1


def test_outside_a_checkout(records_copy: Path) -> None:
    result = check(records_copy, "--changed")
    assert f"Error: {records_copy} is in no git checkout, so nothing is known about what changed.\n" in result.output
    assert result.exit_code == 2


def test_without_git(records_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(records_copy))
    result = check(records_copy, "--changed")
    assert "Error: git cannot be run (No such file or directory)" in result.output
    assert result.exit_code == 2


def test_a_revision_that_is_not_there(records_copy: Path) -> None:
    git(records_copy, "init", "--quiet")
    result = check(records_copy, "--changed-since", "v9")
    assert "Error: git knows no revision “v9”, so nothing is known about what changed.\n" in result.output
    assert result.exit_code == 2

"""What the README shows is what happens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from crossbuilt import __version__
from crossbuilt.cli import main
from tests.conftest import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def test_the_finding_shown(records_copy: Path) -> None:
    path = records_copy / "announcements/2025/2025-12-19-toyota-us-built-models-to-japan.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("plant: toyota-kentucky", "plant: toyota-kentuky", 1), encoding="utf-8")
    output = CliRunner().invoke(main, ["check", "--records", str(records_copy)]).output
    [shown] = [finding for finding in output.split("\n\n") if " error[" in finding]
    assert shown in README


def test_the_example_in_python(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = README.partition("```python\n")[2].partition("```")[0]
    (tmp_path / "build").mkdir()
    (tmp_path / "build/crossbuilt.db").symlink_to(database)
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(code, names)
    names["database"].close()
    assert "2025-12-19 Toyota Tundra Toyota Motor Manufacturing" in capsys.readouterr().out


def test_the_version_shown() -> None:
    assert f"version {__version__}, record " in README


def test_every_link_to_a_file_leads_somewhere() -> None:
    links = [part.partition(")")[0] for part in README.split("](")[1:]]
    local = [link for link in links if not link.startswith("http")]
    assert local
    assert [link for link in local if not (REPOSITORY / link).exists()] == []

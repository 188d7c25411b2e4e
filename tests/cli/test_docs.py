"""`crossbuilt docs` as a developer runs it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from crossbuilt.cli import main
from tests.conftest import RECORDS


def test_both_documents_are_written_and_others_left_alone(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "essay.md").write_text("By hand.", encoding="utf-8")
    result = CliRunner().invoke(main, ["docs", "--records", str(RECORDS), "--docs", str(docs)])
    assert result.output == f"Wrote {docs}/record-guide.md\nWrote {docs}/rules.md\n"
    assert result.exit_code == 0
    assert (docs / "record-guide.md").read_text(encoding="utf-8").startswith("# The record guide\n")
    assert (docs / "rules.md").read_text(encoding="utf-8").startswith("# The rules\n")
    assert (docs / "essay.md").read_text(encoding="utf-8") == "By hand."

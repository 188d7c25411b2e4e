"""What tests share: the real records, a copy of them to break, a build, and a server on it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from crossbuilt.reading.loading import Loaded, load
from crossbuilt.records.dataset import Dataset
from crossbuilt.site.metadata import metadata_yaml
from crossbuilt.writing.build import build

REPOSITORY = Path(__file__).parent.parent
RECORDS = REPOSITORY / "records"
START_SECONDS = 60

# Inputs of each property: `ci` tries the same ones every time, `nightly` ever new ones, ten times as many.
settings.register_profile("ci", max_examples=500, deadline=None, derandomize=True, database=None)
settings.register_profile("nightly", max_examples=5_000, deadline=None, database=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session", autouse=True)
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache folder of the tests' own: they neither use nor change the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield


@pytest.fixture(autouse=True)
def _day_of_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """Example Motor's year lies in the past."""
    monkeypatch.setattr("crossbuilt.checking.today.tomorrow", lambda: date(2030, 1, 1))


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The repository's records."""
    return load(RECORDS)


@pytest.fixture(scope="session")
def dataset(loaded: Loaded) -> Dataset:
    """The repository's sound records."""
    return loaded.dataset


@pytest.fixture
def records_copy(tmp_path: Path) -> Path:
    """A copy of the records, to break."""
    return shutil.copytree(RECORDS, tmp_path / "records")


@pytest.fixture(scope="session")
def database(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the repository's records."""
    return build(dataset, tmp_path_factory.mktemp("build"))


@pytest.fixture(scope="session")
def site(database: Path) -> Iterator[str]:
    """The address of stock Datasette, started as a reader would: the database and metadata.yml, nothing else."""
    metadata = database.parent / "metadata.yml"
    metadata.write_text(metadata_yaml(), encoding="utf-8")
    port = free_port()
    command = [sys.executable, "-m", "datasette", str(database), "-m", str(metadata), "-p", str(port)]
    with serving(command, port) as address:
        yield address


class serving:  # noqa: N801  (used as a context manager)
    """Runs a server until the block ends."""

    def __init__(self, command: list[str], port: int) -> None:
        self.command, self.address = command, f"http://127.0.0.1:{port}"

    def __enter__(self) -> str:
        self.process = subprocess.Popen(
            self.command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"{self.address}/-/versions.json", timeout=5).close()
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
            else:
                return self.address
        self.process.kill()
        output, _ = self.process.communicate()
        raise AssertionError(f"{' '.join(self.command)} did not answer:\n{output}")

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.communicate(timeout=30)


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port

"""A check reads records by their shape and keeps what it read; it finds what the thorough way finds."""

from __future__ import annotations

import marshal
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from crossbuilt.checking.check import check
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import Loaded, load
from crossbuilt.reading.shaped_loading import ShapedRecords, load_shaped
from crossbuilt.reading.store import Store, store_for
from crossbuilt.records.parts import fields, is_part
from tests.conftest import RECORDS

TOYOTA = "announcements/2025/2025-12-19-toyota-us-built-models-to-japan.yml"


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    return tmp_path / "caches/records.read"


def read(folder: Path, store_file: Path | None, code: bytes = b"code") -> ShapedRecords:
    return load_shaped(folder, Store(store_file, code))


def plain(value: Any) -> Any:
    """A record as text, lists and mappings, whichever class its parts are of."""
    if is_part(value):
        return {name: plain(item) for name, item in fields(value)}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def everything(records: ShapedRecords | Loaded) -> dict[str, Any]:
    dataset = records.dataset
    return {
        "announcements": plain(dataset.announcements),
        "companies": plain(dataset.companies),
        "plants": plain(dataset.plants),
        "instruments": plain(dataset.instruments),
        "regions": plain(dataset.regions),
        "vocabularies": plain(dataset.vocabularies),
    }


def both(folder: Path, store_file: Path) -> tuple[list[Finding], list[Finding]]:
    """What the thorough way finds, and what the fast one does, when it has read the folder before."""
    read(folder, store_file)
    return check(load(folder)), check(read(folder, store_file))


def test_records_are_the_same_as_the_models(loaded: Loaded, store_file: Path) -> None:
    assert everything(read(RECORDS, store_file)) == everything(loaded)
    assert everything(read(RECORDS, store_file)) == everything(loaded)


def test_findings_are_the_same(loaded: Loaded, store_file: Path) -> None:
    thorough, fast = both(RECORDS, store_file)
    assert fast == thorough
    assert read(RECORDS, store_file).count == loaded.count


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (TOYOTA, "standing: committed", "standing: commited"),
        (TOYOTA, "announced: 2025-12-19", "announced: 2026-12-19"),
        (TOYOTA, "model: toyota/camry", "model: toyota/camri"),
        (TOYOTA, "title: ", "titel: "),
        (TOYOTA, "id: 2025", "id: [2025"),
        ("companies/toyota.yml", "id: camry", "id: camri"),
        ("plants/toyota-kentucky.yml", "country: US", "country: UK"),
        ("vocabularies/event.yml", "code: sales_start", "code: sale_start"),
        ("vocabularies/standing.yml", "terms:", "words:"),
        ("regions.yml", "code: EU", "code: E"),
    ],
)
def test_findings_are_the_same_when_a_file_is_broken(
    records_copy: Path, store_file: Path, file: str, old: str, new: str
) -> None:
    path = records_copy / file
    read(records_copy, store_file)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    thorough, fast = both(records_copy, store_file)
    assert fast == thorough
    assert any(finding.severity == "error" for finding in fast)


@pytest.mark.parametrize("file", [TOYOTA, "companies/toyota.yml", "plants/toyota-kentucky.yml", "regions.yml"])
def test_findings_are_the_same_when_a_file_is_gone(records_copy: Path, store_file: Path, file: str) -> None:
    read(records_copy, store_file)
    (records_copy / file).unlink()
    thorough, fast = both(records_copy, store_file)
    assert fast == thorough


def test_findings_are_the_same_when_a_vocabulary_is_gone(records_copy: Path, store_file: Path) -> None:
    (records_copy / "vocabularies/event.yml").unlink()
    thorough, fast = both(records_copy, store_file)
    assert fast == thorough
    assert [finding.code for finding in fast if finding.file == "records/vocabularies/event.yml"] == ["XB015"]


def test_two_files_of_one_name(records_copy: Path, store_file: Path) -> None:
    shutil.copy(records_copy / TOYOTA, records_copy / "announcements/2022")
    thorough, fast = both(records_copy, store_file)
    assert fast == thorough
    assert "XB401" in {finding.code for finding in fast}


def test_a_file_on_standard_input_stands_in_place_of_the_one_on_disk(store_file: Path) -> None:
    unsaved = {RECORDS / TOYOTA: b"id: 2025-12-19-toyota-us-built-models-to-japan\n"}
    fast = check(load_shaped(RECORDS, Store(store_file, b"code"), overrides=unsaved))
    assert fast == check(load(RECORDS, overrides=unsaved))


def test_only_the_wanted_files_are_told_of(records_copy: Path, store_file: Path) -> None:
    path = records_copy / TOYOTA
    path.write_text(path.read_text(encoding="utf-8").replace("market: [JP]", "market: [JP, US]", 1), encoding="utf-8")
    fast = read(records_copy, store_file)
    wanted = [finding for finding in check(fast) if finding.file == f"records/{TOYOTA}"]
    assert wanted
    assert check(fast, lambda file: file == f"records/{TOYOTA}") == wanted


def test_what_was_kept_is_used(store_file: Path) -> None:
    read(RECORDS, store_file)
    before = store_file.read_bytes()
    assert Store(store_file, b"code").get("announcement", (RECORDS / TOYOTA).read_bytes())
    read(RECORDS, store_file)
    assert store_file.read_bytes() == before


def test_one_file_read_anew_is_not_worth_writing_everything(records_copy: Path, store_file: Path) -> None:
    read(records_copy, store_file)
    before = store_file.read_bytes()
    (records_copy / TOYOTA).write_bytes((records_copy / TOYOTA).read_bytes() + b"# changed\n")
    read(records_copy, store_file)
    assert store_file.read_bytes() == before


def test_many_files_read_anew_are(records_copy: Path, store_file: Path) -> None:
    read(records_copy, store_file)
    before = store_file.read_bytes()
    for path in (records_copy / "companies").iterdir():
        path.write_bytes(path.read_bytes() + b"# changed\n")
    read(records_copy, store_file)
    assert store_file.read_bytes() != before


def test_a_file_with_something_wrong_is_not_kept(records_copy: Path, store_file: Path) -> None:
    raw = (records_copy / TOYOTA).read_bytes().replace(b"title:", b"titel:", 1)
    (records_copy / TOYOTA).write_bytes(raw)
    read(records_copy, store_file)
    assert Store(store_file, b"code").get("announcement", raw) is None


def test_what_other_code_has_kept_is_not_used(store_file: Path) -> None:
    read(RECORDS, store_file)
    other = Store(store_file, b"other code")
    assert other.shapes is None
    assert other.get("announcement", (RECORDS / TOYOTA).read_bytes()) is None


@pytest.mark.parametrize("keep", [0, 1, 31, 32, 40, -1])
def test_a_store_that_was_cut_short_is_as_good_as_empty(store_file: Path, keep: int) -> None:
    read(RECORDS, store_file)
    store_file.write_bytes(store_file.read_bytes()[:keep])
    assert Store(store_file, b"code").shapes is None
    assert check(read(RECORDS, store_file)) == check(load(RECORDS))
    assert Store(store_file, b"code").shapes


def test_a_store_that_cannot_be_written_is_let_be(tmp_path: Path) -> None:
    (tmp_path / "caches").write_text("a file where the folder would be", encoding="utf-8")
    assert read(RECORDS, tmp_path / "caches/records.read").findings == []


def test_nothing_is_left_beside_the_store(store_file: Path) -> None:
    read(RECORDS, store_file)
    assert [path.name for path in store_file.parent.iterdir()] == ["records.read"]


def test_the_store_lies_among_the_users_caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    load_shaped(RECORDS, store_for(RECORDS))
    (kept,) = (tmp_path / "crossbuilt").iterdir()
    code, _, files = marshal.loads(kept.read_bytes()[32:])
    assert len(code) == 32
    assert len(files) == sum(1 for _ in RECORDS.rglob("*.yml"))


def test_a_user_without_a_home_has_no_store(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert load_shaped(RECORDS, store_for(RECORDS)).findings == []

"""The ledger grows at its end only, whatever it holds."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from crossbuilt.curating.ledger_entries import HEAD, missing_entries, with_entries, write_ledger
from crossbuilt.reading.ledger import parse_ledger
from crossbuilt.reading.loading import load
from crossbuilt.records.ledger import Entry
from tests.example_records import changed, write_example_records

SLUGS = st.from_regex(r"\A[a-z0-9]{1,4}\Z")
PLACED = st.tuples(st.sampled_from(["company", "plant"]), SLUGS, st.sampled_from(["JP", "US"]))
MODELS = st.tuples(st.just("model"), SLUGS.map("example/{}".format))
ENTRIES = st.lists((PLACED | MODELS).map(lambda words: Entry(*words)), max_size=6, unique_by=lambda entry: entry.thing)


@given(st.binary(max_size=60), ENTRIES, ENTRIES)
def test_nothing_that_stands_there_ever_changes(before: bytes, first: list[Entry], then: list[Entry]) -> None:
    after = with_entries(before, first)
    assert after.startswith(before or HEAD.encode())
    assert after.endswith(b"\n")
    assert with_entries(after, then).startswith(after)
    assert with_entries(after, []) == after


@given(ENTRIES)
def test_what_is_written_is_read(entries: list[Entry]) -> None:
    ledger, findings = parse_ledger("ledger.txt", with_entries(b"", entries))
    assert findings == []
    assert [entered.entry for entered in ledger.entries] == entries


def test_a_last_line_that_is_not_ended_stays_a_line_of_its_own() -> None:
    assert with_entries(b"plant a US", [Entry("plant", "b", "JP")]) == b"plant a US\nplant b JP\n"


def test_what_is_missing_by_kind_and_id_then_the_withdrawals(tmp_path: Path) -> None:
    records = write_example_records(tmp_path / "records")
    plant = records / "plants/example-rayong.yml"
    withdrawn = "withdrawn: {date: 2027-03-01, reason: It was recorded twice.}"
    (records / "plants/a.yml").write_text(changed(plant.read_text(), "id: a\ncountry: VN"))
    plant.write_text(changed(plant.read_text(), withdrawn))
    (records / "ledger.txt").write_text("company other-motor JP\n")
    entries = missing_entries(load(records).dataset)
    assert [str(entry) for entry in entries] == [
        "announcement 2027-01-15-example-pickup-to-norway example",
        "company example JP",
        "instrument jp-example-rule JP",
        "model example/pickup",
        "model example/sedan",
        "plant a VN",
        "plant example-rayong TH",
        "withdrawn plant example-rayong",
    ]
    write_ledger(records / "ledger.txt", with_entries((records / "ledger.txt").read_bytes(), entries))
    assert missing_entries(load(records).dataset) == []

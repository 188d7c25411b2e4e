"""`crossbuilt due` as a curator runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crossbuilt.cli import main
from tests.promises import LATER, PROMISE, occurred, planned, write, write_records

FILE = f"records/announcements/2027/{PROMISE}.yml"
IN_JUNE = planned("sales_start", "2027-06")
PICKUP, SEDAN = "models: [example/pickup], ", "models: [example/sedan], "


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return write_records(tmp_path / "records")


def run(records: Path, *arguments: str, on: str = "2027-12-01") -> Result:
    return CliRunner().invoke(main, ["due", "--records", str(records), "--on", on, *arguments])


def heads(result: Result) -> list[str]:
    """The first line of each plan, without its place, and the summary."""
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert all(line.partition(":")[0].startswith("records/") for line in lines[:-1] if line and line[0] != " ")
    return [line.split(": ", 1)[-1] for line in lines if line and line[0] != " "]


def test_the_whole_list(records: Path) -> None:
    write(records, IN_JUNE + planned("arrival", "2027-04-30", "market: [JP], condition: approval by the ministry, "))
    result = run(records)
    assert (
        result.stdout
        == f"""\
{FILE}:16: 215 days overdue: arrival, planned for 2027-04-30
  Example plans to sell its Thai-built pickup and sedan in Norway and Japan
  of Example Pickup, Example Sedan for Japan
  condition: approval by the ministry
  see https://example.org/release (Example Motor)
  hint: add `arrival` or `deliveries_start` as occurred, `cancelled`, or `delayed` and the plan with its new date

{FILE}:15: 154 days overdue: sales start, planned for 2027-06 (at the latest on 2027-06-30)
  Example plans to sell its Thai-built pickup and sedan in Norway and Japan
  of Example Pickup, Example Sedan for Japan, Norway
  see https://example.org/release (Example Motor)
  hint: add `sales_start` or `deliveries_start` as occurred, `cancelled`, or `delayed` and the plan with its new date

2 plans of 1 announcement overdue on 2027-12-01
"""
    )
    assert (result.exit_code, result.stderr) == (0, "")


def test_nothing_due(records: Path) -> None:
    write(records, IN_JUNE)
    result = run(records, on="2027-06-30")
    assert (result.stdout, result.exit_code) == ("No plan is overdue on 2027-06-30\n", 0)


def test_the_day_after_the_last_possible_one(records: Path) -> None:
    write(records, IN_JUNE)
    assert heads(run(records, on="2027-07-01")) == [
        "1 day overdue: sales start, planned for 2027-06 (at the latest on 2027-06-30)",
        "1 plan of 1 announcement overdue on 2027-07-01",
    ]


def test_more_than_a_thousand_days(records: Path) -> None:
    write(records, IN_JUNE)
    assert heads(run(records, on="2031-06-30"))[0].startswith("1,461 days overdue: ")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("../2027-06-30", "154 days overdue: sales start, planned for ../2027-06-30"),
        ("2027-06-30~", "154 days overdue: sales start, planned for 2027-06-30~"),
        ("mid 2027", "92 days overdue: sales start, planned for mid 2027 (at the latest on 2027-08-31)"),
        ("2026%", "335 days overdue: sales start, planned for 2026% (at the latest on 2026-12-31)"),
    ],
)
def test_a_date_is_told_as_written_and_judged_from_its_last_possible_day(
    records: Path, written: str, shown: str
) -> None:
    write(records, planned("sales_start", written))
    assert heads(run(records))[0] == shown


def test_an_open_ended_date_never_falls_due(records: Path) -> None:
    write(records, planned("sales_start", "2027/.."))
    assert heads(run(records, "--within", "9" * 30, on="2099-12-31")) == [
        f"No plan is overdue on 2099-12-31; none due within {int('9' * 30):,} days"
    ]


@pytest.mark.parametrize(("market", "last_day"), [("JP", "2027-03-31"), ("IN", "2026-03-31"), ("AU", "2026-06-30")])
def test_a_fiscal_year_is_that_of_the_market(records: Path, market: str, last_day: str) -> None:
    write(records, planned("sales_start", "FY2026", f"market: [{market}], "), f'market: ["NO", {market}]')
    assert f"planned for FY2026 (at the latest on {last_day})" in run(records).stdout


def test_a_plan_kept_for_one_model_and_one_market(records: Path) -> None:
    write(records, IN_JUNE + occurred("sales_start", "2027-06", PICKUP))
    assert "\n  of Example Sedan for Japan, Norway; others have their outcome\n" in run(records).stdout
    write(records, IN_JUNE + occurred("sales_start", "2027-06", "market: [JP], "))
    assert "\n  of Example Pickup, Example Sedan for Norway; others have their outcome\n" in run(records).stdout
    write(records, IN_JUNE + occurred("sales_start", "2027-06", f"{PICKUP}market: [JP], "))
    assert (
        "\n  of Example Pickup for Norway; Example Sedan for Japan, Norway; others have their outcome\n"
        in run(records).stdout
    )


def test_a_plan_that_was_put_off_is_due_on_its_new_date(records: Path) -> None:
    write(records, IN_JUNE + occurred("delayed", "2027-05-20") + planned("sales_start", "2027-10"))
    assert heads(run(records)) == [
        "31 days overdue: sales start, planned for 2027-10 (at the latest on 2027-10-31)",
        "1 plan of 1 announcement overdue on 2027-12-01",
    ]


def test_what_was_cancelled_or_withdrawn_is_never_due(records: Path) -> None:
    write(records, IN_JUNE)
    given_up = f"kind: cancellation\nrelated: [{{relation: cancels, record: {PROMISE}}}]"
    write(records, occurred("cancelled", "2027-09-01"), given_up, record_id=LATER)
    withdrawn = "withdrawn: {date: 2027-10-01, reason: It was a misreading.}"
    write(records, IN_JUNE, withdrawn, record_id="2027-02-01-example-misread")
    assert heads(run(records)) == ["No plan is overdue on 2027-12-01"]


def test_plans_that_fall_due_soon(records: Path) -> None:
    dates = ["2027-11", "2027-12-01", "2027-12-02", "2027-12-11", "2027-12-12"]
    events = ["milestone", "certified", "unveiled", "price_published", "sales_start"]
    write(records, "".join(planned(event, date) for event, date in zip(events, dates, strict=True)))
    assert heads(run(records, "--within", "10")) == [
        "1 day overdue: milestone, planned for 2027-11 (at the latest on 2027-11-30)",
        "due today: certified, planned for 2027-12-01",
        "due in 1 day: unveiled, planned for 2027-12-02",
        "due in 10 days: price published, planned for 2027-12-11",
        "1 plan of 1 announcement overdue on 2027-12-01; 3 due within 10 days",
    ]
    assert heads(run(records, "--within", "0"))[1:] == [
        "due today: certified, planned for 2027-12-01",
        "1 plan of 1 announcement overdue on 2027-12-01; 1 due today",
    ]


def test_plans_of_one_company(records: Path) -> None:
    write(records, IN_JUNE)
    write(records, planned("sales_start", "2027-10"), "company: other-motor", record_id=LATER)
    assert heads(run(records))[-1] == "2 plans of 2 announcements overdue on 2027-12-01"
    assert f"/{LATER}.yml:" in run(records, "--company", "other-motor").stdout
    assert heads(run(records, "--company", " Other-Motor "))[-1] == "1 plan of 1 announcement overdue on 2027-12-01"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("JP", ["arrival", "sales start"]),
        ("no", ["certified", "sales start"]),
        ("EFTA", ["certified"]),
        ("GB", []),
        ("IS", []),
        ("US", []),
    ],
)
def test_plans_for_one_market_or_a_region_that_it_belonged_to(records: Path, asked: str, found: list[str]) -> None:
    """Britain had left EFTA in 1972, and Iceland joins it only after the announcement."""
    write(
        records,
        planned("certified", "2027-04", "market: [EFTA], ") + planned("arrival", "2027-05", "market: [JP], ") + IN_JUNE,
    )
    shown = heads(run(records, "--market", asked))[:-1]
    assert [head.partition(": ")[2].partition(",")[0] for head in shown] == sorted(found)


def test_where_to_look_first(records: Path) -> None:
    path = write(records, IN_JUNE)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kind: primary", "kind: trade_press"), encoding="utf-8")
    assert "\n  see https://example.com/news (Example News)\n  hint: " in run(records).stdout
    path.write_text(text.replace("kind: press", "kind: filing"), encoding="utf-8")
    assert (
        "\n  see https://example.com/news (Example News)\n  see https://example.org/release (Example Motor)\n"
        in run(records).stdout
    )


def test_a_plan_that_names_neither_models_nor_markets(records: Path) -> None:
    path = write(records, IN_JUNE, "models: []")
    text = path.read_text(encoding="utf-8").replace('market: ["NO", JP]\n', "")
    path.write_text(text, encoding="utf-8")
    assert "\n  of unnamed models\n" in run(records).stdout
    wording = "whole_range: true\nmarket_wording: {text: about 65 markets, count: 65, sources: [press]}\n"
    path.write_text(text + wording, encoding="utf-8")
    assert "\n  of the whole range for about 65 markets\n" in run(records).stdout


def test_as_json(records: Path) -> None:
    write(records, IN_JUNE + occurred("sales_start", "2027-06", PICKUP) + planned("arrival", "2027-12-02", SEDAN))
    result = run(records, "--format", "json", "--within", "5", "--market", "NO")
    report = json.loads(result.stdout)
    assert [(plan["event"], plan["days_overdue"]) for plan in report["plans"]] == [
        ("sales_start", 154),
        ("arrival", -1),
    ]
    assert report["plans"][0] == {
        "announcement": PROMISE,
        "title": "Example plans to sell its Thai-built pickup and sedan in Norway and Japan",
        "company": "example",
        "company_name": "Example Motor",
        "event": "sales_start",
        "event_label": "Sales start",
        "date": "2027-06",
        "due_by": "2027-06-30",
        "days_overdue": 154,
        "condition": None,
        "open": [
            {"model": "example/sedan", "model_name": "Example Sedan", "market": "JP", "market_name": "Japan"},
            {"model": "example/sedan", "model_name": "Example Sedan", "market": "NO", "market_name": "Norway"},
        ],
        "answered_in_part": True,
        "file": FILE,
        "line": 15,
        "sources": [{"url": "https://example.org/release", "publisher": "Example Motor", "kind": "primary"}],
    }
    del report["plans"]
    assert report == {
        "on": "2027-12-01",
        "within": 5,
        "summary": {"overdue": 1, "falling_due": 1, "announcements": 1, "unread": 0},
    }
    assert (result.exit_code, result.stderr) == (0, "")


def test_json_is_utf_8_in_any_encoding(records: Path) -> None:
    write(records, IN_JUNE, "title: Škoda plans to sell two models")
    command = [sys.executable, "-m", "crossbuilt", "due", "--records", str(records), "--format", "json"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ended = subprocess.run([*command, "--on", "2027-12-01"], capture_output=True, check=True, env=environment)
    assert '"title": "Škoda plans to sell two models"' in ended.stdout.decode("utf-8")


def test_broken_records_hide_no_other_and_are_told(records: Path) -> None:
    write(records, IN_JUNE)
    write(records, IN_JUNE, "standing: comitted", record_id=LATER)
    result = run(records)
    assert result.stdout.endswith("\n1 plan of 1 announcement overdue on 2027-12-01\n")
    assert result.stderr == (
        "1 record could not be read: plans that it holds are not listed, and outcomes that it holds are not counted.\n"
        f"See what is wrong: crossbuilt check --records {records}\n"
    )
    (records / "plants/broken.yml").write_text("id: [", encoding="utf-8")
    result = run(records, "--format", "json")
    assert result.stderr.startswith("2 records could not be read: plans that they hold are not listed, ")
    assert json.loads(result.stdout)["summary"] == {"overdue": 1, "falling_due": 0, "announcements": 1, "unread": 2}
    assert result.exit_code == 0


def test_errors_that_keep_no_record_from_being_read_are_left_to_the_check(records: Path) -> None:
    write(records, IN_JUNE)
    (records / "ledger.txt").write_text("nonsense\n", encoding="utf-8")
    plant = (records / "plants/example-rayong.yml").read_text(encoding="utf-8")
    (records / "plants/Example-Rayong.yml").write_text(plant, encoding="utf-8")
    checked = CliRunner().invoke(main, ["check", "--records", str(records)]).stdout
    assert "records/ledger.txt:1:1: error[" in checked
    assert "records/plants/Example-Rayong.yml:1:1: error[XB018]" in checked
    assert heads(run(records))[-1] == "1 plan of 1 announcement overdue on 2027-12-01"


def test_names_that_cannot_be_read_are_told_by_their_codes(records: Path) -> None:
    write(records, IN_JUNE)
    (records / "vocabularies/event.yml").unlink()
    company = records / "companies/example.yml"
    company.write_text(company.read_text(encoding="utf-8").replace("country: JP", "country: JPN"), encoding="utf-8")
    result = run(records)
    assert "154 days overdue: sales start, planned for 2027-06" in result.stdout
    assert "\n  of example/pickup, example/sedan for Japan, Norway\n" in result.stdout
    assert "\n  hint: add `sales_start` or `deliveries_start` as occurred, " in result.stdout
    assert result.stderr.startswith("2 records could not be read: ")


def test_a_company_whose_file_cannot_be_read_is_known_by_its_name(records: Path) -> None:
    (records / "companies/example.yml").write_text("id: [", encoding="utf-8")
    result = run(records, "--company", "example")
    assert result.stderr.startswith("1 record could not be read: ")
    assert result.exit_code == 0


def test_the_hint_names_what_shows_an_event_in_the_order_of_a_vehicles_way(records: Path) -> None:
    write(records, planned("production_start", "2027-06"))
    assert "\n  hint: add `production_start`, `first_shipment`, `arrival` or `deliveries_start` as occurred, `" in (
        run(records).stdout
    )
    write(records, planned("unveiled", "2027-06"))
    assert "\n  hint: add `unveiled` as occurred, `cancelled`, or `delayed` and the plan with its new date\n" in (
        run(records).stdout
    )


def test_texts_do_not_command_the_terminal(records: Path) -> None:
    path = write(records, IN_JUNE)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("publisher: Example Motor", 'publisher: "Example \\eMotor"'), encoding="utf-8")
    assert "\n  see https://example.org/release (Example ␛Motor)\n" in run(records).stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--on", "2026-02-30"], "'--on': there is no day 30 in February 2026; write a day: 2026-11-23"),
        (["--on", "soon"], "'--on': “soon” is not a date of the grammar; write a day: 2026-11-23"),
        (["--on", "2026-03"], "'--on': 2026-03 is not a single day; write one: 2026-11-23"),
        (["--on", "2026-03-01~"], "'--on': 2026-03-01~ is not a single day; write one: 2026-11-23"),
        (["--company", "exampel"], "'--company': there is no company “exampel” (did you mean `example`?)"),
        (["--company", "rival cars"], "'--company': there is no company “rival cars” (did you mean `other-motor`?)"),
        (
            ["--company", "zzz"],
            "'--company': there is no company “zzz” (ids are the names of the files in records/companies/)",
        ),
        (
            ["--market", "switzerland"],
            "'--market': “switzerland” is no ISO 3166-1 code or region of regions.yml (did you mean `CH`?)",
        ),
        (
            ["--market", "EFTAA"],
            "'--market': “EFTAA” is no ISO 3166-1 code or region of regions.yml (did you mean `EFTA`?)",
        ),
        (["--within", "-1"], "'--within': -1 is not in the range x>=0."),
    ],
)
def test_wrong_usage_ends_with_2(records: Path, arguments: list[str], told: str) -> None:
    rival = records / "companies/other-motor.yml"
    rival.write_text(rival.read_text(encoding="utf-8").replace("Other Motor", "Rival Cars"), encoding="utf-8")
    result = run(records, *arguments)
    assert result.stderr.endswith(f"Error: Invalid value for {told}\n")
    assert (result.stdout, result.exit_code) == ("", 2)


def test_a_folder_without_records(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert f"{tmp_path} is no records folder" in result.stderr
    assert result.exit_code == 2


def test_plans_are_judged_today_unless_a_day_is_named(records: Path) -> None:
    write(records, planned("sales_start", "1999"))
    before = date.today()
    shown = CliRunner().invoke(main, ["due", "--records", str(records)]).stdout
    assert shown in {run(records, on=str(day)).stdout for day in (before, date.today())}


def test_the_help_says_which_day_counts_elsewhere() -> None:
    text = " ".join(CliRunner().invoke(main, ["due", "--help"]).stdout.split())
    assert "before today, or before the day that --on names" in text
    assert "is judged on the dataset's own date instead" in text


def test_colours_only_where_they_are_wanted(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(records, IN_JUNE)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    assert "\x1b[" not in run(records).stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m\x1b[1m154 days overdue\x1b[0m: sales start" in run(records).stdout
    assert "\x1b[33m\x1b[1mdue today\x1b[0m: sales start" in run(records, "--within", "0", on="2027-06-30").stdout
    assert "\x1b[" not in run(records, "--format", "json").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run(records).stdout

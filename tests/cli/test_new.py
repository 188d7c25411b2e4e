"""`crossbuilt new` as a curator runs it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from crossbuilt.checking.check import check
from crossbuilt.cli import asking, main
from crossbuilt.curating.canonical import canonical
from crossbuilt.curating.comments import Comments
from crossbuilt.curating.formatting import formatted
from crossbuilt.reading.document import Data, Document, spoken
from crossbuilt.reading.document import Path as Way
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import MODELS, load
from crossbuilt.reading.yaml_reader import read_yaml
from tests.example_records import write_example_records

TITLE = "Example plans to sell its Thai-built sedan in Sweden"
ANNOUNCED = ["announcement", "--announced", "2027-03-02", "--title", TITLE]
ID = "2027-03-02-example-to-sell-its-thai-built-sedan-in-sweden"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The example records, which a test may add to."""
    return write_example_records(tmp_path / "records")


def run(records: Path, *arguments: str, answers: str | None = None) -> Result:
    return CliRunner().invoke(main, ["new", *arguments, "--records", str(records)], input=answers)


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "can_ask", lambda: True)


def written(records: Path, name: str) -> Document:
    document, findings = read_yaml(name, (records / name).read_bytes())
    assert document
    assert not findings
    return document


def findings_in(records: Path, name: str) -> list[Finding]:
    return [finding for finding in check(load(records)) if finding.file == f"records/{name}"]


def gaps(data: Data, way: Way = ()) -> list[Way]:
    if isinstance(data, str):
        return [] if data else [way]
    steps: Any = data.items() if isinstance(data, dict) else enumerate(data)
    return [gap for step, value in steps for gap in gaps(value, (*way, step))]


KNOWN = {
    "nothing but the name of the file": ANNOUNCED,
    "a whole announcement": [
        *ANNOUNCED, "--company", "example", "--kind", "introduction", "--standing", "reported", "--model",
        "example/pickup", "--model", "example/sedan", "--origin", "TH", "--plant", "example-rayong", "--market", "SE",
        "--market", "EFTA", "--url", "https://www.example.org/news/1",
    ],
    "a vague date": ["announcement", "--announced", "late 2027", "--title", "Example to sell in Sweden"],
    "a title with signs": [*ANNOUNCED[:3], "--title", "Example: the “sedan” #1, " + "again and " * 9 + "again"],
    "company": ["company", "--name", "Škoda Auto a.s.", "--country", "CZ", "--brand", "Škoda"],
    "company, bare": ["company", "--name", "Škoda Auto a.s."],
    "plant": ["plant", "--name", "Example Chonburi plant", "--operator", "example"],
    "instrument": ["instrument", "--name", "Odd rule", "--jurisdiction", "NO", "--jurisdiction", "SE"],
    "instrument, bare": ["instrument", "--name", "Odd rule", "--slug", "no-odd-rule"],
}  # fmt: skip

SOUND = {
    "summary": "Example Motor says that it plans to do so. It names neither a price nor a number of vehicles.",
    "kind": {"announcement": "introduction", "instrument": "tariff", "sources": "primary"},
    "standing": "committed",
    "company": "example",
    "country": "TH",
    "market": ["SE"],
    "jurisdiction": ["NO"],
    "model": "example/sedan",
    "url": "https://example.org/other",
    "title": "Example sedan",
    "publisher": "Example Motor",
    "language": "en",
    "operator": "example",
    "place": "Chonburi",
    "issuer": "Example ministry",
    "status": "in_force",
    "date": "2027-01-01",
}
"""What a curator may write into each gap."""


@pytest.mark.parametrize("arguments", KNOWN.values(), ids=KNOWN)
def test_only_what_is_left_to_fill_in_is_wrong(records: Path, arguments: list[str]) -> None:
    result = run(records, *arguments)
    assert result.exit_code == 0, result.output
    path = Path(result.output.splitlines()[0].removeprefix("Wrote "))
    name, kind = path.relative_to(records).as_posix(), arguments[0]
    document = written(records, name)

    open_ones = gaps(document.data)
    told = {(finding.message, finding.place.line) for finding in findings_in(records, name)}
    assert told == {(f"{spoken(gap)} is empty", document.place(gap).line) for gap in open_ones}
    if open_ones:
        assert f"\nFill in {', '.join(spoken(gap) for gap in open_ones)}; take out the comments.\n" in result.output
    unchanged, _ = formatted(name, path.read_bytes(), MODELS[kind])
    assert unchanged
    assert not unchanged.changed

    data: Any = document.data
    for gap in open_ones:
        inside = data
        for step in gap[:-1]:
            inside = inside[step]
        value: Any = SOUND[str(gap[-1])]
        inside[gap[-1]] = value["sources" if gap[0] == "sources" else kind] if isinstance(value, dict) else value
    for source in data["sources"].values():
        source["accessed"] = "2028-01-01"  # after what it tells of
    path.write_text(canonical(data, MODELS[kind], Comments()), encoding="utf-8")
    assert findings_in(records, name) == []


def test_what_is_known_is_written_and_what_is_wanted_is_said(records: Path) -> None:
    result = run(records, *ANNOUNCED, "--company", "example", "--model", "example/sedan", "--market", "SE",
                 "--url", "https://www.example.org/news/1")  # fmt: skip
    path = records / f"announcements/2027/{ID}.yml"
    assert result.output == (
        f"Wrote {path}\n"
        "Fill in summary, kind, standing, origin.country, sources.example.title, sources.example.publisher, "
        "sources.example.language, sources.example.kind; take out the comments.\n"
        f"Then see what is still wrong: crossbuilt check --records {records} {path}\n"
    )
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[:9] == [
        f"id: {ID}  # Equals the file's stem; never changed, never re-used.",
        f"title: {TITLE}  # One sentence of our own that says who does what.",
        "summary:  # Two to five neutral sentences of our own.",
        "kind:  # What sort of announcement it is: see vocabularies/announcement_kind.yml",
        "standing:  # How firmly it was announced: committed, considered, reported, denied",
        "announced: 2027-03-02  # When it became public; the timeline's `announced` or `reported` event of that day "
        "cites who says so.",
        "company: example  # Whose plan it is.",
        "# parties:  # Who else takes part.",
        "origin:  # Where the vehicles are built, unless a model says otherwise.",
    ]
    assert "  - event: announced  # What happens: see vocabularies/event.yml" in lines
    assert f"    accessed: {date.today().isoformat()}  # When a curator read it." in lines
    assert not any(line.startswith(("# changes", "# withdrawn")) for line in lines)


def test_a_report_is_reported(records: Path) -> None:
    run(records, *ANNOUNCED, "--standing", "reported")
    data: Any = written(records, f"announcements/2027/{ID}.yml").data
    assert data["timeline"] == [
        {"event": "reported", "date": "2027-03-02", "status": "occurred", "sources": ["source"]}
    ]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--company", "exampel"], "there is no company “exampel” (did you mean `example`?)"),
        (["--model", "example/pikup"], "there is no model “example/pikup” (did you mean `example/pickup`?)"),
        (
            ["--market", "SE", "--market", "Norway"],
            "“Norway” is no ISO 3166-1 code or region of regions.yml (did you mean `NO`?)",
        ),
        (["--kind", "introducton"], "“introducton” is no announcement kind (did you mean `introduction`?"),
        (["--origin", "UX"], "“UX” is no ISO 3166-1 code"),
        (["--announced", "2027-02-30"], "there is no day 30 in February 2027"),
        (["--url", "example.org"], "“example.org” is no web address (did you mean `https://example.org`?)"),
        (["--slug", "../other"], "“2027-03-02-../other” is no announcement id"),
        (["--title", "日本"], "No id can be made of this; give its words with --slug, in letters of a to z."),
        (["--title", " "], "The file is named by --title, which no option says."),
        (["--announced", "", "--title", ""], "The file is named by --announced and --title, which no option says."),
        (["--title", "One\nTwo"], "An option has a line break or another character that is not shown in print."),
    ],
)
def test_wrong_options_write_nothing(records: Path, options: list[str], told: str) -> None:
    result = run(records, *ANNOUNCED, *options)
    assert told in result.output
    assert result.exit_code == 2
    assert len([*(records / "announcements").rglob("*.yml")]) == 1


def test_every_wrong_option_is_told_at_once(records: Path) -> None:
    result = run(records, *ANNOUNCED, "--company", "exampel", "--standing", "sure")
    assert "exampel" in result.output
    assert "“sure” is no standing (one of committed, considered, reported, denied)" in result.output


def test_an_existing_file_is_never_written_over(records: Path) -> None:
    run(records, *ANNOUNCED)
    path = records / f"announcements/2027/{ID}.yml"
    path.write_text("mine\n", encoding="utf-8")
    result = run(records, *ANNOUNCED, "--force")
    assert result.output == f"Error: there is a record {ID} already; give the new one other words with --slug\n"
    path.write_bytes(b"\xff")
    assert run(records, *ANNOUNCED, "--force").output == f"Error: {path} cannot be written: File exists\n"
    assert path.read_bytes() == b"\xff"


@pytest.mark.parametrize("withdrawn", ["", "withdrawn plant example-chonburi\n"])
def test_an_id_that_was_published_is_not_given_again(records: Path, withdrawn: str) -> None:
    (records / "ledger.txt").write_text(f"plant example-chonburi TH\n{withdrawn}", encoding="utf-8")
    result = run(records, "plant", "--name", "Example Chonburi", "--force")
    assert result.output == (
        "Error: the id example-chonburi was published before, and is never given again; "
        "give the new one other words with --slug\n"
    )
    assert not (records / "plants/example-chonburi.yml").exists()


SAME = ["announcement", "--announced", "2027-02", "--title", "Example truck", "--company", "example",
        "--model", "example/pickup", "--market", "NO"]  # fmt: skip


def test_what_may_be_recorded_already_is_shown_first(records: Path) -> None:
    result = run(records, *SAME)
    assert result.output == (
        "This may be recorded already:\n"
        "  2027-01-15-example-pickup-to-norway\n"
        "    Example plans to sell its Thai-built pickup in Norway from 2027\n"
        "    example announced it 2027-01-15, about example/pickup, NO\n"
        "Error: nothing was written. If it is another one, say so with --force.\n"
    )
    assert result.exit_code == 1
    assert not (records / "announcements/2027/2027-02-example-truck.yml").exists()
    assert run(records, *SAME, "--force").exit_code == 0
    assert (records / "announcements/2027/2027-02-example-truck.yml").exists()


@pytest.mark.usefixtures("at_a_terminal")
@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 1)])
def test_a_person_is_asked_whether_to_go_on(records: Path, answer: str, code: int) -> None:
    rest = ["--kind", "introduction", "--standing", "committed", "--origin", "TH", "--plant", "example-rayong",
            "--url", "https://example.org/other"]  # fmt: skip
    result = run(records, *SAME, *rest, answers=f"\n{answer}\n")
    assert "Words of the id [example-truck]: \n" in result.output
    assert "Is it another one? Go on [y/N]:" in result.output
    assert result.exit_code == code
    assert (records / "announcements/2027/2027-02-example-truck.yml").exists() == (code == 0)


@pytest.mark.usefixtures("at_a_terminal")
def test_a_person_is_asked_for_what_is_missing(records: Path) -> None:
    answers = ["2027-02-30", "2027-03-02", "exampel", "example", TITLE, "introducton", "introduction", "",
               "example/sedan", "example/pickup", "", "TH", "", "SE", "", "", "sedan-to-sweden"]  # fmt: skip
    result = run(records, "announcement", answers="\n".join(answers) + "\n")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Enter alone leaves a gap for later.\nDay, month or year it became public: ")
    assert "Error: there is no day 30 in February 2027" in result.output
    assert "Error: there is no company “exampel” (did you mean `example`?)" in result.output
    assert "How firmly it was announced (committed, considered, reported, denied):" in result.output
    assert "Model, as <brand>/<model> (another, or Enter):" in result.output
    data: Any = written(records, "announcements/2027/2027-03-02-sedan-to-sweden.yml").data
    assert (data["company"], data["kind"], data["standing"]) == ("example", "introduction", "")
    assert [model["model"] for model in data["models"]] == ["example/sedan", "example/pickup"]
    assert data["origin"] == {"country": "TH", "sources": ["source"]}
    assert data["market"] == ["SE"]


def test_names_like_one_that_exists(records: Path) -> None:
    result = run(records, "plant", "--name", "Example Rayong Plants", "--slug", "other")
    assert result.output.startswith(
        "This may be recorded already:\n"
        "  example-rayong\n    Example Rayong plant\n    it is called Example Rayong plant\n"
    )
    assert result.exit_code == 1


def test_no_records_folder(tmp_path: Path) -> None:
    result = run(tmp_path, *ANNOUNCED)
    assert "is no records folder" in result.output
    assert result.exit_code == 2

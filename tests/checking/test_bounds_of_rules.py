"""Where rules end: what they still find beyond their examples, and what looks like it and is let be."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossbuilt.checking.check import check
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.loading import load
from tests.example_records import FILES, apply, write_example_records


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    return write_example_records(tmp_path / "records")


def found(folder: Path, example: Example) -> list[Finding]:
    name = apply(example, folder)
    return [finding for finding in check(load(folder)) if finding.file == f"records/{name}"]


EVENT = """timeline:
  - {{event: announced, date: 2027-01-15, status: occurred, sources: [release]}}
  - {{event: {0}, date: {1}, status: {2}, {3}sources: [release]}}"""
THEN = "\n  - {{event: {0}, date: {1}, status: occurred, {2}sources: [release]}}"
ORIGIN = "origin: {{country: {0}, supply: {1}, final_step: {{country: {2}, role: {3}}}, sources: [release]}}"
PRICE = """not_disclosed: []
prices:
  - {{model: example/pickup, market: "NO", amount: 5, currency: {0}, basis: tax_included, {1}sources: [release]}}"""
QUANTITY = "quantities:\n  - {{measure: {0}, value: {1}, unit: {2}, {3}sources: [release]}}"
UNDATED = """sources:
  release:
    url: https://example.org/release
    title: Example pickup for Norway
    publisher: Example Motor
    language: en
    kind: primary
    accessed: 2027-02-01
"""
TWICE = (
    UNDATED
    + """  again:
    url: {}
    title: Example pickup for Norway
    publisher: Example Motor
    language: en
    kind: primary
    accessed: 2027-02-01"""
)
RATE = "measures:\n  - {{rate: {0}, unit: {1}, basis: {2}, market: JP, valid_from: 2026, sources: [gazette]}}"
REGION = (
    "regions:\n  - {{code: EFTA, name: European Free Trade Association, kind: bloc, members: [{0}], sources: [efta]}}"
)

FOUND = [
    ("XB302", UNDATED + EVENT.format("sales_start", "2027-06", "occurred", ""),
     "2027-06 is later than every source of this event (the last is of 2027-02-01)"),
    ("XB321", EVENT.format("sales_start", "2027-06", "occurred", "")
     + THEN.format("sales_end", "2027-05", "note: It ends., "),
     "`sales_end` of 2027-05 is before `sales_start` of 2027-06"),
    ("XB114", ORIGIN.format("TH", "kits", "KE", "conversion"), "the final step of `kits` is no `conversion`"),
    ("XB114", ORIGIN.format("TH", "converted", "AU", "assembly"), "the final step of `converted` is no `assembly`"),
    ("XB114", ORIGIN.format("TH", "kits", "TH", "assembly"), "kits that leave TH are put together in TH"),
    ("XB132", QUANTITY.format("sales_target", "-500", "vehicles_per_year", ""), "there are no -500 vehicles_per_year"),
    ("XB132", QUANTITY.format("sales_target", "1.500", "vehicles_per_year", ""),
     "1.500 is no whole number of vehicles_per_year"),
    ("XB324", EVENT.format("sales_start", "2072", "planned", ""),
     "2072 is more than 25 years after the announcement of 2027-01-15"),
    ("XB502", TWICE.format("http://www.example.org/release/#top"), "the source `release` has the same address"),
    ("XB605", 'market_wording: {text: "some\u00a0markets", sources: [release]}',
     "there is a no-break space after “some”"),
    ("XB611", "market_wording: {text: \"**some** markets\", sources: [release]}",
     "“**some**” is markup, which is shown as it stands"),
    ("XB614", "title: Pickup", "the title has 1 word"),
    ("XB403", "id: 2027-02-30-example-pickup-to-norway",
     "the id begins with a day that does not exist: there is no day 30 in February 2027"),
    ("XB107", EVENT.format("sales_start", "2207", "planned", ""),
     "“2207” is of the year 2207; dates are from 1800 to 2099"),
    ("XB104", UNDATED.replace("example.org", "example"), "“https://example/release” is no web address"),
]  # fmt: skip

LET_BE = [
    ("XB131", "reasons:\n  - {reason: demand, given_by: press, note: a, sources: [release]}\n"
     "  - {reason: demand, given_by: press, note: b, sources: [release]}"),
    ("XB132", QUANTITY.format("sales_target", "-17.455", "percent", "")),
    ("XB132", QUANTITY.format("investment", "2000000", "usd", "")),
    ("XB133", "kind: sourcing_change\nprevious_origin: {country: JP, sources: [release]}"),
    ("XB134", PRICE.format("NOK", "").replace(
        "not_disclosed: []", "not_disclosed:\n  - {field: price, note: of the long version, sources: [release]}")),
    ("XB138", EVENT.format("milestone", "2028", "planned", "")),
    ("XB139", "parties:\n  - {name: Example Motor Norway, role: importer, sources: [release]}"),
    ("XB141", EVENT.format("announced", "2027-03-01", "occurred", "market: [SE], ") + "\nmarket: [NO, SE]"),
    ("XB144", "models:\n  - {model: example/pickup, standing: reported, sources: [release]}"),
    ("XB145", "models:\n  - {model: example/pickup, sources: [release]}\n  - {model: example/sedan, origin: "
     "{country: TH, supply: kits, final_step: {country: KE, role: assembly}, sources: [release]}, sources: [release]}"),
    ("XB146", "kind: resumption"),
    ("XB226", "company: other-motor\nparties:\n  - {company: example, role: contract_builder, sources: [release]}\n"
     "origin: {country: TH, plant: example-rayong, sources: [release]}"),
    ("XB226", "company: other-motor\nparties:\n  - {name: Example Joint, role: joint_venture, sources: [release]}\n"
     "origin: {country: TH, plant: example-rayong, sources: [release]}\nmodels: []\nwhole_range: true"),
    ("XB137", "models: []\nstanding: considered"),
    ("XB228", "market: [SE]\nmodels:\n  - {model: example/pickup, market: [SE], sources: [release]}"),
    ("XB229", QUANTITY.format("sales_target", "500", "vehicles_per_year", "market: [SE], ")
     + "\nmarket_wording: {text: northern countries, sources: [release]}"),
    ("XB230", PRICE.format("EUR", "note: asked in euros, ")),
    ("XB321", EVENT.format("sales_start", "2027-06", "occurred", "")
     + THEN.format("sales_end", "2027-05", "note: of the generation before, ")),
    ("XB321", EVENT.format("sales_start", "2027-06", "occurred", "models: [example/sedan], ")
     + THEN.format("sales_end", "2027-05", "models: [example/pickup], ")
     + "\nmodels:\n  - {model: example/pickup, sources: [release]}\n  - {model: example/sedan, sources: [release]}"),
    ("XB324", EVENT.format("first_shipment", "../2027-06", "planned", "")),
    ("XB331", QUANTITY.format("sales", "500", "vehicles", "period: 2027, ")),
    ("XB333", UNDATED.replace("2027-02-01", "2029-12-31")),
    ("XB511", UNDATED.replace("/release\n", "/a..b/wiki/Pickup_(car)\n", 1)),
    ("XB514", UNDATED.replace("    accessed", "    relays: Reuters\n    accessed")),
    ("XB611", "market_wording: {text: \"fewer than 3 < 5 & more\", sources: [release]}"),
    ("XB613", "market_wording: {text: \"Âge d'or, Ãbo and São Paulo\", sources: [release]}"),
    ("XB614", "title: Example plans to sell its pickup in Norway through Example Motor Co."),
    ("XB615", "title: Example sells Pickup, Sedan, Estate, Coupe, Cabriolet, Roadster in Norway"),
    ("XB616", "title: Example pickup for Norway and Sweden"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "keys", "message"), FOUND, ids=lambda value: str(value)[:24])
def test_found(examples: Path, code: str, keys: str, message: str) -> None:
    assert (code, message) in [(finding.code, finding.message) for finding in found(examples, Example(keys))]


@pytest.mark.parametrize(("code", "keys"), LET_BE, ids=lambda value: str(value)[:24])
def test_let_be(examples: Path, code: str, keys: str) -> None:
    told = {finding.code for finding in found(examples, Example(keys))}
    assert code not in told
    assert not {"XB007", "XB101", "XB102", "XB103"} & told, "the example itself is broken"


@pytest.mark.parametrize(
    ("rate", "unit", "basis", "message"),
    [
        ("25", "percent_ad_valorem", "quota", "a rate in `percent_ad_valorem` is not of the basis `quota`"),
        ("100000", "vehicles_per_year", "total", "a rate in `vehicles_per_year` is not of the basis `total`"),
        ("100000.5", "vehicles_per_year", "quota", "100000.5 is no whole number of vehicles"),
        ("-10", "percent_ad_valorem", "total", "there is no rate of -10"),
        ("2500", "eur_per_vehicle", "amount", ""),
        ("20.7", "percent_ad_valorem", "additional", ""),
    ],
)
def test_rates(examples: Path, rate: str, unit: str, basis: str, message: str) -> None:
    told = found(examples, Example(RATE.format(rate, unit, basis), "instrument"))
    assert [finding.message for finding in told] == ([message] if message else [])


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ("{country: GB, since: 1960}, {country: GB, since: 1970}", "GB is a member twice at one time"),
        ("{country: GB, since: 1960, until: 1972}, {country: GB, since: 2027}", ""),
        ("{country: GB, since: 1960}, {country: GB, since: 1960}", "this says the same as number 1 of `members`"),
    ],
)
def test_members(examples: Path, members: str, message: str) -> None:
    told = found(examples, Example(REGION.format(members), "region_list"))
    assert [finding.message for finding in told] == ([message] if message else [])


def test_a_key_that_a_text_has_swallowed(examples: Path) -> None:
    keys = (
        "reasons:\n  - reason: demand\n    given_by: press\n    note: >-\n      as many asked\n      sources: [release]"
    )
    (finding,) = found(examples, Example(keys))
    line = (examples / FILES["announcement"]).read_text().splitlines()[finding.place.line - 1]
    assert (finding.code, line, finding.place.column) == ("XB101", "      sources: [release]", 7)
    assert finding.message == "`sources` is missing in reasons[0]: this line is part of the text of `note`"


def test_a_record_under_a_key_of_its_own(examples: Path) -> None:
    text = (examples / FILES["plant"]).read_text()
    wrapped = "plant:\n" + "".join(f"  {line}\n" for line in text.splitlines())
    (finding,) = found(examples, Example(wrapped, "plant", FILES["plant"], whole=True))
    assert (finding.code, finding.place.line) == ("XB102", 1)
    assert finding.message == "the whole record stands under `plant`"


def test_a_record_with_the_ending_that_windows_adds(examples: Path) -> None:
    (examples / "plants/example-chonburi.yml.txt").write_text("id: example-chonburi\n")
    (finding,) = check(load(examples))
    assert (finding.code, finding.file) == ("XB014", "records/plants/example-chonburi.yml.txt")
    assert finding.hint == "call it example-chonburi.yml"

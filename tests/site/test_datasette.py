"""The real server on the real records, started as a reader would start it."""

from __future__ import annotations

import csv
import html
import io
from typing import Any

import httpx
import pytest

from crossbuilt.site.canned_queries import canned_queries
from crossbuilt.tables.catalogue import EVERYTHING

FOUNDING = "2025-12-19-toyota-us-built-models-to-japan"


def rows(site: str, path: str, **parameters: str) -> list[dict[str, Any]]:
    response = httpx.get(f"{site}/crossbuilt/{path}.json", params={"_shape": "array", **parameters}, timeout=30)
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()
    return found


def page(site: str, path: str) -> str:
    response = httpx.get(site + path, timeout=30)
    assert response.status_code == 200, response.text
    return response.text


def test_the_founding_flows_as_json(site: str) -> None:
    toyota = [row for row in rows(site, "flows") if row["announcement"] == FOUNDING]
    assert {(row["model_name"], row["origin"], row["market"]) for row in toyota} == {
        ("Toyota Camry", "US", "JP"),
        ("Toyota Highlander", "US", "JP"),
        ("Toyota Tundra", "US", "JP"),
    }


def test_the_front_page_says_what_this_is_and_under_which_licence(site: str) -> None:
    text = page(site, "/")
    assert "vehicles built in one country will be sold in another" in text
    assert 'href="https://creativecommons.org/licenses/by/4.0/"' in text


@pytest.mark.parametrize("name", [table.name for table in EVERYTHING])
def test_every_table_has_a_page_with_its_title_and_columns(site: str, name: str) -> None:
    table = next(table for table in EVERYTHING if table.name == name)
    text = page(site, f"/crossbuilt/{name}")
    assert table.title in text
    assert f"<dt>{table.columns[0].name}</dt>" in text


def test_newest_first_with_facets(site: str) -> None:
    text = page(site, "/crossbuilt/flows")
    assert text.index("2026-03-17-nissan") < text.index(FOUNDING)
    for facet in ("origin_name", "market_name", "company_name", "kind", "standing"):
        assert f'data-column="{facet}"' in text


def test_references_are_shown_by_name(site: str) -> None:
    assert ">Toyota Motor Corporation</a>" in page(site, "/crossbuilt/announcements?_size=max")


def test_csv_download(site: str) -> None:
    response = httpx.get(f"{site}/crossbuilt/announcements_flat.csv?_size=max", timeout=30)
    found = {row["id"]: row for row in csv.DictReader(io.StringIO(response.text))}
    assert found[FOUNDING]["origins"] == "US"
    assert found[FOUNDING]["markets"] == "JP"
    assert "volumes" in found[FOUNDING]["not_disclosed"]
    assert found[FOUNDING]["rules"].startswith("jp-us-built-car-certification (proposed)")


@pytest.mark.parametrize("words", ["Highlander", "ハイランダー", "camry tundra", 'Camry"'])
def test_search(site: str, words: str) -> None:
    assert FOUNDING in [row["announcement"] for row in rows(site, "search", words=words)]


@pytest.mark.parametrize("words", ["", '"', "NOT (", "-", "*", "title:", "' or 1=1 --"])
def test_no_words_are_taken_for_syntax(site: str, words: str) -> None:
    assert len(rows(site, "search", words=words)) < len(rows(site, "announcements"))


def test_search_on_the_table_page(site: str) -> None:
    listed = httpx.get(f"{site}/crossbuilt/announcements", params={"_search": "ハイランダー"}, timeout=30)
    assert "U.S.-built" in listed.text


@pytest.mark.parametrize("query", canned_queries(), ids=lambda query: query.name)
def test_every_canned_query_has_a_page_and_answers_without_parameters(site: str, query: Any) -> None:
    assert query.title in html.unescape(page(site, f"/crossbuilt/{query.name}"))
    assert rows(site, query.name) or query.name == "search"


def test_flows_between_two_countries(site: str) -> None:
    to_japan = {row["model_name"] for row in rows(site, "flows_between", origin="us", market="jp")}
    assert {"Toyota Camry", "Toyota Highlander", "Toyota Tundra", "Nissan Murano"} <= to_japan


def test_a_flow_to_a_region_counts_for_its_members(site: str) -> None:
    to_germany = {row["model_name"] for row in rows(site, "flows_between", origin="CN", market="DE")}
    assert any("Tavascan" in str(name) for name in to_germany)
    assert not any("Tavascan" in str(row["model_name"]) for row in rows(site, "flows_between", market="CH"))


def test_what_the_ministrys_scheme_enabled(site: str) -> None:
    found = rows(site, "what_a_rule_enabled", rule="jp-us-built-car-certification")
    companies = {row["company"] for row in found}
    assert {"Toyota Motor Corporation", "Honda Motor Co., Ltd.", "Nissan Motor Co., Ltd."} <= companies
    assert {row["standing_then"] for row in found if row["announcement"] == FOUNDING} <= {"proposed", "agreed"}
    assert any(row["announcement"] == FOUNDING for row in found)


def test_promises_not_yet_fulfilled(site: str) -> None:
    found = rows(site, "promises_not_yet_fulfilled")
    toyota = [row for row in found if row["announcement"] == FOUNDING and row["event"] == "sales_start"]
    assert toyota
    assert {row["state"] for row in toyota} == {"pending"}
    assert not any(row["announcement"] == "2025-01-07-honda-ohio-built-0-series-evs-to-japan" for row in found)
    assert [row["due_by"] for row in found if row["due_by"]] == sorted(row["due_by"] for row in found if row["due_by"])


def test_moves_of_a_company(site: str) -> None:
    found = rows(site, "moves_of_a_company", company="honda")
    assert len(found) >= 6
    assert {row["company"] for row in found} == {"Honda Motor Co., Ltd."}


def test_reasons_from_the_united_states_to_japan(site: str) -> None:
    found = rows(site, "reasons_by_origin_and_market", origin="US", market="JP")
    assert any(row["reason"] == "Trade relations" and row["given_by"] == "company" for row in found)


def test_claims_on_a_single_source_name_it(site: str) -> None:
    found = rows(site, "claims_on_a_single_source")
    assert found
    assert all(row["url"].startswith("http") for row in found)

"""The pages in a real browser: they work with no other host in reach, on a desk and on a phone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that CHROMIUM names."""
    path = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    assert path, "No Chromium: `make test` installs it; elsewhere set CHROMIUM to its path."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["desk", "phone"])
def tab(browser: Browser, request: pytest.FixtureRequest, site: str) -> Iterator[Page]:
    """A tab that fails the test on any error of a page and on any request to another host."""
    width, height = request.param
    tab = browser.new_page(viewport={"width": width, "height": height})
    wrong: list[str] = []
    tab.on("pageerror", lambda error: wrong.append(str(error)))

    def watch(sent: Request) -> None:
        if not sent.url.startswith((site, "data:")):
            wrong.append(sent.url)

    tab.on("request", watch)
    yield tab
    tab.close()
    assert wrong == []


def test_from_the_front_page_to_the_flows(tab: Page, site: str) -> None:
    tab.goto(site)
    tab.get_by_role("link", name="crossbuilt", exact=True).first.click()
    tab.get_by_role("link", name="flows", exact=True).first.click()
    assert "flows" in tab.title()
    assert tab.get_by_text("Toyota Camry").count()


def test_a_question_with_its_form(tab: Page, site: str) -> None:
    tab.goto(f"{site}/crossbuilt/flows_between")
    tab.get_by_label("origin").fill("US")
    tab.get_by_label("market").fill("JP")
    tab.get_by_role("button", name="Run SQL").click()
    tab.wait_for_url("**origin=US**")
    assert tab.locator("table.rows-and-columns tbody tr").count() >= 3
    assert tab.get_by_text("Toyota Tundra").count()


def test_search_in_japanese(tab: Page, site: str) -> None:
    tab.goto(f"{site}/crossbuilt/announcements")
    tab.locator("input[type=search]").fill("ハイランダー")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**_search=**")
    assert tab.get_by_text("2025-12-19-toyota-us-built-models-to-japan").count()

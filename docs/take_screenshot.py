"""Take the README's screenshot of a site that is already served.

python docs/take_screenshot.py http://127.0.0.1:8001 docs/screenshot.png
"""

import os
import sys

from playwright.sync_api import sync_playwright

PAGE = "/crossbuilt/flows_between?origin=US&market=JP"


def main(site: str, picture: str) -> None:
    """Write a PNG of 1280 × 800 pixels."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(site + PAGE)
        page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:3])

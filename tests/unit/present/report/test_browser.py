"""The report in a real browser, where there is one: nothing overflows, nothing fails, nothing is asked for."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.unit.present.report.made import JIANGCHUAN, ORION, ZENIT, Made, report
from wherefrom.model import Predicate
from wherefrom.present.view import View

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
# of each card its own box and those of its words
BOXES = """cards => cards.map(card => [card.querySelector(".box"), ...card.querySelectorAll("text")].map(part => {
    const box = part.getBBox();
    return {x: box.x, y: box.y, width: box.width, height: box.height};
}))"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_report_fits_the_screen_without_an_error_or_a_request(browser: Any, view: View, tmp_path: Path, width: int) -> None:
    report(view, tmp_path)
    page = browser.new_page(viewport={"width": width, "height": 844})
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: heard.append(request.url) if request.url.startswith("http") else None)
    page.goto((tmp_path / "report.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert heard == []
    page.close()


def test_names_fit_their_cards_in_every_script(browser: Any, made: Made, tmp_path: Path) -> None:
    long = [JIANGCHUAN * 4, "WWWWWWWW MMMMMMMM WWWWWWW", "Широкая Мощная Промышленность Юг", "Donaudampfschifffahrtsgesellschaftskapitän"]
    paper = made.paper("in.txt", "\n".join(f"{name} supplied {ZENIT}." for name in long))
    for name in long:
        made.claim(paper, Predicate.SUPPLIED, f"{name} supplied {ZENIT}", {"subject": name, "recipient": ZENIT})
    report(made.view(), tmp_path)
    page = browser.new_page(viewport={"width": 1280, "height": 844})
    page.goto((tmp_path / "report.html").as_uri())
    boxes = page.eval_on_selector_all(".card", BOXES)
    assert len(boxes) == len(long) + 1
    for card, *words in boxes:
        for line in words:
            assert card["x"] <= line["x"]
            assert line["x"] + line["width"] <= card["x"] + card["width"]
            assert line["y"] + line["height"] <= card["y"] + card["height"] + 1
    page.close()


def test_without_scripts_a_line_of_the_map_still_opens_its_quotes(browser: Any, view: View, tmp_path: Path) -> None:
    report(view, tmp_path)
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 844})
    page = context.new_page()
    page.goto((tmp_path / "report.html").as_uri())
    page.locator("a.line").first.focus()
    page.keyboard.press("Enter")
    page.locator("#edge-1 blockquote").first.wait_for(state="visible", timeout=2000)
    assert ORION in page.locator("#edge-1").inner_text()
    context.close()

"""A key holder prepares and publishes a release in the browser; a researcher downloads it, in both languages."""
import csv
import json
import os
import pathlib
import socket
import subprocess
import time
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "todo-es-inventado"
STAFF = {"en": "/en/staff", "es": "/es/equipo"}
RELEASES = {"en": "/en/staff/releases", "es": "/es/equipo/publicaciones"}
PREPARE = {"en": "/en/staff/prepare-release", "es": "/es/equipo/preparar-publicacion"}
SIGN_IN = {"en": "/en/staff/sign-in", "es": "/es/equipo/entrar"}


def binary():
    named = os.environ.get("TESTIMONIO_BINARY")
    if named:
        return named
    folder = subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    return f"{folder}/testimonio"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = tmp_path_factory.mktemp("demo")
    log = open(data / "log", "w")
    service = subprocess.Popen(
        [binary(), "demo", "--data", str(data), "--port", str(port)], stdout=log, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    deadline = time.time() + 300
    while True:
        try:
            urllib.request.urlopen(address + "/en", timeout=2)
            break
        except Exception:
            assert service.poll() is None, (data / "log").read_text()
            assert time.time() < deadline, (data / "log").read_text()
            time.sleep(1)
    yield address
    service.terminate()
    service.wait(20)


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


def signed_in(browser, site, name, language):
    page = browser.new_context(java_script_enabled=True, accept_downloads=True).new_page()
    page.goto(site + SIGN_IN[language])
    page.fill("input[name=name]", name)
    page.fill("input[name=password]", PASSWORD)
    page.click("main button")
    return page


def no_violation(page):
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.fixture(scope="module")
def published(site, browser):
    page = signed_in(browser, site, "Demo Key Holder", "es")
    page.goto(site + RELEASES["es"])
    page.click(f"a[href='{PREPARE['es']}']")
    no_violation(page)
    page.fill("input[name=k]", "2")
    page.click("main button.main")
    assert page.locator(".problems").count() == 1
    page.fill("input[name=k]", "5")
    page.click("main button.main")
    assert "/preparar-publicacion/" in page.url
    no_violation(page)
    page.click("main button.main")
    assert RELEASES["es"] in page.url
    return page.url.rsplit("/", 1)[1]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_researcher_downloads_a_release(site, browser, published, language, tmp_path):
    page = signed_in(browser, site, "Demo Researcher", language)
    page.goto(site + RELEASES[language])
    no_violation(page)
    page.click(f"a:text-is('{published}')")
    no_violation(page)
    for name in ("stories.csv", "manifest.json"):
        with page.expect_download() as download:
            page.click(f"main a[href$='/{name}']")
        download.value.save_as(tmp_path / name)
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    with open(tmp_path / "stories.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == manifest["counts"]["rows"] > 0
    assert manifest["counts"]["smallest_class"] >= manifest["k"] == 5
    quasi = [column["name"] for column in manifest["columns"] if column["role"] == "quasi"]
    classes = {}
    for row in rows:
        profile = tuple(row[name] for name in quasi)
        classes[profile] = classes.get(profile, 0) + 1
    assert min(classes.values()) >= 5


@pytest.mark.parametrize("language, word", [("en", "Skipped"), ("es", "Se dejó sin contestar")])
def test_the_codebook_is_read_in_the_browser(site, browser, published, language, word):
    page = signed_in(browser, site, "Demo Researcher", language)
    page.goto(f"{site}{RELEASES[language]}/{published}")
    page.click("main p > a[href$='codebook'], main p > a[href$='libro-de-codigos']")
    assert word in page.content()
    no_violation(page)


def test_a_researcher_prepares_nothing(site, browser, published):
    page = signed_in(browser, site, "Demo Researcher", "en")
    assert page.goto(site + PREPARE["en"]).status == 403
    assert page.goto(f"{site}{RELEASES['en']}/{published}/files/..%2f..%2ftestimonio.sqlite").status == 404
    assert page.goto(f"{site}{RELEASES['en']}/2026-01-none").status == 404

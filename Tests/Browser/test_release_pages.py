"""A key holder prepares and publishes a release in the browser; a researcher downloads it, in both languages."""
import csv
import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from pages import PageChecks

PASSWORD = "todo-es-inventado"
STAFF = {"en": "/en/staff", "es": "/es/equipo"}
RELEASES = {"en": "/en/staff/releases", "es": "/es/equipo/publicaciones"}
PREPARE = {"en": "/en/staff/prepare-release", "es": "/es/equipo/preparar-publicacion"}
FINDINGS = {"en": "/en/findings", "es": "/es/resultados"}
SIGN_IN = {"en": "/en/staff/sign-in", "es": "/es/equipo/entrar"}


@pytest.fixture(scope="module")
def site(demo):
    return demo.url


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


@pytest.mark.parametrize("language, label", [("en", "Spanish"), ("es", "Español")])
def test_a_researcher_downloads_words_beside_the_codes(site, browser, published, language, label, tmp_path):
    page = signed_in(browser, site, "Demo Researcher", language)
    page.goto(f"{site}{RELEASES[language]}/{published}")
    with page.expect_download() as download:
        page.click(f"main a[href$='?labels={language}']")
    assert download.value.suggested_filename == f"{published}-stories.{language}.csv"
    download.value.save_as(tmp_path / "stories.csv")
    with open(tmp_path / "stories.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert label in {row[f"_lang_label_{language}"] for row in rows}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", ["phone", "desk"])
def test_everybody_reads_the_findings(demo, published, language, device, request):
    page = request.getfixturevalue(device)
    checks = PageChecks(page, demo)
    page.goto(f"{demo.url}/{language}/")
    page.click(f"main a[href='{FINDINGS[language]}']")
    html = checks.look(f"findings-{language}-{device}")
    assert published in html
    assert page.locator(".bars rect").count() > 5
    page.click("header a.language")
    assert page.url.endswith(FINDINGS["es" if language == "en" else "en"])
    checks.validate()


def test_a_researcher_prepares_nothing(site, browser, published):
    page = signed_in(browser, site, "Demo Researcher", "en")
    assert page.goto(site + PREPARE["en"]).status == 403
    assert page.goto(f"{site}{RELEASES['en']}/{published}/files/..%2f..%2ftestimonio.sqlite").status == 404
    assert page.goto(f"{site}{RELEASES['en']}/2026-01-none").status == 404


def test_a_key_holder_recalls_a_release(demo, browser, published):
    page = signed_in(browser, demo.url, "Demo Key Holder", "en")
    page.goto(f"{demo.url}{RELEASES['en']}/{published}")
    page.click("main a[href$='/recall']")
    no_violation(page)
    page.click("main button.danger")
    assert page.locator(".problem").count() == 1
    no_violation(page)
    page.fill("input[name=reason]", "A column was wrong")
    page.click("main button.danger")
    assert "A column was wrong" in page.locator(".banner").last.inner_text()
    no_violation(page)
    page.goto(demo.url + FINDINGS["en"])
    assert page.locator(".bars").count() == 0

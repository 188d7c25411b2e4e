# `make serve` and `make test` do everything on a fresh machine with Python 3.11 or newer and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: serve test bench generated compiled chromium clean

serve: compiled
	$(BIN)/crossbuilt serve

test: $(VENV)/installed-dev compiled chromium
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/crossbuilt check --schema
	$(BIN)/crossbuilt ledger --check
	$(BIN)/pytest

# Figures for docs/performance.md.
bench: compiled
	$(BIN)/python benchmarks/check_one_record.py

# Everything in version control that is made from something else; a test fails when it is stale.
generated: $(VENV)/installed
	$(BIN)/crossbuilt ledger
	$(BIN)/crossbuilt schema
	$(BIN)/crossbuilt metadata
	$(BIN)/crossbuilt docs
	$(BIN)/crossbuilt build

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

# pip compiles what it installs, except where it is installed for editing.
compiled: $(VENV)/installed
	@$(BIN)/python -m compileall -q src

# The browser tests drive Debian's Chromium; elsewhere, install any Chromium and set CHROMIUM to its path.
chromium:
	@command -v "$${CHROMIUM:-chromium}" >/dev/null || { \
		command -v apt-get >/dev/null || { echo "Install Chromium, or set CHROMIUM to its path." >&2; exit 1; }; \
		sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends \
			chromium fonts-ipafont-gothic >/dev/null; }

clean:
	rm -rf $(VENV) build/crossbuilt.db build/metadata.yml

# Every target does its own set-up: Python (3.11 or newer) and make are all it needs. `make help` lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo.db
MINUTES := 10

# What is installed comes from the locks, with their hashes; the project itself is built with what they hold.
PIP_INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet

# The locks tell what the public index has: this machine's own indexes and links are left out.
COMPILE := env -u PIP_FIND_LINKS -u PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE=/dev/null \
  CUSTOM_COMPILE_COMMAND="make lock" build/lock/bin/pip-compile --quiet --no-config --generate-hashes \
  --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
  --build-deps-for editable $(UPGRADE)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test ftm endurance fuzz check lint types bench jobs merging copies serving size pin lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

setup: $(VENV)/.dev.stamp

demo: $(VENV)/.base.stamp ## read the samples into a ledger, print its timeline and one person
	@mkdir -p build && rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@$(BIN)/honglu --ledger $(DEMO) ingest samples/dispatches.jsonl
	@$(BIN)/honglu --ledger $(DEMO) timeline
	@$(BIN)/honglu --ledger $(DEMO) person "김성남"
	@echo; echo "Look at it in the browser: $(BIN)/honglu --ledger $(DEMO) serve --open"

test: setup ## run the tests (ARGS="-k name" narrows them)
	@$(BIN)/python -m pytest $(ARGS)

ftm: setup $(VENV)/.ftm.stamp ## install what FollowTheMoney exports need (compiles against ICU: libicu-dev, pkg-config, g++)

endurance: setup ## kill fifty ingests of an archive of 2,000 pages, and compare what comes of them (20 minutes)
	@HONGLU_ENDURANCE=1 $(BIN)/python -m pytest tests/laws/test_archive_killed.py $(ARGS)

fuzz: setup $(VENV)/.fuzz.stamp ## look for inputs that break a reader (10 minutes each; MINUTES=1 ARGS="warc pdf")
	@$(BIN)/python -m tests.fuzz --minutes $(MINUTES) $(ARGS)

check: lint types test ## all that must be green before a commit

lint: setup ## check style and formatting
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: setup ## check types
	@$(BIN)/mypy

bench: $(VENV)/.bench.stamp ## measure speed and memory against underthesea and a bare scan
	@$(BIN)/python benchmarks/run.py $(ARGS)
	@$(BIN)/python benchmarks/languages.py

jobs: setup ## measure how much faster several processes read than one
	@$(BIN)/python benchmarks/jobs.py $(ARGS)

merging: setup ## measure how long claims take to merge, and what one more article costs
	@$(BIN)/python benchmarks/merging.py $(ARGS)

copies: setup ## measure what recognizing copies costs in a large ledger
	@$(BIN)/python benchmarks/copies.py $(ARGS)

serving: setup ## measure how long pages take in a ledger of 100,000 contacts, with twenty readers at once
	@$(BIN)/python benchmarks/serving.py $(ARGS)

size: setup ## measure what an installation weighs, and how long an import takes
	@$(BIN)/python benchmarks/size.py

pin: setup ## raise the pinned floors to what is reached (ARGS="--lower NAME --reason WHY" lowers)
	@$(BIN)/python tools/pin_floors.py $(ARGS)

lock: ## resolve the locks anew (UPGRADE=--upgrade takes newer releases)
	@$(PYTHON) -m venv build/lock
	@build/lock/bin/python -m pip --disable-pip-version-check install --quiet pip-tools==7.6.2
	@$(COMPILE) --extra web --output-file requirements/base.lock pyproject.toml
	@$(COMPILE) --extra dev --output-file requirements/dev.lock pyproject.toml
	@$(COMPILE) --extra bench --output-file requirements/bench.lock pyproject.toml
	@$(COMPILE) --extra fuzz --output-file requirements/fuzz.lock pyproject.toml
	@$(COMPILE) --extra ftm --constraint requirements/dev.lock --output-file requirements/ftm.lock pyproject.toml

clean: ## remove the environment and all that was built
	rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests tools benchmarks -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.made.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$(PYTHON) is no Python 3.11 or newer; name one: make $(MAKECMDGOALS) PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "$(PYTHON) cannot make a virtual environment; on Debian, install python3-venv" >&2; exit 1; }
	@touch $@

$(VENV)/.%.stamp: requirements/%.lock pyproject.toml $(VENV)/.made.stamp
	@echo "installing what requirements/$*.lock pins"
	@$(PIP_INSTALL) --require-hashes -r $<
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

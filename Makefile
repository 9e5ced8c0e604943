# Two commands: `make demo` sets up, reads the example page and asks a small record; `make check` sets up and passes the tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo check test lint types walls knowledge soak bench clean

demo: $(VENV)/installed
	$(BIN)/mahdar read examples/paris-talks.txt
	$(BIN)/mahdar add examples/record --record demo.db
	$(BIN)/mahdar find --who لافروف --record demo.db

check: $(VENV)/developing lint types walls knowledge test

# Debian keeps the module venv in a package of its own.
$(BIN)/python:
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); apt-get update -q && apt-get install -y -q python3-venv && $(PYTHON) -m venv $(VENV); }

$(VENV)/installed: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/developing: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(VENV)/installed $@

test: $(VENV)/developing
	$(BIN)/python -m pytest -n 2 -rs

lint: $(VENV)/developing
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/developing
	$(BIN)/mypy

walls: $(VENV)/developing
	$(BIN)/lint-imports --no-cache

knowledge: $(VENV)/developing
	$(BIN)/mahdar lexicon check

# The long harnesses whole; the figures in the documentation come from here.
soak: $(VENV)/developing
	$(BIN)/python -m pytest -n 2 --soak

bench: $(VENV)/developing
	$(BIN)/python benchmarks/read.py
	$(BIN)/python benchmarks/record.py

clean:
	rm -rf $(VENV) build dist demo.db demo.db-wal demo.db-shm .mypy_cache .pytest_cache .ruff_cache .hypothesis src/mahdar/lexicon/compiled

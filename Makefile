# Two commands on a fresh machine with Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo install install-test test lint types imports check format docs bench clean

demo: $(VENV)/.installed
	$(BIN)/wherefrom demo --case .out/lanternroute.case

install: $(VENV)/.installed

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "wherefrom needs Python 3.11 or newer; name one: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

# --only-binary: never a compiler; docopt, which natasha wants, exists as pure Python source only
$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --only-binary :all: --no-binary docopt,wherefrom -e .
	@touch $@

$(VENV)/.installed-test: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --only-binary :all: --no-binary docopt,wherefrom -e '.[test]'
	@touch $@ $(VENV)/.installed

install-test: $(VENV)/.installed-test

test: install-test
	$(BIN)/python -m pytest -n auto

lint: install-test
	$(BIN)/ruff format --check src tests training
	$(BIN)/ruff check src tests training

types: install-test
	$(BIN)/mypy

imports: install-test
	$(BIN)/lint-imports

check: lint types imports test

format: install-test
	$(BIN)/ruff format src tests training
	$(BIN)/ruff check --fix src tests training

clean:
	rm -rf .out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

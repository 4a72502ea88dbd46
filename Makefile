# One command each: `make demo` shows the product, `make test` proves it. Both set everything up.
PYTHON ?= python3
VENV := .venv
PERFECT := station/domain/*,station/workflow/*,printing/labels/*
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: setup test lint types imports units demo bundle bench fuzz reliability storm pictures translations format clean

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt packaging/setup.sh
	sh packaging/setup.sh "$(PYTHON)" "$(VENV)"
	touch $(STAMP)

test: setup lint types imports units

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy
	$(BIN)/mypy packaging/*.py

imports: setup
	$(BIN)/lint-imports

units: setup
	@$(BIN)/coverage erase
	@# A real window is driven by a scanner's quick keys: nothing else runs beside it.
	$(BIN)/python -m pytest -m display --cov --cov-report=
	@# The rest by as many processes as there are cores: much of the time tests wait for others.
	$(BIN)/python -m pytest -m "not display" -n auto --maxprocesses 4 --dist worksteal \
	    --cov --cov-append --cov-report=term:skip-covered
	@# What decides about money and what becomes a label is covered whole, branch by branch.
	@$(BIN)/coverage report --include='$(PERFECT)' --fail-under=100 >$(VENV)/perfect.txt || \
	    { cat $(VENV)/perfect.txt; exit 1; }

demo: setup
	$(BIN)/python -m ui --demo

bundle: setup
	$(BIN)/python packaging/bundle.py
	$(BIN)/python packaging/smoke_test.py dist/quayside

bench: setup
	$(BIN)/python -m tests.bench

fuzz: setup
	@# The engine is for this alone, and not for every system; without it random changes are made.
	-$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[fuzz]'
	$(BIN)/python -m tests.fuzz --seconds 600

reliability: setup
	$(BIN)/python -m tests.faults

storm: setup
	$(BIN)/python -m tests.storm.kill --runs 1000
	$(BIN)/python -m tests.storm.paper --jobs 1000

pictures: setup
	$(BIN)/python -m tests.gallery

translations: setup
	$(BIN)/python -m tests.translations

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) .venv-tools .venv-bundle build dist demo-output .coverage* .*_cache

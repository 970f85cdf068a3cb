# Everything lives in .venv inside the checkout; after it is set up nothing touches the network.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: demo test check eval clean

demo: $(STAMP)
	@$(BIN)/readouts demo

test: $(STAMP)
	$(BIN)/pytest

check: $(STAMP)
	$(BIN)/ruff check src tests scripts evals benchmarks
	$(BIN)/ruff format --check src tests scripts evals benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest tests/test_sizes.py

# The floors that the coder holds on the project's own sets: half a minute.
eval: $(STAMP)
	$(BIN)/python evals/floors.py

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

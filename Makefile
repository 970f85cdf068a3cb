# Everything lives in .venv inside the checkout; after it is set up nothing touches the network.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

TRAINED := $(VENV)/.trains

.PHONY: demo test check eval train clean

demo: $(STAMP)
	@$(BIN)/readouts demo

test: $(STAMP)
	$(BIN)/pytest

check: $(STAMP)
	$(BIN)/ruff check src tests scripts evals benchmarks training
	$(BIN)/ruff format --check src tests scripts evals benchmarks training
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest tests/test_sizes.py

# The floors that coder and resolver hold on the project's own sets: a minute or two.
eval: $(STAMP)
	$(BIN)/python evals/floors.py

train: $(TRAINED)
	$(BIN)/python training/check.py
	$(BIN)/python training/verbs.py
	$(BIN)/python training/train.py
	$(BIN)/python training/calibrate.py

$(TRAINED): $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,train]'
	@touch $@

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

"""Every example's expected record is met, or listed as a known failure with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from readouts.examples import folder
from readouts.pipeline import run
from readouts.service.trial import trial

KNOWN = Path(__file__).with_name("known_failures.yaml")


@pytest.fixture(scope="module")
def missed(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    db = tmp_path_factory.mktemp("trial") / "examples.db"
    run([folder() / "reports"], db, jobs=1)
    return {(miss.happening, miss.what): miss.detail for miss in trial(db)}


def known() -> dict[tuple[str, str], str]:
    content = yaml.safe_load(KNOWN.read_text(encoding="utf-8"))
    return {
        (happening, what): reason
        for happening, reasons in content.items()
        for what, reason in reasons.items()
    }


def test_nothing_is_missed_that_is_not_listed(missed: dict[tuple[str, str], str]) -> None:
    assert {key: detail for key, detail in missed.items() if key not in known()} == {}


def test_nothing_is_listed_that_is_met(missed: dict[tuple[str, str], str]) -> None:
    assert [key for key in known() if key not in missed] == []


def test_every_known_failure_has_a_reason() -> None:
    assert [key for key, reason in known().items() if len(reason) < 20] == []

from __future__ import annotations

import pytest

from readouts.evaluation.cameo import country, country_of, sector, sector_of


@pytest.mark.parametrize(
    ("code", "land", "role"),
    [
        ("KENGOV", "KEN", "GOV"),
        ("KEN", "KEN", "---"),
        ("KENGOVMIL", "KEN", "GOV"),
        ("KENMUSMED", "KEN", "JRN"),
        ("---REB", "---", "REB"),
        ("---", "---", "---"),
        (None, "---", "---"),
        ("IGOUNOMIL", "UNO", "MIL"),
        ("IGOEUREEC", "EUR", "---"),
        ("IGOAFR", "IGO", "---"),
        ("KENGZA", "KEN", "---"),
    ],
)
def test_codes_fall_into_country_and_sector(code: str | None, land: str, role: str) -> None:
    assert (country(code), sector(code)) == (land, role)


def test_nobody_has_neither() -> None:
    assert country_of(None) == sector_of(None) == "---"

"""CAMEO to PLOVER and back."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.errors import NoSuchTerm
from readouts.ontology import (
    cameo_corrections,
    cameo_table,
    cameo_to_plover,
    load,
    plover_to_cameo,
)

TYPES_AND_MODES = [
    (name, modes)
    for name, event_type in load().types.items()
    for modes in [(), *((mode,) for mode in event_type.modes)]
]

# modes with a CAMEO code of their own: what goes out comes back whole
EXACT = {
    "CONSULT": {"phone", "visit", "third-party"},
    "RETREAT": {"withdraw", "release", "disarm", "ceasefire", "access"},
    "SANCTION": {"convict", "expel", "withdraw", "discontinue"},
    "COERCE": {"seize", "restrict", "curfew", "martial-law", "arrest", "deport", "cyber"},
    "ACCUSE": {"disapprove", "investigate", "allege"},
}


@pytest.mark.parametrize(("name", "modes"), TYPES_AND_MODES)
def test_what_goes_out_comes_back_as_the_same_type(name: str, modes: tuple[str, ...]) -> None:
    back = cameo_to_plover(plover_to_cameo(name, modes))
    assert back is not None
    assert back[0] == name


def test_pairs_of_modes_come_back_as_the_same_type_in_either_order() -> None:
    for name, event_type in load().types.items():
        for a, b in itertools.combinations(event_type.modes, 2):
            code = plover_to_cameo(name, [a, b])
            assert code == plover_to_cameo(name, [b, a])
            back = cameo_to_plover(code)
            assert back is not None
            assert back[0] == name


@pytest.mark.parametrize(("name", "mode"), [(n, m) for n, ms in EXACT.items() for m in sorted(ms)])
def test_modes_with_a_code_of_their_own_come_back(name: str, mode: str) -> None:
    back = cameo_to_plover(plover_to_cameo(name, [mode]))
    assert back is not None
    assert back[:2] == (name, mode)


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("03", ("AGREE", None, ())),
        ("0314", ("AGREE", None, ("intelligence",))),
        ("041", ("CONSULT", "phone", ())),
        ("055", ("CONCEDE", None, ("diplomatic",))),
        ("073", ("AID", None, ("human_security",))),
        ("0842", ("RETREAT", None, ("legal",))),
        ("091", ("ACCUSE", "investigate", ("crime", "corruption"))),
        ("116", ("SANCTION", "convict", ("legal",))),
        ("163", ("SANCTION", "discontinue", ("diplomatic",))),
        ("1322", ("THREATEN", "restrict", ("pro_autocracy",))),
        ("1712", ("ASSAULT", "destroy", ("human_security",))),
        ("186", ("ASSAULT", "targeted", ())),
        ("191", ("COERCE", "restrict", ("military",))),
        ("1951", ("ASSAULT", "aerial", ("military",))),
        ("203", ("ASSAULT", None, ("religion_ethnicity",))),
        ("2042", ("ASSAULT", "unconventional", ("cbrn",))),
    ],
)
def test_codes_mean_what_the_manual_says(
    code: str, meaning: tuple[str, str | None, tuple[str, ...]]
) -> None:
    assert cameo_to_plover(code) == meaning


@pytest.mark.parametrize("code", ["01", "010", "02", "0211", "", "0", "21", "99", "x", "ABC"])
def test_what_has_no_type_gives_none(code: str) -> None:
    assert cameo_to_plover(code) is None


def test_every_row_is_in_the_words_of_today() -> None:
    ontology = load()
    table = cameo_table()
    assert len(table) > 270
    for code, (name, mode, contexts) in table.items():
        assert code.isdigit()
        assert mode is None or mode in ontology.types[name].modes
        assert set(contexts) <= set(ontology.contexts)
    assert {row.type for row in table.values()} == set(ontology.types)


def test_every_correction_has_its_reason_and_is_in_force() -> None:
    corrections = cameo_corrections()
    assert {"055", "116", "163"} <= set(corrections)
    assert all(corrections.values())
    assert set(corrections) <= set(cameo_table())


@given(st.sampled_from(sorted(cameo_table())), st.text(alphabet="0123456789", max_size=2))
def test_a_longer_code_never_leaves_the_known_codes(code: str, tail: str) -> None:
    assert cameo_to_plover(code + tail) in cameo_table().values()


def test_unknown_words_are_refused() -> None:
    with pytest.raises(NoSuchTerm, match="no type 'SMILE'"):
        plover_to_cameo("SMILE")
    with pytest.raises(NoSuchTerm, match="no mode of AID 'drone'"):
        plover_to_cameo("AID", ["drone"])

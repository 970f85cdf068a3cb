"""The 16 types, their modes, scores and quads, against PLOVER's manual, written out by hand."""

from __future__ import annotations

import pytest

from readouts.errors import NoSuchTerm
from readouts.ontology import DEFAULT_QUAD_MAP, load

# type: (quad in the summary, quad in the table, score, recipient), PLOVER manual, draft 2.0
TYPES = {
    "AGREE": (1, 1, 2.5, "optional"),
    "CONSULT": (1, 1, 2.5, "optional"),
    "SUPPORT": (1, 1, 5, "optional"),
    "CONCEDE": (1, 1, 4.5, "optional"),
    "COOPERATE": (2, 2, 9.5, "required"),
    "AID": (2, 2, 10, "required"),
    "RETREAT": (2, 2, 6.5, "optional"),
    "REQUEST": (3, 3, 0, "optional"),
    "ACCUSE": (3, 3, -3, "optional"),
    "REJECT": (3, 3, -2, "optional"),
    "THREATEN": (3, 3, -3.5, "optional"),
    "PROTEST": (4, 4, -5, "optional"),
    "SANCTION": (4, 3, -6, "required"),
    "MOBILIZE": (4, 4, -5.5, "optional"),
    "COERCE": (4, 4, -7, "optional"),
    "ASSAULT": (4, 4, -9, "one-sided"),
}

# the same manual, section of each type; vandalize has no printed score and takes its type's
MODES = {
    "AGREE": {},
    "CONSULT": {"visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5},
    "SUPPORT": {},
    "CONCEDE": {},
    "COOPERATE": {},
    "AID": {},
    "RETREAT": {
        "withdraw": 8,
        "release": 6.5,
        "disarm": 10,
        "ceasefire": 7.5,
        "access": 6.5,
        "resign": 4.5,
    },
    "REQUEST": {"assist": 0.5, "change": -1, "yield": -1, "meet": 0},
    "ACCUSE": {"disapprove": -2, "investigate": -3.5, "allege": -3.5},
    "REJECT": {"assist": -1.5, "change": -2, "yield": -2, "meet": -2},
    "THREATEN": {
        "restrict": -3,
        "arrest": -3.5,
        "relations": -3.5,
        "expel": -3.5,
        "territory": -4,
        "violence": -3.5,
    },
    "PROTEST": {
        "demo": -5,
        "riot": -7,
        "strike": -5,
        "hunger": -4.5,
        "boycott": -4.5,
        "obstruct": -4.5,
        "vandalize": -5,
    },
    "SANCTION": {"convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6},
    "MOBILIZE": {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6},
    "COERCE": {
        "seize": -7,
        "restrict": -7,
        "censor": -6.5,
        "curfew": -6.5,
        "martial-law": -7.5,
        "arrest": -7,
        "deport": -7,
        "withhold": -7,
        "misinformation": -6.5,
        "cyber": -7,
    },
    "ASSAULT": {
        "abduct": -8.5,
        "beat": -7.5,
        "torture": -8.5,
        "sexual": -8.5,
        "targeted": -9.5,
        "destroy": -8.5,
        "primitive": -8,
        "firearms": -9,
        "explosives": -9,
        "suicide-attack": -9.5,
        "aerial": -9.5,
        "drone": -9.5,
        "heavy-weapons": -9.5,
        "crowd-control": -7.5,
        "unconventional": -10,
    },
}

# older name: (type, older mode, mode of 2.0)
OLDER_MODES = [
    ("ASSAULT", "assassinate", "targeted"),
    ("ASSAULT", "execute", "targeted"),
    ("ASSAULT", "massacre", "targeted"),
    ("ASSAULT", "cleansing", None),
    ("COERCE", "ban", "restrict"),
    ("COERCE", "confiscate", "seize"),
    ("COERCE", "detain", "arrest"),
    ("COERCE", "Martial_Law", "martial-law"),
    ("CONSULT", "host", "visit"),
    ("PROTEST", "demo-org", "demo"),
    ("PROTEST", "demo-spon", "demo"),
    ("PROTEST", "riot-spon", "riot"),
    ("PROTEST", "strike-gen", "strike"),
    ("PROTEST", "strike-hun", "hunger"),
    ("RETREAT", "return", None),
    ("RETREAT", "ease", None),
    ("THREATEN", "ban", "restrict"),
    ("THREATEN", "violence", "violence"),
    ("AGREE", "visit", None),
]


def test_every_type_has_its_quads_score_and_recipient_rule() -> None:
    types = load().types
    found = {
        name: (t.quads[DEFAULT_QUAD_MAP], t.quads["plover-2.0-table"], t.score, t.recipient)
        for name, t in types.items()
    }
    assert found == TYPES
    assert {n for n, t in types.items() if t.recipient_required} == {"COOPERATE", "AID", "SANCTION"}


def test_every_type_has_its_modes_with_their_scores() -> None:
    types = load().types
    assert {n: {m.name: m.score for m in t.modes.values()} for n, t in types.items()} == MODES


def test_the_two_quad_maps_differ_in_sanction_alone() -> None:
    ontology = load()
    assert ontology.version == "plover-2.0"
    differing = {n for n in TYPES if ontology.quad(n) != ontology.quad(n, "plover-2.0-table")}
    assert differing == {"SANCTION"}
    assert (ontology.quad("SANCTION"), ontology.quad("SANCTION", map="plover-2.0-table")) == (4, 3)


def test_every_type_explains_itself_with_examples_of_its_own() -> None:
    for name, event_type in load().types.items():
        assert event_type.definition, name
        assert event_type.rules, name
        assert event_type.examples, name
        assert event_type.counter_examples, name
        assert all(mode.definition for mode in event_type.modes.values()), name
        assert all(other.type != name for other in event_type.counter_examples)


@pytest.mark.parametrize(("name", "older", "mode"), OLDER_MODES)
def test_older_modes_lead_to_those_of_today(name: str, older: str, mode: str | None) -> None:
    assert load().mode_of(name, older) == mode


def test_every_mode_and_alias_leads_to_its_mode() -> None:
    ontology = load()
    for name, event_type in ontology.types.items():
        for mode in event_type.modes.values():
            for word in (mode.name, *mode.aliases, mode.name.upper()):
                assert ontology.mode_of(name, word) == mode.name


@pytest.mark.parametrize(
    ("older", "found"),
    [
        ("DEMAND", ("REQUEST", None)),
        ("DISAPPROVE", ("ACCUSE", "disapprove")),
        ("investigate", ("ACCUSE", "investigate")),
        ("FIGHT", ("ASSAULT", None)),
        ("assault", ("ASSAULT", None)),
        ("YIELD", None),
        ("CRIME", None),
    ],
)
def test_older_types_lead_to_those_of_today(older: str, found: tuple[str, str] | None) -> None:
    assert load().type_of(older) == found


@pytest.mark.parametrize(
    ("name", "modes", "score"),
    [
        ("CONSULT", [], 2.5),
        ("CONSULT", ["phone"], 1.5),
        ("CONSULT", ["phone", "visit"], 4),
        ("REQUEST", ["assist", "change"], -1),
        ("REQUEST", ["meet"], 0),
        ("ASSAULT", ["beat", "primitive"], -8),
        ("ASSAULT", ["primitive", "beat"], -8),
        ("ASSAULT", ["massacre"], -9.5),
        ("RETREAT", ["return"], 6.5),
        ("SANCTION", (), -6),
    ],
)
def test_the_mode_furthest_from_zero_decides_the_score(
    name: str, modes: list[str], score: float
) -> None:
    assert load().score(name, modes) == score


def test_unknown_words_are_named_with_what_would_work() -> None:
    ontology = load()
    with pytest.raises(NoSuchTerm, match=r"no type 'FIGTH'.*ASSAULT"):
        ontology.score("FIGTH")
    with pytest.raises(NoSuchTerm, match=r"no mode of CONSULT 'telegraph'.*phone"):
        ontology.score("CONSULT", ["telegraph"])
    with pytest.raises(NoSuchTerm, match=r"no quad map 'mine'.*plover-2\.0-summary"):
        ontology.quad("AID", "mine")

from __future__ import annotations

import hashlib
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from readouts.coding import Fault, code, load_lexicon, may_code, own_lexicon, read_own
from readouts.coding.entries import Entry
from readouts.coding.faults import entry_faults
from readouts.errors import DataError
from readouts.language import Parser
from readouts.records import Report, Sentence, Span

GOOD = """\
type: ACCUSE
groups:
  - name: harsh words
    mode: disapprove
    recipient: [object, over]
    needs: [recipient]
    confidence: 0.85
    entries:
      keelhaul:
        example: The Kenyan opposition keelhauled the president over the fees.
        not: The crew was keelhauled.
  - name: cheers
    type: SUPPORT
    recipient: [object]
    entries:
      condemn: Kenya condemned Ghana.
"""


def faults(text: str) -> list[Fault]:
    return [one for one in read_own(text.encode(), "mine.yaml") if isinstance(one, Fault)]


def changed(**fields: Any) -> str:
    """The good file with its first group changed; a field that is None is taken out."""
    content = yaml.safe_load(GOOD)
    group = content["groups"][0] | fields
    content["groups"] = [{k: v for k, v in group.items() if v is not None}]
    text: str = yaml.safe_dump(content, sort_keys=False)
    return text


def test_a_good_file_has_entries_and_no_fault() -> None:
    read = list(read_own(GOOD.encode(), "mine.yaml"))
    assert all(isinstance(one, Entry) and one.file == "mine.yaml" for one in read)
    assert [one.id for one in read if isinstance(one, Entry)] == [
        "ACCUSE/keelhaul",
        "SUPPORT/condemn",
    ]


def test_the_packaged_files_have_no_fault_but_that_we_have_them() -> None:
    from importlib.resources import files

    folder = files("readouts.coding") / "lexicon"
    for path in folder.iterdir():
        found = faults(path.read_text(encoding="utf-8"))
        assert [f for f in found if "the packaged lexicon has" not in f.what] == [], path.name


def test_theirs_wins_over_ours_of_the_same_phrase() -> None:
    lexicon = own_lexicon(GOOD.encode(), "mine.yaml")
    ours = load_lexicon()
    assert [e.type for e in lexicon.candidates("verb", "condemn") if e.phrase[3] == ()] == [
        "SUPPORT"
    ]
    assert len(lexicon.entries) == len(ours.entries) + 1
    assert ours.candidates("verb", "keelhaul") == []
    assert lexicon.own is not None
    assert lexicon.own.sha256 == hashlib.sha256(GOOD.encode()).hexdigest()


def test_gate_and_coder_use_it(parser: Parser) -> None:
    lexicon = own_lexicon(GOOD.encode(), "mine.yaml")
    text = "The Kenyan opposition keelhauled the president over the fees."
    assert may_code("Kenya keelhauled Ghana.", lexicon)
    assert not may_code("Kenya keelhauled Ghana.")
    (parsed,) = parser.parse([text])
    sentence = Sentence(number=0, span=Span(0, len(text)), text=text, parsed=parsed)
    (claim,) = code(Report(id="r", text=text), [sentence], lexicon)
    assert claim.entry.split("; ")[0] == "ACCUSE/keelhaul"


@pytest.mark.parametrize(
    ("fields", "what", "fix"),
    [
        ({"mode": "disaprove"}, "no mode 'disaprove'", "'disapprove'"),
        ({"type": "ACUSE"}, "unknown type 'ACUSE'", "'ACCUSE'"),
        ({"type": "accuse"}, "unknown type 'accuse'", "'ACCUSE'"),
        ({"shape": "verbs"}, "`shape` has an unknown value 'verbs'", "'verb'"),
        ({"recipient": ["objekt"]}, "unknown slot 'objekt'", "'object'"),
        ({"recipient": "object"}, "`recipient` is not a list", "recipient: [object]"),
        ({"actor": [True]}, "`actor` holds True", '"on" in quotes'),
        ({"needs": ["recipients"]}, "unknown value 'recipients'", "'recipient'"),
        ({"complement": "demands"}, "unknown value 'demands'", "'demand'"),
        ({"confidance": 1}, "unknown field 'confidance'", "'confidence'"),
        ({"confidence": 7}, "confidence is 7", "up to 1"),
        ({"confidence": "high"}, "confidence is 'high'", "up to 1"),
        ({"reciprocal": "perhaps"}, "not true or false", "reciprocal: true"),
        ({"name": None}, "has no name", "give the group a name"),
        ({"entries": None}, "has no entries", "write under `entries:`"),
        ({"entries": []}, "has no entries", "write under `entries:`"),
        ({"entries": {"keelhaul": None}}, "has no example", "write one"),
        ({"entries": {"keelhaul": {"not": "A."}}}, "has no example", "write one"),
        ({"entries": {"keelhaul": {"example": 3}}}, "no sentence but 3", "in quotes"),
        ({"entries": {"keelhaul": {"exampel": "A."}}}, "unknown field 'exampel'", "'example'"),
        ({"entries": {False: "A."}}, "read as False", "in quotes"),
        ({"entries": {"": "A."}}, "phrase is empty", "base form"),
        ({"entries": {"=": "A."}}, "cannot be parsed at '='", "base form"),
        ({"entries": {"haul a||b": "A."}}, "cannot be parsed at 'a||b'", "noun|noun"),
        ({"shape": "noun", "entries": {"a|b c": "A."}}, "cannot be parsed at 'a|b'", "base form"),
        ({"shape": "noun", "entries": {"c in=d": "A."}}, "parsed at 'in=d'", "plain words"),
    ],
)
def test_a_fault_is_named_with_its_place_and_a_fix(
    fields: dict[str, Any], what: str, fix: str
) -> None:
    found = [f for f in faults(changed(**fields)) if what in f.what]
    assert len(found) == 1, faults(changed(**fields))
    assert fix in found[0].fix
    assert found[0].file == "mine.yaml"
    assert found[0].line is not None
    assert found[0].group in {"harsh words", "1"}


def test_a_phrase_that_stands_twice_is_told_with_both_lines() -> None:
    text = GOOD.replace("  - name: cheers", "      keelhaul: Again.\n  - name: cheers")
    (fault,) = faults(text)
    assert (fault.line, fault.phrase) == (9, "keelhaul")
    assert "line 12" in fault.what


def test_a_phrase_that_two_groups_have_is_told() -> None:
    (fault,) = faults(GOOD.replace("      condemn:", "      keelhaul:"))
    assert "already, in group 'harsh words'" in fault.what
    assert fault.group == "cheers"


def test_what_we_have_with_the_same_meaning_is_told() -> None:
    entry = next(e for e in load_lexicon().entries if e.id == "ACCUSE/condemn")
    group = {"recipient": list(entry.group.recipient), "needs": list(entry.group.needs)}
    (fault,) = faults(changed(**group, entries={"condemn": "Kenya condemned Ghana."}))
    assert "the packaged lexicon has 'ACCUSE/condemn'" in fault.what


@pytest.mark.parametrize(
    "text",
    ["", "[", "- a", "type: ACCUSE", "a: 1\ngroups: 3", "\x00", "groups: [1]", "a: 2020-99-99"],
)
def test_what_is_no_lexicon_is_told(text: str) -> None:
    assert faults(text)


def test_what_is_no_text_is_told() -> None:
    (fault,) = list(read_own(b"\xff\xfe\xfa", "mine.yaml"))
    assert isinstance(fault, Fault)
    assert "cannot be read" in fault.what


def test_a_faulty_file_is_not_used_and_the_message_says_how_to_see_all() -> None:
    with pytest.raises(
        DataError, match=r"mine.yaml line .*'harsh words'.*\(and 1 more\)"
    ) as raised:
        own_lexicon(changed(mode="x", shape="y").encode(), "mine.yaml")
    assert "readouts lexicon check" in str(raised.value)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.sampled_from(["name", "mode", "shape", "actor", "needs", "type", "entries"]), _VALUES)
def test_whatever_stands_in_a_field_is_told_or_taken(field: str, value: object) -> None:
    content = yaml.safe_load(GOOD)
    content["groups"][0][field] = value
    text = yaml.safe_dump(content, allow_unicode=True)
    assert all(isinstance(one, Entry | Fault) for one in read_own(text.encode(), "mine.yaml"))


@given(st.text(max_size=20), _VALUES)
def test_whatever_phrase_is_judged(phrase: str, sentences: object) -> None:
    for shape in ("verb", "noun"):
        assert all(what and fix for what, fix in entry_faults(shape, phrase, sentences))

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.coding import load_lexicon, own_lexicon
from readouts.errors import NoSuchTerm, UnreadableInput
from readouts.service.explained import ExplainedText, explain_lines
from readouts.service.lexicon import Checked, Trial, check_lexicon, lexicon_pages, tried

OWN = """\
type: ACCUSE
groups:
  - name: harsh words
    mode: disapprove
    recipient: [object]
    needs: [recipient]
    confidence: 0.9
    entries:
      keelhaul:
        example: The Kenyan opposition keelhauled the president.
        not: The crew was keelhauled.
      pilloried: The Kenyan opposition pilloried the president.
      skewer fish: The Kenyan opposition skewered the president.
      condemn:
        example: Kenya condemned Ghana.
        not: Chad condemned Mali.
      fist-bump: The Kenyan premier fist-bumped the president.
"""


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    path = tmp_path_factory.mktemp("own") / "mine.yaml"
    path.write_text(OWN, encoding="utf-8")
    return check_lexicon(path)


def trial(checked: Checked, phrase: str, kind: str = "example") -> Trial:
    (found,) = [t for t in checked.trials if t.entry == f"ACCUSE/{phrase}" and t.kind == kind]
    return found


def test_every_sentence_is_coded_and_judged(checked: Checked) -> None:
    assert checked.faults == ()
    assert (checked.entries, len(checked.trials)) == (5, 7)
    assert not checked.holds_good
    assert trial(checked, "keelhaul").passes
    assert trial(checked, "keelhaul", "counter-example").passes


def test_a_counter_example_that_is_coded_fails(checked: Checked) -> None:
    failed = trial(checked, "condemn", "counter-example")
    assert not failed.passes
    assert "coded as ACCUSE at 'condemned'" in failed.why


def test_an_example_that_is_not_coded_fails_with_the_reason(checked: Checked) -> None:
    assert "base form of 'pilloried'" in trial(checked, "pilloried").why
    assert "rest of the phrase" in trial(checked, "skewer fish").why
    assert "hyphen" in trial(checked, "fist-bump").why


def test_overridden_entries_of_ours_are_told(checked: Checked) -> None:
    assert checked.overrides == ("ACCUSE/condemn",)


def test_a_faulty_file_is_not_coded(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(OWN.replace("disapprove", "frown"), encoding="utf-8")
    found = check_lexicon(path)
    assert found.trials == ()
    assert [fault.group for fault in found.faults] == ["harsh words"]
    assert not found.holds_good


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no such file"):
        check_lexicon(tmp_path / "none.yaml")
    with pytest.raises(UnreadableInput, match="directory"):
        check_lexicon(tmp_path)


def test_no_sentences_make_no_trials() -> None:
    from readouts.language import Parser

    assert tried([], load_lexicon(), Parser()) == ()


def test_pages_are_found_by_type_phrase_head_and_word() -> None:
    whole = lexicon_pages(None)
    assert len(whole) == len(load_lexicon().entries)
    assert {page.type for page in lexicon_pages("retreat")} == {"RETREAT"}
    assert all(page.phrase.startswith("call off") for page in lexicon_pages("call off"))
    (page,) = lexicon_pages("condemn")
    assert (page.type, page.mode, page.file) == ("ACCUSE", "disapprove", None)
    assert all("envoy" in page.phrase for page in lexicon_pages("envoy"))
    own = own_lexicon(OWN.encode(), "mine.yaml")
    assert lexicon_pages("keelhaul", own)[0].file == "mine.yaml"


def test_a_phrase_that_is_not_there_names_its_neighbours() -> None:
    with pytest.raises(NoSuchTerm, match="near it: condemn"):
        lexicon_pages("condem")


def test_texts_are_explained_with_the_claims_that_were_kept(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(OWN, encoding="utf-8")
    lines = [b"The Kenyan opposition keelhauled the president.\n", b"\n", b'{"id": 1}', b"Hm."]
    told = list(explain_lines(lines, path))
    assert [isinstance(one, ExplainedText) for one in told] == [True, False, True]
    first = told[0]
    assert isinstance(first, ExplainedText)
    (candidate,) = [c for s in first.sentences for c in s.candidates if c.claim]
    assert candidate.entry is not None
    assert candidate.entry.file == "mine.yaml"
    assert candidate.claim is not None
    assert first.claims[candidate.claim.id].actors[0].code == "KEN"
    assert first.left_out == {}


def test_claims_that_are_not_kept_have_a_reason() -> None:
    (told,) = explain_lines([b"He criticised the president of Ghana."])
    assert isinstance(told, ExplainedText)
    coded = {c.claim.id for s in told.sentences for c in s.candidates if c.claim}
    assert coded == told.claims.keys() | told.left_out.keys()
    assert all(told.left_out.values())

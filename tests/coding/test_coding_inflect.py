from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.coding.entries import load_lexicon
from readouts.coding.inflect import forms

WORDS = st.from_regex(r"[a-z]{1,12}(-[a-z]{1,8})?", fullmatch=True)


@pytest.mark.parametrize(
    ("lemma", "inflected"),
    [
        ("meet", "meets met meeting"),
        ("withdraw", "withdrew withdrawn withdrawing withdraws"),
        ("shoot", "shot shooting shoots"),
        ("strike", "struck striking strikes"),
        ("withhold", "withheld"),
        ("pay", "paid pays paying"),
        ("condemn", "condemns condemned condemning"),
        ("criticise", "criticised criticising criticises"),
        ("deny", "denied denies denying"),
        ("ban", "banned banning bans"),
        ("quit", "quitting quits"),
        ("expel", "expelled expelling expels"),
        ("picnic", "picnicked picnicking"),
        ("die", "died dying dies"),
        ("visit", "visited visiting visits"),
        ("gunman", "gunmen"),
        ("ally", "allies allied"),
        ("clash", "clashes clashed"),
        ("hold", "held"),
        ("fly", "flies"),
    ],
)
def test_forms_of_the_field(lemma: str, inflected: str) -> None:
    assert set(inflected.split()) <= forms(lemma)


@given(WORDS)
def test_the_lemma_is_among_its_forms(lemma: str) -> None:
    assert lemma in forms(lemma)
    assert lemma + "s" in forms(lemma)
    assert all(form and form == form.lower() for form in forms(lemma))


def test_every_head_of_the_lexicon_has_few_forms() -> None:
    sizes = {head: len(forms(head)) for _, head in load_lexicon().heads}
    assert {head: n for head, n in sizes.items() if not 5 <= n <= 20} == {}

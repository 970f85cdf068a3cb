from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from readouts.reuse import fingerprint
from readouts.reuse.fingerprint import SHINGLE, WINDOW

WORDS = st.lists(st.sampled_from([f"w{i}" for i in range(40)]), min_size=11, max_size=40)


@given(st.text())
def test_numbers_fit_sqlite_and_come_sorted(text: str) -> None:
    numbers = fingerprint(text)
    assert list(numbers) == sorted(set(numbers))
    assert all(-(2**63) <= number < 2**63 for number in numbers)


@given(WORDS, WORDS, WORDS)
def test_eleven_words_in_common_are_always_found(
    shared: list[str], before: list[str], after: list[str]
) -> None:
    assert len(shared) >= SHINGLE + WINDOW - 1
    ours = set(fingerprint(" ".join([*before, *shared])))
    assert ours & set(fingerprint(" ".join([*shared, *after])))


def test_case_quotes_and_punctuation_make_no_difference() -> None:
    plain = "The envoy's plan - a long-term one - was welcomed by all the parties in Geneva"
    fancy = "THE ENVOY’S PLAN, A LONG TERM ONE, WAS “WELCOMED” BY ALL THE PARTIES IN GENÈVA"
    assert fingerprint(plain) == fingerprint(fancy)


def test_a_short_text_has_one_number_and_no_words_none() -> None:
    assert len(fingerprint("Talks resume")) == 1
    assert fingerprint(" …! ") == ()


def test_the_numbers_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "from readouts.reuse import fingerprint;"
        "print(fingerprint('one two three four five six seven eight nine ten eleven twelve'))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert "(" in outputs.pop()

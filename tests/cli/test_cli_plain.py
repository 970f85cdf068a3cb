from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from readouts.cli.plain import plain


@given(st.text())
def test_nothing_is_left_that_steers_a_terminal(text: str) -> None:
    shown = plain(text)
    categories = {unicodedata.category(char) for char in shown} - {"Cf"}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}
    assert {char for char in shown if unicodedata.category(char) == "Cf"} <= {"\u200c", "\u200d"}
    shown.encode("utf-8")


@given(st.text())
def test_doing_it_twice_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_escapes_and_overrides_are_taken_out() -> None:
    assert plain("\x1b[31mred\x1b[0m") == "\ufffd[31mred\ufffd[0m"
    assert plain("evil\u202etxt.exe\u2066") == "eviltxt.exe"
    assert plain("a\u200bb\ufeff\U000e0041") == "ab"
    assert plain("lone \ud800") == "lone \ufffd"


def test_lines_become_one() -> None:
    assert plain("one\r\n two\tthree\u2028four") == "one two three four"


def test_spelling_is_kept() -> None:
    for words in ("Café Ōmura", "می\u200cخواهم", "क्\u200dष", "日本", "👩\u200d⚖️"):
        assert plain(words) == words

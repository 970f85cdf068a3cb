"""A name and the role beside it: both stand for the same fuller words."""

from __future__ import annotations

import pytest
from language_world import stands_for


@pytest.mark.parametrize(
    ("report", "fuller"),
    [
        ("|Farid Mursal|, an aide to the president, left.", "aide Farid Mursal"),
        ("The justice minister, |Seraphin Moukala|, quit.", "justice minister Seraphin Moukala"),
        ("|Tomas Harlan|, the border czar, spoke.", "border czar Tomas Harlan"),
        ("|Karim Mattar|, a lawmaker, voted.", "lawmaker Karim Mattar"),
        ("The mayor of Cali, |Ruben Arce|, flew out.", "Cali mayor Ruben Arce"),
        ("|Abel Nsue|, a journalist, was held.", "journalist Abel Nsue"),
        ("The U.S. ambassador, |Stephen Yardley|, left.", "U.S. ambassador Stephen Yardley"),
        ("Lena Graf, |leader| of the Union of German Miners, left.",
         "leader Lena Graf of the Union of German Miners"),
        ("Irina Zorina, |spokeswoman| of Russia's foreign ministry, spoke.",
         "Russia's foreign ministry spokeswoman Irina Zorina"),
    ],
)  # fmt: skip
def test_name_and_role_beside_it_stand_for_both(report: str, fuller: str) -> None:
    assert stands_for(report) == fuller

"""People whom only a rank, an age or a role beside the name explains."""

from __future__ import annotations

import pytest

from readouts.pipeline import mentions_of
from readouts.reading import report_from_record
from readouts.records import Report, Who
from readouts.resolving.ranked import rank_at
from readouts.resolving.words import words_of

RANKS = [
    ("PC Alan Wickham held two men in Leeds, England.", "Alan Wickham", "GBR", "COP"),
    ("SSP Manoj Sharma told police in Bihar, India, to wait.", "Manoj Sharma", "IND", "COP"),
    ("DSP Joy Okafor spoke in Lagos, Nigeria.", "Joy Okafor", "NGA", "COP"),
    ("ASP Ravi Menon said Kerala police in India would probe.", "Ravi Menon", "IND", "COP"),
    ("Insp. Mark Hadley said London police had no clue.", "Mark Hadley", "GBR", "COP"),
    ("Supt. Ann Grady said police in Ireland were ready.", "Ann Grady", "IRL", "COP"),
    ("Recorder Felicity Dawes jailed a thief in Britain.", "Felicity Dawes", "GBR", "JUD"),
    ("Most Rev. Anthony Okoro urged Nigeria to act.", "Anthony Okoro", "NGA", "REL"),
    ("Fr. Jose Ramirez blessed migrants in Mexico.", "Jose Ramirez", "MEX", "REL"),
    ("Msgr. Luis Ortega prayed in Honduras.", "Luis Ortega", "HND", "REL"),
]
AGES = [
    ("Dwight Hollister, 46, of Wichita, was charged in Kansas.", "Dwight Hollister", "USA"),
    ("Darren Wilcox, 29, was jailed in Leeds, England.", "Darren Wilcox", "GBR"),
    ("Jane Brewer, 31, of Toledo, Ohio, was shot dead.", "Jane Brewer", "USA"),
    ("Police in Kenya arrested Peter Mwangi, 25, and his wife.", "Peter Mwangi", "KEN"),
    ("Thomas Grant, aged 50, of Cardiff, was fined in Wales.", "Thomas Grant", "GBR"),
    ("Marta Nowak (38) was robbed in Gdansk, Poland.", "Marta Nowak", "POL"),
    ("Ivo Petrov, 61, from Plovdiv, sued Bulgaria.", "Ivo Petrov", "BGR"),
    ("A court in Ghana freed Kofi Adjei, 44.", "Kofi Adjei", "GHA"),
]
ROLES = [
    ("Farid Mursal, an aide to Azerbaijan's president, left.", "Farid Mursal", "AZE", "GOV"),
    ("The justice minister, Seraphin Moukala, quit in Gabon.", "Seraphin Moukala", "GAB", "GOV"),
    ("Karim Mattar, a lawmaker, said Lebanon would vote.", "Karim Mattar", "LBN", "LEG"),
    ("Irina Zorina, spokeswoman of Russia's foreign ministry, spoke.", "Irina Zorina", "RUS",
     "GOV"),
    ("The governor of West Darfur, Khamis Adoum, died in Sudan.", "Khamis Adoum", "SDN", "GOV"),
    ("The U.S. ambassador, Stephen Yardley, met farmers.", "Stephen Yardley", "USA", "GOV"),
    ("Joseph Okoth, head of Kenya's electoral commission, quit.", "Joseph Okoth", "KEN", "GOV"),
    ("Abel Nsue, a journalist, was held in Equatorial Guinea.", "Abel Nsue", "GNQ", "JRN"),
    ("Lena Graf, leader of the Union of German Miners, left.", "Lena Graf", "DEU", "LAB"),
]  # fmt: skip


def named(text: str) -> dict[str, Who]:
    """The parties of a report of one day by the last word of their mentions."""
    record = {"id": "1", "text": text, "published": "2012-05-06", "language": "en"}
    report = report_from_record(record, "reports")
    assert isinstance(report, Report)
    ((_, mentions),) = mentions_of([report])
    return {m.text.partition(" of ")[0].split()[-1]: m.who for m in mentions if m.who}


@pytest.mark.parametrize(("text", "name", "code", "sector"), RANKS + ROLES)
def test_rank_or_role_beside_a_name_tells_who_it_is(
    text: str, name: str, code: str, sector: str
) -> None:
    who = named(text)[name.rsplit(maxsplit=1)[-1]]
    assert (who.code, who.sector, who.name) == (code, sector, name)


@pytest.mark.parametrize(("text", "name", "code"), AGES)
def test_name_and_age_are_a_private_person(text: str, name: str, code: str) -> None:
    who = named(text)[name.rsplit(maxsplit=1)[-1]]
    assert (who.code, who.sector, who.name) == (code, "CVL", name)


def test_private_person_stays_so_by_surname_and_pronoun() -> None:
    text = "Darren Wilcox, 29, was jailed in Leeds, England. Wilcox wept. He will appeal."
    found = named(text)
    assert found["He"].name == "Darren Wilcox"
    assert found["He"].sector == "CVL"


@pytest.mark.parametrize(
    "text", ["DSP leaders", "DSP Chairman Ali Kaya", "pc Alan Wickham", "PC", "PC, Alan", "PC NATO"]
)
def test_letters_that_stand_before_no_name_are_no_rank(text: str) -> None:
    assert rank_at(words_of(text), 0) is None


def test_party_keeps_its_acronym() -> None:
    assert named("DSP leaders met in Ankara, Turkey.")["leaders"].sector == "PTY"

"""Mentions of people in kinds that the tables alone do not settle, a few of each kind."""

from __future__ import annotations

import pytest

from readouts.resolving.cast import Cast
from readouts.resolving.identify import identify
from readouts.resolving.look import look

# By kind: mention, day, country with sectors, and a word of the name ("-": nobody is named).
_OF_THEMSELVES = {
    "a commander of rebels is a rebel": """
        M23 commander Sultani Makenga|2014-05-01|COD REB|Makenga
        ELN commander Pablo Beltran|2014-05-01|COL REB|Beltran
        Northern Alliance commander Ahmad Shah Massoud|2001-05-01|AFG REB|Massoud
        FARC commander Alfonso Cano|2009-05-01|COL REB|Cano
        al-Shabab commander Hassan Turki|2009-05-01|SOM REB|Turki
        LTTE commander Karuna|2003-05-01|LKA REB|Karuna
        Islamic State commander Abu Omar al-Shishani|2015-05-01|IMG REB|Shishani
        Wagner commander Ivan Examplov|2021-03-01|RUS PRM|Examplov
        Indian army commander Ravi Example|2021-03-01|IND MIL|Example""",
    "family and staff who are listed": """
        Navalny's widow Yulia Navalnaya|2024-03-01|RUS OPP|Navalnaya
        First Lady Melania Trump|2018-03-01|USA ELI|Melania Trump
        First Lady Michelle Obama|2012-03-01|USA ELI|Michelle Obama
        the first lady of Zimbabwe, Grace Mugabe|2015-03-01|ZWE ELI|Grace Mugabe
        Bhutto's widower Asif Ali Zardari|2009-03-01|PAK GOV|Zardari
        Kirchner's widow Cristina Fernandez de Kirchner|2011-03-01|ARG GOV|Cristina
        Trump's son-in-law Jared Kushner|2018-03-01|USA ELI|Jared Kushner
        Abkhaz leader Raul Khadzhimba|2015-03-01|GEO PRE|Khadzhimba
        head of the self-proclaimed Donetsk People's Republic Alexander Zakharchenko|2015-03-01|UKR REB PRE|Zakharchenko
        Peru's first lady Ana Example|2013-03-01|PER ELI|Ana Example""",  # noqa: E501 - a long mention
    "former staff are ELI": """
        former Kremlin adviser Gleb Pavlovsky|2015-03-01|RUS ELI|Pavlovsky
        former Kremlin aide Vladislav Surkov|2021-03-01|RUS ELI|Surkov
        former White House adviser Steve Bannon|2018-03-01|USA ELI|Bannon
        a former Trump adviser|2018-03-01|USA ELI|-
        ex-adviser to the Ukrainian president|2018-03-01|UKR ELI|-
        former spokesman for the prime minister of Pakistan|2018-03-01|PAK ELI|-
        former Elysee aide Paul Example|2019-01-01|FRA ELI|Paul Example
        a Kremlin adviser|2015-03-01|RUS GOV|-
        former Taliban spokesman|2003-01-01|AFG REB|-""",
    "names listed in full": """
        Sheikh Hasina|2019-03-01|BGD GOV|Hasina
        Sheikh Hasina|2000-03-01|BGD GOV|Hasina
        Ban Ki-moon|2012-03-01|UNO|Ban
        Kofi Annan|2003-03-01|UNO|Annan
        Hun Sen|2000-03-01|KHM GOV|Hun Sen
        Jiang Ze Min|2000-01-01|CHN GOV|Jiang
        Park Geun Hye|2014-01-01|KOR GOV|Park""",
    "titles with a dot": """
        Sen. John McCain|2010-03-01|USA LEG|McCain
        Sen. Lindsey Graham|2019-03-01|USA LEG|Graham
        Sen. McCain|2008-03-01|USA LEG|McCain
        Rep. Nancy Pelosi|2019-03-01|USA LEG|Pelosi
        Nigerian Sen. Ola Example|2016-01-01|NGA LEG|Ola Example
        U.S. Amb. Ryan Crocker|2008-03-01|USA GOV|Crocker
        U.S. Gen. Mark Example|2008-01-01|USA MIL|Mark Example
        Indian Prof. Amartya Sen|2000-03-01|IND EDU|Amartya Sen
        Prime Minister Hun Sen|2000-03-01|KHM GOV|Hun Sen""",
    "somebody named goes before a seat": """
        High Representative Paddy Ashdown|2004-03-01|IGO|Ashdown
        High Representative Valentin Inzko|2016-03-01|IGO|Inzko
        High Representative Christian Schmidt|2022-03-01|IGO|Schmidt
        High Representative Carlos Westendorp|1998-03-01|IGO|Westendorp
        High Representative Federica Mogherini|2016-03-01|EUR GOV|Mogherini
        EU High Representative Javier Solana|2004-03-01|EUR GOV|Solana""",
    "noms de guerre": """
        Hemedti|2023-05-01|SDN REB|Dagalo
        Prachanda|2009-05-01|NPL GOV|Dahal
        Prachanda|2003-05-01|NPL REB|Prachanda
        Lula|2005-05-01|BRA GOV|Lula
        Timochenko|2013-05-01|COL REB|Timochenko
        Subcomandante Marcos|2003-05-01|MEX REB|Marcos
        Abu Mazen|2009-05-01|PSE GOV|Abbas""",
    "capitals and countries as given names": """
        Mexico's President Sofia Beltran|2013-05-01|MEX GOV|Sofia Beltran
        President Sofia Beltran of Mexico|2013-05-01|MEX GOV|Sofia Beltran
        Peru's Foreign Minister Victoria Lund|2013-05-01|PER GOV|Victoria Lund
        Chile's Defence Minister Paris Moreno|2013-05-01|CHL GOV|Paris Moreno
        Spanish President Santiago Alvez|2013-05-01|ESP GOV|Santiago Alvez
        Kenyan minister Lima Odera|2013-05-01|KEN GOV|Lima Odera
        Georgian minister Chad Example|2000-01-01|GEO GOV|Chad Example
        Foreign Minister Paris|2013-01-01|FRA GOV|Fabius""",
    "states' own councils": """
        Russia's Security Council chief|2013-05-01|RUS GOV|-
        Russia's Security Council chief Nikolai Patrushev|2013-05-01|RUS GOV|Patrushev
        Ukraine's Security Council|2013-05-01|UKR GOV|-
        Nepal's Human Rights Council|2013-05-01|NPL GOV|-
        Uruguay's General Assembly|2013-01-01|URY LEG|-
        the UN Security Council|2013-01-01|UNO|Security Council
        the Security Council|2013-01-01|UNO|Security Council
        Syria's UN ambassador|2013-01-01|SYR GOV|-""",
    "more names than the listed one": """
        Asian Infrastructure Fund head Li Qiang Sheng|2023-05-01||Li Qiang Sheng
        Pacific Trade Forum president Li Keqiang Wong|2014-05-01|GOV|Li Keqiang Wong
        Kim Jong Un Park|2014-01-01||-
        Xi Jinping Lee|2014-01-01||-
        Moon Jae In Kang|2018-01-01||-
        Li Keqiang|2014-05-01|CHN GOV|Li Keqiang""",
}

_IN_A_REPORT = (
    ("Blair", "2003-03-01", "Blair spoke.", "GBR"),
    ("Blair", "2003-02-01", "Bush met Blair at Camp David, the US said.", "GBR"),
    ("Dini", "1999-03-01", "Dini left Rome.", "ITA"),
    ("Lieberman", "2010-03-01", "Lieberman spoke.", "ISR"),
    ("Lukashenka", "2011-05-01", "Lukashenka spoke.", "BLR"),
    ("Guterres", "2018-05-01", "The UN is worried about Syria, Guterres said.", "UNO"),
    ("Guterres", "2018-05-01", "Guterres spoke.", ""),  # Timor-Leste's president is one as well
    ("Hammond", "2015-01-01", "Hammond spoke.", "GBR"),
    ("Johnson", "2020-01-01", "Johnson spoke.", ""),
    ("Smith", "2012-01-01", "Smith spoke.", ""),
    ("Kim", "2012-01-01", "Kim spoke.", ""),
)


def _cases() -> list[tuple[str, ...]]:
    lines = [line for text in _OF_THEMSELVES.values() for line in text.strip().splitlines()]
    return [tuple(line.strip().split("|")) for line in lines]


@pytest.mark.parametrize(("text", "day", "codes", "name"), _cases())
def test_a_mention_by_its_own_words(text: str, day: str, codes: str, name: str) -> None:
    found = identify(text, day)
    assert " ".join((found.code, *found.sectors)).strip() == codes, found.why
    assert name == "-" or name in f"{found.person} {found.name}"


@pytest.mark.parametrize(("name", "day", "text", "code"), _IN_A_REPORT)
def test_a_surname_is_of_whom_the_report_leaves(name: str, day: str, text: str, code: str) -> None:
    assert look(name, day, Cast.of_text(text, day)).code == code

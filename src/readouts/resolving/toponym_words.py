"""Words that tell places from people and bodies: nouns of kinds, of streets, of local bodies."""

from __future__ import annotations

# Prepositions after which a name is a place, and those after which it may be anything.
INTO = frozenset("in near outside inside throughout across at around into through".split())
TOWARDS = frozenset("from to of for toward towards between north south east west off on".split())

# Words before a name that make a place of it, and words behind it.
BEFORE = frozenset(
    "lake mount mt mt. cape gulf strait straits river isle fort ft ft. port camp bay sea lough "
    "loch county city town village province island district region governorate state".split()
)
BEHIND = frozenset(
    "county parish township borough city town village province state region district governorate "
    "oblast krai raion prefecture department canton division municipality river lake bay island "
    "islands valley mountains mountain hills peninsula desert sea strait gulf channel coast beach "
    "heights creek falls springs pass canyon basin delta plateau archipelago airport harbor "
    "harbour port base forest co co. metro area crossing camp checkpoint "
    "border shoal reef triangle dam".split()
)
# Nouns that end a name of which the rest is known: "Lamar County", "Catawba River".
ENDING = frozenset(
    "county parish township borough river lake bay island islands valley mountains mountain hills "
    "peninsula desert sea strait gulf falls canyon province oblast governorate prefecture region "
    "canton voivodeship krai raion heights camp delta basin".split()
)
# What bodies are called that stand in a place and bear its name: "Lima High School".
LOCAL = frozenset(
    "police school schools high elementary college university hospital church department council "
    "court chamber museum library fire sheriff airport county city town township parish district "
    "state community regional area public volunteer municipal general supreme medical center "
    "centre bureau authority commission board health mayor mall park stadium zoo club association "
    "society post times news tribune herald daily gazette journal chronicle star fc united rotary "
    "port legislature senate house assembly government ministry navy army air embassy bank "
    "parliament institute federation foundation academy hall theatre theater".split()
)
# What people and things of a place are called behind its name: "a Lima man", "the Oslo mayor".
LOCALS = frozenset(
    "man woman men women resident residents native natives couple family teen teenager boy girl "
    "student students teacher mayor councilman lawmaker officials official officer officers "
    "firefighter firefighters home suburb suburbs neighborhood neighbourhood based".split()
)
STREETS = frozenset(
    "street st st. avenue ave ave. road rd rd. drive lane boulevard blvd blvd. highway route "
    "interstate way court place terrace square parkway circle pike turnpike loop expressway "
    "freeway streets roads avenues".split()
)
ROADS = frozenset({"Highway", "Route", "Interstate"})  # with a number behind, or before a name
_COMPASS = frozenset(
    "north south east west northern southern eastern western central upper lower northeast "
    "northwest southeast southwest midwest mid inner outer greater metro downtown uptown old "
    "new first second".split()
)
_STATES = frozenset(
    "republic kingdom union federation commonwealth emirate sultanate territory territories".split()
)
# Words that are no name of a place alone, however many villages bear them.
NO_NAMES = frozenset(
    BEFORE | BEHIND | LOCAL | STREETS | _COMPASS | _STATES | {"of", "the", "and", "commerce"}
)
# Plurals behind a list of names: "Cooke, Grayson and Love counties".
PLURALS = {
    "counties": "County", "parishes": "Parish", "provinces": "Province", "districts": "District",
    "governorates": "Governorate", "regions": "Region", "townships": "Township",
    "states": "State", "oblasts": "Oblast", "prefectures": "Prefecture",
}  # fmt: skip
# Given names that are places too: before a surname they are no place.
GIVEN = frozenset(
    "adelaide alexandria alma asia austin brittany brooklyn camden carolina carson chad charlotte "
    "chelsea cheyenne chester clinton dakota dallas denver devon diego douglas florence francisco "
    "geneva georgia hamilton houston hudson india israel jackson jordan jose juan kenya kingston "
    "lee leon lima lincoln logan london lorraine lourdes madison marshall mercedes milan montana "
    "nelson orlando paris phoenix preston regina roman san santiago savannah scott sierra sydney "
    "trenton troy valencia verona victoria vienna virginia wellington".split()
)
HONORIFICS = frozenset(
    "mr mrs ms miss mr. mrs. ms. dr dr. sir dame lord lady judge justice major general colonel "
    "captain sergeant lieutenant senator congressman professor prof. gen. col. maj. capt. sgt. lt. "
    "sen. rep. gov. rev. father sister brother pastor sheikh prince princess king queen".split()
)
# What companies are called behind a name that says little of where they are.
TRADE = frozenset(
    "& software telecom insurance capital fund funds partners systems solutions holdings sons "
    "group inc inc. corp corp. ltd ltd. plc llc industries motors energy media pictures records "
    "entertainment technologies technology labs pharmaceuticals foods brands stores airlines "
    "airways analytics securities investments ventures logistics electronics".split()
)
SAYING = frozenset("say tell add ask note argue insist recall explain write think joke".split())

"""Words of which mastheads and letterheads are made, and the shape of a name."""

from __future__ import annotations

import re
from itertools import pairwise

from readouts.reading.agencies import spellings
from readouts.reference import places_named, senses

_MAX_WORDS = 7  # of an outlet's name; "Arab Times of the Gulf and Oman" has seven
_MAX_BARE = 4  # of a name in which no word says that it is an outlet
_MAX_SECTION = 5
_WORD = re.compile(r"[^\W_][\w.'’&-]*|&")
_WORD_AND_COMMA = re.compile(rf"(?:{_WORD.pattern}),?")
_OF = re.compile(r" (?:of|du|de|del|do) ")
_NO_NAME = re.compile(r"[:;!?\"“”«»]|\d{3}")
_SMALL = frozenset(
    "a al an and at d da das de del della der des di die do du e el for i il in la las le les los"
    " o of on os the to u und van von y &".split()
)
_OUTLET = re.compile(
    r"(?:(?!re)\w*news|\w*press|times|post|herald|gazette|tribune|courier|telegraph|mail|express|mirror"
    r"|guardian|observer|chronicle|dispatch|ledger|monitor|reporter|review|register|sentinel"
    r"|standard|star|sun|globe|journal|argus|advertiser|bulletin|daily|weekly|monthly|today|wire"
    r"|\w*newswire|newspapers?|magazine|media|radio|tv|television|broadcasting|channel|fm|network"
    r"|agency|agencia|ag[êe]ncia|agence|noticias|not[íi]cias|diario|di[áa]rio|jornal|correo|correio"
    r"|prensa|imprensa|presse|le monde|zeitung|gazeta|gazetta|messenger|examiner|inquirer|enquirer"
    r"|independent|citizen|nation|echo|voice|leader|digest|online|tidende|posten|reader"
    r"|sheet|spectator|statesman|patriot|pioneer|mercury|lantern|beacon|tabloid|newsletter"
    r"|bladet|blad|daybook|intelligencer|informer|vanguard|argosy|crier|banner|graphic|sport)",
    re.IGNORECASE,
)
_SERVICE = re.compile(r" (?:news|press|wire|information|broadcasting) service$", re.IGNORECASE)
_FIRST = frozenset(  # words that say so at the front: "Radio Oslo", "Agencia Austral"
    "radio tv agencia agência agence diario diário jornal correo correio gazeta gazette".split()
)
_ORGAN = re.compile(
    r"(?:the )?(?:(?:royal |federal |state |union )?(?:ministry|department|office|embassy|consulate"
    r"|presidency|secretariat|chancellery|high commission|permanent (?:mission|representation)"
    r"|delegation|directorate)\b (?:of|for|to)\b.*|.{2,40}\b(?:ministry|embassy|high commission"
    r"|presidency|chancellery))",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:the )?(?:.{2,30} )?(?:republic|kingdom|government|state|federation|commonwealth"
    r"|sultanate|emirate|principality|union)\b of\b.*|(?:united nations|european union)",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"(?:(?:joint |official )?(?:press|media|news) (?:release|statement|communiqu[eé]|note"
    r"|notice|briefing|advisory)|for immediate release|communiqu[eé]|press service)"
    r"(?:,? ?(?:no|nr|number|ref)?[.:#]*\s*[\w/.-]*\d[\w/.-]*)?",
    re.IGNORECASE,
)
_TOPIC = (
    r"(?:world|foreign|home|national|local|regional|international|domestic|politics|political"
    r"|diplomacy|diplomatic|arts|culture|sports?|business|economy|finance|markets?|opinion"
    r"|comment|features?|front|africa|asia|europe|the americas|americas|middle east|pacific"
    r"|headlines|top stor(?:y|ies)|breaking|latest|weather|science|health|news)"
)
_PART = re.compile(
    rf"(?:the )?{_TOPIC}(?: (?:news|affairs|desk|pages?|in (?:short|brief)|round-?up))?"
    r"|news (?:at|of the) [\w: -]{2,16}|in brief|english",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:from )?(?:the |our )?[^\W\d][\w'’ -]{2,28} (?:pages?|desk|column|section|services?"
    r"|editions?|notebook|bulletin|supplement|diary|briefs?|in (?:short|brief))",
    re.IGNORECASE,
)
_NEUTRAL = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: \w{2,4})?"
    r"|\d{1,2} ?[ap]\.?m\.?|(?:vol(?:ume)?|no|nr|issue|edition|page|p)\b[. ]*[\w.]*\d[\w.]*"
    r"|(?:https?://|www\.)\S+|\w+\.(?:com|org|net|info)\S*)",
    re.IGNORECASE,
)
_NO_VERB = frozenset(
    "affairs relations united states nations news times press arts sports straits women's services"
    " resources finances fisheries works lands islands".split()
)
_NO_FIRST = frozenset("a an for in on".split())
_NO_PART = frozenset(  # nor do names hold these, though in capitals all words look alike
    "after are as at be before but by can from has have he if is it less may more must no not over"
    " she should than that they this to under was we were who will with would".split()
)
_NO_OBJECT = frozenset("& and of times news republic kingdom government".split())


def is_name(words: str) -> bool:
    """Whether words have the shape of an outlet's name: capitals, no punctuation, not many."""
    found = _WORD.findall(words)
    if (
        not found
        or found[0].lower() in _NO_FIRST
        or len(found) > _MAX_WORDS
        or _NO_NAME.search(words)
        or "," in words
    ):
        return False
    capitals = all(word[0].isupper() or word.lower() in _SMALL for word in found)
    known = len(found) <= _MAX_BARE or is_outlet(words)
    ends = found[0][0].isupper() and found[-1].lower() not in _SMALL
    return capitals and ends and known and not _tells(words)


def is_outlet(words: str) -> bool:
    """Whether the name says that it is an outlet's: by its end, its front, or before an "of"."""
    found = _WORD.findall(words)
    if not found or words in spellings():
        return bool(found)
    before_of = _WORD.findall(_OF.split(words)[0]) or [""]
    ends = (found[-1], before_of[-1])
    if _SERVICE.search(words) or found[0].lower() in _FIRST:
        return True
    return any(_OUTLET.fullmatch(word) for word in ends)


def is_organ(words: str) -> bool:
    """Whether words name a ministry or embassy, as a letterhead does."""
    return bool(_ORGAN.fullmatch(words)) and _titled(words)


def is_state(words: str) -> bool:
    """Whether words name a state in full, as the first line of a letterhead does."""
    return bool(_STATE.fullmatch(words)) and _titled(words)


def is_release(words: str) -> bool:
    """Whether words say what kind of paper this is: ``Press Statement No. 12``."""
    return bool(_RELEASE.fullmatch(words))


def is_section(words: str) -> bool:
    """Whether words name a part of a paper: ``Foreign affairs``, ``English service``."""
    found = _WORD.findall(words)
    if _PART.fullmatch(words):
        return True
    short = 0 < len(found) <= _MAX_SECTION and not _tells(words)
    return short and bool(_SECTION.fullmatch(words)) and not (is_name(words) and is_outlet(words))


def is_neutral(words: str) -> bool:
    """Whether words are a time, a weekday, a number of an issue or an address of the web."""
    return bool(_NEUTRAL.fullmatch(words))


def is_place(words: str) -> bool:
    """Whether words name a city or country that the tables know."""
    kinds = {"capital", "city", "country"}
    named = {place.kind for place in places_named(words)} | {s.kind for s in senses(words)}
    return not kinds.isdisjoint(named)


def is_beside(words: str) -> bool:
    """Whether words are anything that stands beside an outlet's name in a masthead."""
    tests = (is_section, is_release, is_neutral, is_state, is_place)
    return any(test(words) for test in tests)


def _titled(words: str) -> bool:
    found = _WORD.findall(words)
    capitals = all(word[0].isupper() or word.lower() in _SMALL for word in found)
    ends = found[-1].lower() not in _SMALL
    return capitals and ends and not _NO_NAME.search(words) and not _tells(words)


def _tells(words: str) -> bool:
    """Whether a word inside looks like a headline's verb: ``Court Bans Morning Post``."""
    inner = pairwise(_WORD_AND_COMMA.findall(words.lower())[1:])
    return any(_verb(word, after) for word, after in inner)


def _verb(word: str, after: str) -> bool:
    if word in _NO_VERB or len(word) < 4 or not word.endswith(("s", "ed")):
        return False
    return not word.endswith(("ss", "us", "is")) and after not in _NO_OBJECT

"""The lexicon: phrases with their type, mode and argument frame, read from YAML files.

A file of the lexicon looks so (one file a type, groups of phrases that share a frame):

```yaml
type: ACCUSE
groups:
  - name: open criticism
    mode: disapprove
    shape: verb            # or noun, adjective
    actor: [subject]
    recipient: [object, against]
    entries:
      condemn: Kenya condemned Uganda's seizure of two fishing boats.
      lash out: {example: "...", not: "..."}
```

How a phrase is written: the first word is the verb's lemma; then a particle (`call off`), an
object noun (`express concern`, alternatives with a bar: `express concern|alarm`) or a noun after a
preposition (`go on=strike`; `call for=*` takes any), or both (`fire missile into=sea`), or, after
a plus, the verb, adjective or adverb that completes it (`let +go`, `find +guilty`). In shape
`noun` the last word is the noun and the words before it are its modifiers (`phone call`). Slots of
the frame are `subject`, `object`, `dative`, `clause` (the subject of a clause that the verb
governs) or a preposition.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Literal

import msgspec
import yaml

from readouts.errors import DataError

Shape = Literal["verb", "noun", "adjective"]
PARTICLES = frozenset(
    "off out up down over back away in on through together ahead forward apart around aside".split()
)
ANY = "*"  # any noun after the preposition
COMPLETION = "+"  # in place of a preposition: "go" in "let go", "free" in "set free"
# Lemmas that the parser's rules get wrong, because another verb has the same past tense.
_MISREAD = {
    "ax": "axe",
    "cordone": "cordon",
    "deregistere": "deregister",
    "din": "dine",
    "extoll": "extol",
    "fin": "fine",
    "gutte": "gut",
    "hop": "hope",
    "instal": "install",
    "lambast": "lambaste",
    "rag": "rage",
    "rap": "rape",
    "rearreste": "rearrest",
    "readmitte": "readmit",
    "reconnecte": "reconnect",
    "slat": "slate",
    "snip": "snipe",
    "stag": "stage",
    "surveille": "surveil",
    "tasere": "taser",
    "teargasse": "teargas",
    "unbanne": "unban",
    "wag": "wage",
    "waterboarde": "waterboard",
    "wiretappe": "wiretap",
}


class Group(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Phrases that share type, mode and frame.

    Attributes:
        mode: a mode of the type, if the phrase fixes one.
        reciprocal: all parties are actors alike, as in a meeting.
        needs: what the phrase means nothing political without: ``recipient`` (of a mutual act: a
            second side), ``actor``, or ``act``: an act that it governs, or else a recipient.
        complement: the phrase governs an act that it asks for (``demand``), refuses (``refusal``),
            threatens (``threat``) or promises (``promise``); that act decides mode or type, and is
            not coded as having happened.
        topics: slots whose noun phrases say what it was about.
        confidence: how often the reading is right when the frame is filled; a prior set by hand.
    """

    name: str
    mode: str | None = None
    shape: Shape = "verb"
    actor: tuple[str, ...] = ("subject",)
    recipient: tuple[str, ...] = ()
    reciprocal: bool = False
    needs: tuple[str, ...] = ()
    complement: Literal["demand", "refusal", "threat", "promise"] | None = None
    topics: tuple[str, ...] = ()
    confidence: float = 0.7
    type: str | None = None
    entries: dict[str, Any] = {}


class Part(msgspec.Struct, frozen=True):
    """A further word of the phrase: lemmas of which one must stand.

    As an object, after a preposition or none; or, if that is ``COMPLETION``, as what completes the
    verb.
    """

    preposition: str | None
    nouns: frozenset[str]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One phrase of the lexicon.

    Attributes:
        id: ``TYPE/phrase``, for explanations.
        head: lemma of the word the phrase hangs on: a verb, noun or adjective.
        particle: ``off`` in "call off".
        parts: what else the verb must have: per part a preposition (None for a direct object) and
            the lemmas of which one must be that object.
        modifiers: for nouns, lemmas that must stand before the head.
        example, counter: sentences that the test suite codes.
        file: name of the user's file it comes from; None for the packaged lexicon.
    """

    id: str
    type: str
    group: Group
    head: str
    particle: str | None = None
    parts: tuple[Part, ...] = ()
    modifiers: tuple[str, ...] = ()
    example: str = ""
    counter: str | None = None
    file: str | None = None

    @property
    def phrase(self) -> tuple[Shape, str, str | None, tuple[Part, ...], frozenset[str]]:
        """What it is found by: two entries with the same phrase read the same words."""
        return (self.group.shape, self.head, self.particle, self.parts, frozenset(self.modifiers))

    @property
    def weight(self) -> int:
        """How many words the phrase fixes: the longer of two readings wins."""
        fixed = (self.particle, *self.modifiers, *(p.preposition for p in self.parts))
        return 1 + sum(1 for word in fixed if word) + sum(ANY not in p.nouns for p in self.parts)


class OwnFile(msgspec.Struct, frozen=True):
    """A user's own file of the lexicon: its name and the SHA-256 of its content."""

    name: str
    sha256: str


class Lexicon:
    """All entries, indexed by shape and head lemma.

    Args:
        entries: the entries.
        own: the user's file that some of them come from, if there is one.
    """

    def __init__(self, entries: tuple[Entry, ...], own: OwnFile | None = None) -> None:
        self.entries = entries
        self.own = own
        self._by_head: dict[tuple[Shape, str], list[Entry]] = defaultdict(list)
        for entry in entries:
            self._by_head[entry.group.shape, entry.head].append(entry)
        self._misread = {**_MISREAD, **self._likely_misread()}

    def candidates(self, shape: Shape, lemma: str) -> list[Entry]:
        """The entries whose head is this lemma, longest phrase first."""
        found = self._by_head.get((shape, lemma), [])
        if shape == "verb" and lemma in self._misread:
            found = self._by_head.get((shape, self._misread[lemma]), [])
        return sorted(found, key=lambda entry: (-entry.weight, entry.id))

    def _likely_misread(self) -> dict[str, str]:
        """What the parser may take for the base form of a user's rare verb: "keelhaule"."""
        return {
            form: entry.head
            for entry in self.entries
            if entry.file is not None and entry.group.shape == "verb"
            for form in (
                entry.head + "e",
                entry.head + entry.head[-1],
                entry.head.removesuffix("e"),
            )
            if ("verb", form) not in self._by_head
        }

    @property
    def heads(self) -> frozenset[tuple[Shape, str]]:
        """Every head lemma with its shape."""
        return frozenset(self._by_head)


@cache
def load_lexicon() -> Lexicon:
    """The packaged lexicon.

    Raises:
        DataError: a file is not as described above; the message names file and group.
    """
    folder = files("readouts.coding") / "lexicon"
    paths = sorted((p for p in folder.iterdir() if p.name.endswith(".yaml")), key=lambda p: p.name)
    return Lexicon(tuple(entry for path in paths for entry in read_entries(path)))


def read_entries(path: Traversable) -> Iterator[Entry]:
    """The entries of one file of the lexicon.

    Raises:
        DataError: the file is not as described above.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 it is a safe loader
        default_type: str = content["type"]
        groups = msgspec.convert(content["groups"], list[Group], strict=False)
    except (yaml.YAMLError, msgspec.ValidationError, KeyError, TypeError) as error:
        raise DataError(
            f"not a lexicon file: {error}", where=path.name, fix="see readouts/coding/entries.py"
        ) from error
    for group in groups:
        for phrase, sentences in group.entries.items():
            yield made_entry(group.type or default_type, group, str(phrase), sentences)


def made_entry(event_type: str, group: Group, phrase: str, sentences: Any) -> Entry:
    """The entry of a phrase as it is written in a file.

    Args:
        event_type: its PLOVER type.
        group: the group it stands in.
        phrase: the phrase, as described above; not empty.
        sentences: its example, or a mapping with ``example`` and ``not``.
    """
    texts = sentences if isinstance(sentences, dict) else {"example": sentences}
    common: dict[str, Any] = {
        "id": f"{event_type}/{phrase}",
        "type": event_type,
        "group": group,
        "example": texts.get("example") or "",
        "counter": texts.get("not"),
    }
    first, *rest = phrase.split()
    if group.shape != "verb":
        *modifiers, head = phrase.split()
        return Entry(head=head, modifiers=tuple(modifiers), **common)
    particle = rest.pop(0) if rest and rest[0] in PARTICLES else None
    return Entry(head=first, particle=particle, parts=tuple(map(_part, rest)), **common)


def _part(word: str) -> Part:
    if word.startswith(COMPLETION):
        return Part(COMPLETION, frozenset(word[1:].split("|")))
    preposition, _, nouns = word.rpartition("=")
    return Part(preposition or None, frozenset(nouns.split("|")))

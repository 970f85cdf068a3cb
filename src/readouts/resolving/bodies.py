"""The body or country that the words of a head name, as in "Nigerian senators"."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.reference import Organisation, fold
from readouts.resolving.found import Found, Scene
from readouts.resolving.phrase import Piece
from readouts.resolving.seats import country_of

_ABROAD = frozenset({"UNO", "IGO", "NGO", "ISM", "IMG", "MNC", "EUR"})
# Kinds that stay what they are in another country: "Mali's Wagner mercenaries".
_ANYWHERE = frozenset(
    {"armed group", "company", "criminal group", "militia", "private military company"}
)
_CROSS = frozenset({"red cross", "red crescent"})
# Words of which names are made that many countries give their bodies.
_EVERYWHERE = frozenset(
    "congress senate parliament commons house knesset assembly cabinet council court commission "
    "representatives treasury department ministry party supreme national high appeal federal "
    "labour labor democratic social liberal conservative communist socialist green republican "
    "workers peoples progressive christian".split()
)

# Names that states give to bodies of their own, beside the United Nations.
_OF_STATES = {
    "security council": ("GOV",), "human rights council": ("GOV",), "general assembly": ("LEG",),
    "economic and social council": ("GOV",), "population fund": ("GOV",),
}  # fmt: skip
_FORCES = frozenset(
    "army armed defence defense force forces guard guards military navy security republican "
    "revolutionary presidential popular territorial".split()
)


def body_of(pieces: Sequence[Piece], scene: Scene, code: str = "") -> Found:
    """The body or country that the words of a head name, as in "Nigerian senators".

    Args:
        pieces: of the head.
        scene: day and countries of the report.
        code: the country that a possessive before the head names; empty if none.
    """
    plain = [piece for piece in pieces if piece.use not in {"lent", "led"}]
    countries = [p for p in plain if p.kind == "country" and not p.use]
    bodies = [piece for piece in plain if piece.kind == "organisation" and not piece.use]
    of = code or (countries[0].senses[0].code if countries else "")
    if bodies and not _sent_to(plain):
        body = _body(bodies[0], of, scene)
        if body.code or not countries:
            return body
    if countries:
        return country_of(countries[0], scene, alone=len(pieces) == 1)
    return Found()


def _body(piece: Piece, of: str, scene: Scene) -> Found:
    """The organisation meant: of the country told, or of one that the report names, or the first.

    A national body under another country's name is that country's, not ours of the name:
    "Nigeria's Senate", "the Kenya Red Cross".
    """
    held = [b for b in piece.bodies if b.held(scene.day)] or list(piece.bodies)
    own = next((b for b in (*held, *piece.bodies) if b.code == of), None)
    if own is None and of and (sectors := _of_state(piece.text, held[0])):
        why = f"{piece.text}: of {of}, as the United Nations have one"
        return Found(of, sectors, why=(why,), basis="body of country", body=False)
    common = _is_common(piece.text)
    if own is None and of and (_is_national(held[0]) or common or fold(held[0].name) in _CROSS):
        sectors = ("MIL",) if common and not _is_national(held[0]) else _of_kind(held[0])
        why = f"{piece.text}: {held[0].kind} of {of}"
        return Found(of, sectors, why=(why,), basis="body of country", body=False)
    near = [b for land in scene.lands for b in held if b.code == land]
    chosen = own or (near[0] if near else held[0])
    if not (own or near) and _is_elsewhere(chosen, held, scene):
        land = scene.lands[0]
        why = f"{piece.text}: {chosen.kind} of {land}, the only country of the report"
        return Found(land, _of_kind(chosen), why=(why,), basis="body by context")
    shared = len({b.code for b in held}) > 1 and not (own or near)
    return Found(
        chosen.code, chosen.sectors, name=chosen.name, why=(f"{piece.text}: {chosen.kind}",),
        basis="body, name shared" if shared else "body", body=True,
    )  # fmt: skip


def _of_state(name: str, body: Organisation) -> tuple[str, ...]:
    """Sectors of a state's own body whose name the UN's has as well: "Russia's Security Council".

    Empty if the name says the United Nations, or states have none of the name.
    """
    return _OF_STATES.get(fold(name), ()) if body.kind == "un" else ()


def _is_common(name: str) -> bool:
    """Whether many countries' forces are called so: "National Defence Forces", a Syrian militia."""
    words = set(fold(name).split())
    return bool(words & _FORCES) and words <= _FORCES | _EVERYWHERE


def _of_kind(body: Organisation) -> tuple[str, ...]:
    """Sectors of another country's body of this name: it need not govern there, nor oppose."""
    if "PTY" in body.sectors:
        return ("PTY",)
    return body.sectors or (("SOC",) if body.code == "NGO" else ())


def _is_national(body: Organisation) -> bool:
    return body.code not in _ABROAD and body.kind not in _ANYWHERE


def _is_elsewhere(body: Organisation, held: Sequence[Organisation], scene: Scene) -> bool:
    """Whether a national body of a common name is rather that of the report's one country."""
    common = {"parliament", "court", "government", "party", "police"}
    if len(scene.lands) != 1 or body.kind not in common or body.code in _ABROAD:
        return False
    names = {fold(n) for b in held for n in (b.name, *b.aliases)}
    return scene.lands[0] != body.code and any(
        set(name.split()) <= _EVERYWHERE for name in names if name
    )


def _sent_to(pieces: Sequence[Piece]) -> bool:
    """Whether it is a country's envoy to a body: "Russia's UN ambassador"."""
    kinds = [piece.kind for piece in pieces]
    if "country" not in kinds or "organisation" not in kinds:
        return False
    sent = any("posted" in piece.roles for piece in pieces)
    return sent and kinds.index("country") < kinds.index("organisation")

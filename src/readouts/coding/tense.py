"""PLOVER's rules for what did not simply happen (manual 2.0; plv modality table of ZSP)."""

from __future__ import annotations

from readouts.coding.reality import Standing
from readouts.records import Reality

_COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_WANTED = _COOPERATIVE | {"AGREE"}
_YIELDING = frozenset({"RETREAT", "CONCEDE"})
_PROMISED = _YIELDING | {"MOBILIZE"}
_FORCE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"})

# What a threat, demand or refusal is about decides its mode (PLOVER 2.0, REQUEST, THREATEN).
_DEMAND_MODES = {
    "CONSULT": "meet",
    "AID": "assist",
    "COOPERATE": "assist",
    "SUPPORT": "assist",
    "AGREE": "assist",
    "RETREAT": "yield",
    "CONCEDE": "yield",
}
_THREAT_MODES = {
    "ASSAULT": "violence",
    "MOBILIZE": "violence",
    "COERCE": "restrict",
    "PROTEST": "restrict",
    "SANCTION": "relations",
    "REJECT": "relations",
}
_THREAT_BY_MODE = {"arrest": "arrest", "expel": "expel", "deport": "expel", "seize": "territory"}


def recoded(event_type: str, standing: Standing) -> tuple[str, Reality] | None:
    """Type and reality of an act by how it stands; None if PLOVER drops it.

    A future meeting, aid, support or cooperation is AGREE; a future retreat is CONCEDE; a future
    act of force, stated by its actor, is THREATEN; what is negated is dropped, but a cooperative
    act that is refused is REJECT.
    """
    if standing.purpose:
        return None  # what a march demands or a meeting is held for is not coded apart from it
    if standing.denied:
        return event_type, "denied"
    if standing.hypothetical:
        return event_type, "hypothetical"
    if not standing.negated:
        return (_future(event_type) if standing.future else event_type), "occurred"
    refused = event_type not in _FORCE if standing.future else event_type in _WANTED
    return ("REJECT", "occurred") if refused else None


def _future(event_type: str) -> str:
    if event_type in _COOPERATIVE:
        return "AGREE"
    if event_type in _YIELDING:
        return "CONCEDE"
    if event_type in _FORCE:
        return "THREATEN"
    return event_type


def demand_mode(content_type: str | None) -> str | None:
    """The mode of a REQUEST or REJECT by the type of what is asked for or refused."""
    if content_type is None:
        return None
    return _DEMAND_MODES.get(content_type, "change")


def threat_mode(content_type: str | None, content_mode: str | None) -> str | None:
    """The mode of a THREATEN by what is threatened."""
    if content_mode in _THREAT_BY_MODE:
        return _THREAT_BY_MODE[content_mode]
    return _THREAT_MODES.get(content_type) if content_type else None


def promised(content_type: str) -> str:
    """The type of a promise or an agreement to do something of this type.

    Words promised against somebody ("decided to condemn") are no agreement: they keep their type.
    To agree to yield is AGREE (CAMEO 035, express intent to yield, is of the root 03): CONCEDE is
    what somebody announces of their own accord. Forces that are promised are sent in help; what is
    sent against somebody is threatened.
    """
    return "AGREE" if content_type in _PROMISED else _future(content_type)

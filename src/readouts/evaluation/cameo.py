"""CAMEO actor codes beside PLOVER's: country and sector of either, in one vocabulary."""

from __future__ import annotations

from readouts.records import Who

UNKNOWN = "---"

# Three letters after IGO that PLOVER codes apart.
_ORGANISATIONS = {"UNO": "UNO", "EUR": "EUR", "EEU": "EUR", "EEC": "EUR"}
# CAMEO's roles (manual 1.1b3, ch. 4) as PLOVER's sectors; what is not here is a creed, a place or
# the name of a group and says nothing of the sector.
_SECTORS = {
    "GOV": "GOV",
    "MIL": "MIL",
    "REB": "REB",
    "INS": "REB",
    "SEP": "REB",
    "OPP": "OPP",
    "MOP": "OPP",
    "PTY": "PTY",
    "LEG": "LEG",
    "JUD": "JUD",
    "COP": "COP",
    "SPY": "SPY",
    "UAF": "UAF",
    "CVL": "CVL",
    "CIV": "CVL",
    "PPL": "CVL",
    "BUS": "BUS",
    "LAB": "LAB",
    "AGR": "AGR",
    "CRM": "CRM",
    "EDU": "EDU",
    "ELI": "ELI",
    "HLH": "MED",
    "MED": "JRN",
    "REF": "REF",
    "REL": "REL",
    "HRI": "SOC",
    "SOC": "SOC",
}


def country(code: str | None) -> str:
    """The country slot of a CAMEO code: its first three letters; ``---`` if it has none.

    The UN and the EU stand after IGO in CAMEO and by themselves in PLOVER.
    """
    if not code:
        return UNKNOWN
    first = code[:3]
    return _ORGANISATIONS.get(code[3:6], first) if first == "IGO" else first


def sector(code: str | None) -> str:
    """The first role after the country that PLOVER has a sector for; ``---`` if there is none."""
    rest = (code or "")[3:]
    roles = (rest[at : at + 3] for at in range(0, len(rest), 3))
    return next((_SECTORS[role] for role in roles if role in _SECTORS), UNKNOWN)


def country_of(who: Who | None) -> str:
    """The country slot of a party; ``---`` if it is unknown or there is no party."""
    return (who.code if who else None) or UNKNOWN


def sector_of(who: Who | None) -> str:
    """The primary sector of a party; ``---`` if it has none."""
    return (who.sector if who else None) or UNKNOWN

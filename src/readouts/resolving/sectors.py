"""Which of several sectors comes first."""

from __future__ import annotations

from collections.abc import Iterable

# Tie-break of NGEC-2025 (actor_resolution.py), PLOVER's reference coder: the more telling sector
# first; sectors that it does not list come last, by name.
_PRIORITY = {
    "PRE": 190, "REB": 130, "SPY": 110, "JUD": 105, "OPP": 102, "GOV": 100, "LEG": 90, "MIL": 80,
    "COP": 75, "PRM": 72, "ELI": 70, "PTY": 65, "BUS": 60, "UAF": 50, "CRM": 48, "LAB": 47,
    "MED": 45, "SOC": 42, "EDU": 41, "JRN": 40, "UNK": 37, "REF": 35, "AGR": 30, "CVL": 10,
    "REL": 1,
}  # fmt: skip
OFFICIAL = frozenset({"GOV", "LEG", "MIL", "JUD", "SPY", "COP"})


def ordered(sectors: Iterable[str]) -> tuple[str, ...]:
    """Sectors without repetition, the primary one first."""
    distinct = {sector for sector in sectors if sector}
    return tuple(sorted(distinct, key=lambda s: (-_PRIORITY.get(s, 0), s)))

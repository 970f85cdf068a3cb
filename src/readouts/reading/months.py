"""English names of months."""

from __future__ import annotations

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

MONTH = (
    r"(?:[Jj](?:an(?:uary)?|une?|uly?|AN(?:UARY)?|UNE?|ULY?)|[Ff](?:eb(?:ruary)?|EB(?:RUARY)?)"
    r"|[Mm](?:ar(?:ch)?|ay|AR(?:CH)?|AY)|[Aa](?:pr(?:il)?|ug(?:ust)?|PR(?:IL)?|UG(?:UST)?)"
    r"|[Ss](?:ept?(?:ember)?|EPT?(?:EMBER)?)|[Oo](?:ct(?:ober)?|CT(?:OBER)?)"
    r"|[Nn](?:ov(?:ember)?|OV(?:EMBER)?)|[Dd](?:ec(?:ember)?|EC(?:EMBER)?))"
)
"""A regular expression for a month, in full or in its usual three or four letters."""


def month_number(name: str) -> int:
    """1 for January, ``jan`` or ``JAN.``.

    Raises:
        ValueError: no month begins so.
    """
    return _NAMES.index(name[:3].lower()) + 1

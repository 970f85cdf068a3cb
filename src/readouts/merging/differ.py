"""What the claims of one event disagree on: values that cannot all be right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from readouts.merging import dates, numbers, places
from readouts.merging.direction import swapped, two_sided
from readouts.merging.setting import Setting
from readouts.merging.words import listed
from readouts.records import Claim, Disagreement, Quantity, Stand, When, Where

_T = TypeVar("_T")
_SAID = {"denied": "denied", "hypothetical": "alleged"}  # by reality; the rest has occurred


def disagreements(claims: Sequence[Claim], known: Setting) -> tuple[Disagreement, ...]:
    """Every field on which two claims cannot both be right, with who says what.

    Ranges are compared as ranges, and a report's own date is not a statement. Fields, in this
    order: ``reality``, ``initiator``, ``date``, ``place``, ``dead``, ``injured``, ``arrested``,
    ``size``.

    Args:
        claims: the event's claims, in the order of the story.
        known: the story.
    """
    found = [
        _stands("reality", _realities(claims), claims, known),
        _stands("initiator", _initiators(claims), claims, known),
        _stands("date", _values(_told_dates(claims), _dates_agree, _say_date), claims, known),
        _stands("place", _values(_spots(claims), _places_agree, _say_place), claims, known),
    ]
    for field in numbers.FIELDS:
        values = _values(_numbers(claims, field), _numbers_agree, _say_number)
        found.append(_stands(field, values, claims, known))
    return tuple(item for item in found if item is not None)


def _stands(
    field: str, values: Mapping[str, Sequence[int]], claims: Sequence[Claim], known: Setting
) -> Disagreement | None:
    if len(values) < 2:
        return None
    stands = tuple(
        Stand(
            value=value,
            claims=tuple(sorted(set(given))),
            reports=known.in_order(claims[i].report for i in given),
        )
        for value, given in values.items()
    )
    return Disagreement(field=field, values=stands)


def _values(
    given: Sequence[tuple[int, _T]], agree: Callable[[_T, _T], bool], say: Callable[[_T], str]
) -> dict[str, list[int]]:
    """Values by what they say, with the claims that give them; empty if all can be right."""
    distinct = list({say(value): value for _, value in reversed(given)}.values())
    if all(agree(a, b) for i, a in enumerate(distinct) for b in distinct[i + 1 :]):
        return {}
    values: dict[str, list[int]] = {}
    for index, value in given:
        values.setdefault(say(value), []).append(index)
    return values


def _realities(claims: Sequence[Claim]) -> dict[str, list[int]]:
    values: dict[str, list[int]] = {}
    if not any(claim.reality == "denied" for claim in claims):
        return values
    for index, claim in enumerate(claims):
        values.setdefault(_SAID.get(claim.reality, "occurred"), []).append(index)
    return values


def _initiators(claims: Sequence[Claim]) -> dict[str, list[int]]:
    sided = [(index, claim) for index, claim in enumerate(claims) if two_sided(claim)]
    turned = [index for index, claim in sided if swapped(claim, sided[0][1])]
    if not turned:
        return {}
    straight = [index for index, _ in sided if index not in turned]
    return {_doers(claims[way[0]]): way for way in (straight, turned)}


def _doers(claim: Claim) -> str:
    return listed(who.name or who.code or who.text for who in claim.actors)


def _told_dates(claims: Sequence[Claim]) -> list[tuple[int, When]]:
    return [
        (i, claim.when)
        for i, claim in enumerate(claims)
        if claim.when is not None and claim.when.basis in {"stated", "relative"}
    ]


def _dates_agree(a: When, b: When) -> bool:
    return dates.gap(dates.days(a), dates.days(b)) == 0


def _say_date(when: When) -> str:
    if when.end is None or when.end == when.start:
        return when.start or "unknown"
    return f"{when.start} to {when.end}"


def _spots(claims: Sequence[Claim]) -> list[tuple[int, Where]]:
    return [(i, claim.where) for i, claim in enumerate(claims) if claim.where is not None]


def _places_agree(a: Where, b: Where) -> bool:
    return places.relation(places.place(a), places.place(b)) in {"same", "open"}


def _say_place(where: Where) -> str:
    return where.resolved_place or where.extracted_place


def _numbers(claims: Sequence[Claim], field: str) -> list[tuple[int, tuple[Quantity, str]]]:
    return [
        (i, (number, claim.speaker.name or claim.speaker.text if claim.speaker else ""))
        for i, claim in enumerate(claims)
        for number in claim.quantities
        if number.field == field
    ]


def _numbers_agree(a: tuple[Quantity, str], b: tuple[Quantity, str]) -> bool:
    return numbers.compatible(a[0], b[0])


def _say_number(given: tuple[Quantity, str]) -> str:
    """The number, and whose it is: sides give their own, and that is worth seeing."""
    number, speaker = given
    said = str(number.low) if number.low == number.high else f"{number.low} to {number.high}"
    if number.high is None:
        said = f"at least {number.low}"
    return f"{said} ({speaker})" if speaker else said

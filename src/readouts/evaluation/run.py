"""Measure the coder: every set that is there, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from readouts.coding.scorer import network
from readouts.errors import InputError
from readouts.evaluation.coder import Coder
from readouts.evaluation.given import marked_pairs, types_given
from readouts.evaluation.headlines import filled, types_and_modes
from readouts.evaluation.labelled import Line, load_labelled
from readouts.evaluation.model import Absent, Evaluation, Result
from readouts.evaluation.own import labelled_pairs, triples_of_words
from readouts.evaluation.sets import NAMES, PUBLIC, VARIABLE, Item, own, public
from readouts.evaluation.structure import right_parties
from readouts.evaluation.triples import triples
from readouts.evaluation.types import YIELD, Judged, types_found
from readouts.pipeline import OnProgress
from readouts.pipeline.steps import sentences_of
from readouts.reading import report_from_record
from readouts.records import Claim, Report
from readouts.version import __version__

_REPORTS = 500  # of Reuters: enough for a stable ratio, in well under a minute

Work = Callable[[Coder], list[Result]]


def evaluate(
    names: Sequence[str] = NAMES,
    files: Sequence[Path] = (),
    on_progress: OnProgress | None = None,
) -> Evaluation:
    """Measure the coder on sets, and on labelled files of the user's own.

    Args:
        names: of the sets, ``NAMES`` has them all; what is not there is told in ``absent``.
        files: labelled sentences in the format of ``training/README.md``; each is measured like
            the project's own sets, under the name of its file.
        on_progress: told how far each measurement is.

    Raises:
        InputError: nothing of what was asked for is there.
        BadRecord: a set is not in its format.
        UnreadableInput: a file cannot be read.
    """
    prepared = [_prepared(name, on_progress) for name in names]
    absent = tuple(found for found in prepared if isinstance(found, Absent))
    works = [found for found in prepared if not isinstance(found, Absent)]
    works += [partial(_labelled, file.stem, load_labelled(file), on_progress) for file in files]
    if not works:
        fix = f"set {VARIABLE} to a folder with the sets, or name a file of your own with --file"
        looked = ", ".join(one.looked_for for one in absent) or "no set was named"
        raise InputError(f"none of the sets is there: {looked}", fix=fix)
    coder = Coder(on_progress)
    return Evaluation(
        version=__version__,
        parser=coder.parser,
        scorer=network().card.sha256[:12],
        results=tuple(result for work in works for result in work(coder)),
        absent=absent,
    )


def _prepared(name: str, on_progress: OnProgress | None) -> Work | Absent:
    """What to do for a set that is there; its file is read, so that a bad one is told at once."""
    if name in PUBLIC:
        items = public(name, _REPORTS if name == "reuters" else None)
        return items if isinstance(items, Absent) else partial(_PUBLIC[name], items, on_progress)
    lines = own(name)
    return lines if isinstance(lines, Absent) else partial(_labelled, name, lines, on_progress)


def _plv(items: Sequence[Item], on_progress: OnProgress | None, coder: Coder) -> list[Result]:
    given = types_given("plv", marked_pairs(items), YIELD, on_progress)
    claims, cost = coder.code([item.text for item in items], "types, plv")
    judged = _judged(items, claims)
    return [given, types_found("plv", judged, cost, YIELD)]


def _gsr(items: Sequence[Item], on_progress: OnProgress | None, coder: Coder) -> list[Result]:
    claims, cost = coder.code([item.text for item in items], "types, gsr")
    judged = _judged(items, claims)
    return [types_found("gsr", judged, cost), triples("gsr", items, on_progress)]


def _petrarch(items: Sequence[Item], _: OnProgress | None, coder: Coder) -> list[Result]:
    claims, cost = coder.code([item.text for item in items], "petrarch")
    judged = _judged(items, claims)
    return [right_parties("petrarch", items, claims), types_found("petrarch", judged, cost)]


def _headlines(items: Sequence[Item], _: OnProgress | None, coder: Coder) -> list[Result]:
    ready = filled(items)
    claims, _cost = coder.code([item.text for item in ready], "headlines")
    return [types_and_modes("headlines", ready, claims)]


def _reuters(items: Sequence[Item], _: OnProgress | None, coder: Coder) -> list[Result]:
    found = [report_from_record({"text": item.text, "language": "en"}, "") for item in items]
    reports = [report for report in found if isinstance(report, Report)]
    cost = coder.reports([(report, sentences_of(report)) for report in reports], "cost, reuters")
    title = f"Cost of coding: {len(reports)} whole reports"
    return [Result(set="reuters", title=title, figures=cost.figures())]


def _judged(items: Sequence[Item], claims: Sequence[Sequence[Claim]]) -> list[Judged]:
    return [
        Judged(text=item.text, gold=item.types, empty=item.is_empty, claims=own)
        for item, own in zip(items, claims, strict=True)
    ]


_PUBLIC: dict[str, Callable[[Sequence[Item], OnProgress | None, Coder], list[Result]]] = {
    "plv": _plv,
    "gsr": _gsr,
    "petrarch": _petrarch,
    "headlines": _headlines,
    "reuters": _reuters,
}


def _labelled(
    name: str, lines: Sequence[Line], on_progress: OnProgress | None, coder: Coder
) -> list[Result]:
    claims, cost = coder.code([line.text for line in lines], name)
    types = [frozenset(event.type for event in line.events) for line in lines]
    judged = [
        Judged(text=line.text, gold=gold, empty=not gold, claims=own)
        for line, gold, own in zip(lines, types, claims, strict=True)
    ]
    results = [types_found(name, judged, cost)]
    if any(types):
        results.append(triples_of_words(name, lines, claims))
    if pairs := labelled_pairs(lines):
        results.append(types_given(name, pairs, None, on_progress))
    return results

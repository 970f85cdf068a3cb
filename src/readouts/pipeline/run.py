"""The plan, and running it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO, TypedDict, Unpack

import msgspec

from readouts.coding import Lexicon
from readouts.errors import Interrupted
from readouts.language import model_name
from readouts.ontology import load
from readouts.pipeline.actors import kept_tables, with_own_actors
from readouts.pipeline.coding_step import code_pending
from readouts.pipeline.intake import take_in
from readouts.pipeline.ledger import Ledger
from readouts.pipeline.lexicon import lexicon_of
from readouts.pipeline.linking_step import link_pending
from readouts.pipeline.runner import cores
from readouts.pipeline.story_step import group_pending, merge_due
from readouts.pipeline.summary import OnProgress, RunSummary
from readouts.store import Writer
from readouts.version import __version__

Plan = Sequence[tuple[str, Callable[[], None]]]


class How(TypedDict, total=False):
    """How to run, as keyword arguments; ``Settings`` says what each is."""

    jobs: int | None
    model: str | None
    lexicon: str | Path | None


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How to run.

    Attributes:
        jobs: worker processes; None for as many as there are cores.
        model: name of an installed spaCy model; None for the packaged one.
        lexicon: a user's file of the lexicon, laid over the packaged one; None for that alone.
    """

    jobs: int | None = None
    model: str | None = None
    lexicon: str | Path | None = None


def run(
    paths: Sequence[str | Path],
    db: str | Path,
    *,
    on_progress: OnProgress | None = None,
    stdin: BinaryIO | None = None,
    **how: Unpack[How],
) -> RunSummary:
    """Take reports in and bring the store up to date.

    Running again on the same input changes nothing. A run that was killed goes on where it
    stopped: every batch is a transaction, and each step notes what it has done.

    Args:
        paths: files, folders, or ``-`` for standard input.
        db: the store; made if there is none.
        on_progress: called with a Progress after every batch.
        stdin: where ``-`` reads from; by default the process's standard input.
        **how: ``jobs``: worker processes, by default one a core; ``model``: an installed spaCy
            model to use instead of the packaged one; ``lexicon``: a YAML file with entries of your
            own. What was coded before stays as it is: ``rebuild`` with claims codes it anew.

    Raises:
        UnreadableInput: the lexicon cannot be read.
        DataError: the lexicon has a fault, or a kept table of actors was damaged.
        StoreError: the store cannot be used.
        Interrupted: Ctrl-C; what was stored is safe.
    """
    settings = Settings(**how)
    lexicon = lexicon_of(settings.lexicon)
    with Writer.open(db) as writer, with_own_actors():
        names = [str(path) for path in paths]
        ledger = Ledger(writer.start_run(_config(settings, names)), on_progress)
        source = stdin if stdin is not None else sys.stdin.buffer

        def read() -> None:
            take_in(writer, ledger, names, source)

        return _carry_out(writer, ledger, settings, lexicon, [("read", read)])


def rebuild(
    db: str | Path,
    *,
    claims: bool = False,
    on_progress: OnProgress | None = None,
    **how: Unpack[How],
) -> RunSummary:
    """Make stories, events and readouts again from what is stored, with the same ids.

    Args:
        db: the store.
        claims: code the reports anew as well; parses are kept and not made again.
        on_progress: as in ``run``.
        **how: as in ``run``; ``lexicon`` matters only if the reports are coded anew.

    Raises:
        UnreadableInput: the lexicon cannot be read.
        DataError: the lexicon has a fault.
        StoreError: the store cannot be used.
        Interrupted: Ctrl-C; run it again to go on.
    """
    settings = Settings(**how)
    lexicon = lexicon_of(settings.lexicon)
    with Writer.open(db) as writer, with_own_actors():
        ledger = Ledger(writer.start_run(_config(settings, ["rebuild"])), on_progress)
        with writer.batch():
            writer.clear_derived()
            for step in ("code", "link", "group") if claims else ("group",):
                writer.forget_done(step)
        return _carry_out(writer, ledger, settings, lexicon, [])


def _carry_out(
    writer: Writer, ledger: Ledger, settings: Settings, lexicon: Lexicon, first: Plan
) -> RunSummary:
    name = model_name(settings.model)
    jobs = settings.jobs or cores()
    plan: Plan = (
        *first,
        ("code", lambda: code_pending(writer, ledger, (settings.model, name), jobs, lexicon)),
        ("link", lambda: link_pending(writer, ledger)),
        ("group", lambda: group_pending(writer, ledger)),
        ("merge", lambda: merge_due(writer, ledger)),
    )
    try:
        for step, work in plan:
            with ledger.step(step):
                work()
    except KeyboardInterrupt as stop:
        raise Interrupted(
            "stopped; what was stored is safe", fix="run the same command again to go on"
        ) from stop
    counts = writer.counts()
    summary = ledger.summary(counts["stories"], counts["events"])
    writer.finish_run(ledger.run, _manifest(summary, name, lexicon))
    return summary


def _config(settings: Settings, paths: list[str]) -> dict[str, Any]:
    own = None if settings.lexicon is None else str(settings.lexicon)
    return {"paths": paths, "jobs": settings.jobs, "model": settings.model, "lexicon": own}


def _manifest(summary: RunSummary, model: str, lexicon: Lexicon) -> dict[str, Any]:
    content: dict[str, Any] = msgspec.to_builtins(summary)
    reasons = [reject["reason"] for reject in content.pop("rejects")]
    content["rejected"] = {reason: reasons.count(reason) for reason in sorted(set(reasons))}
    content["versions"] = {
        "readouts": __version__,
        "python": platform.python_version(),
        "spacy": version("spacy"),
        "model": model,
        "codebook": load().version,
    }
    content["lexicon"] = None if lexicon.own is None else msgspec.to_builtins(lexicon.own)
    content["actors"] = msgspec.to_builtins(kept_tables())
    return content

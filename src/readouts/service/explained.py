"""Why texts are coded as they are, for a person to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from readouts.coding import Explained, explain
from readouts.errors import BadRecord
from readouts.pipeline import code_report, left_out, lexicon_of, with_own_actors
from readouts.records import Claim
from readouts.service.coder import parsed_line, report_of


class ExplainedText(msgspec.Struct, frozen=True, kw_only=True):
    """One text and what the coder made of it.

    Attributes:
        id: the text's own.
        text: as it was coded: offsets count its characters.
        sentences: each with what was found in it.
        claims: the claims that were kept, by id, with the codes of their parties.
        left_out: those that were coded but not kept, by id, each with the reason.
    """

    id: str
    text: str
    sentences: tuple[Explained, ...]
    claims: dict[str, Claim]
    left_out: dict[str, str]


def explain_lines(
    lines: Iterable[bytes], lexicon: str | Path | None = None
) -> Iterator[ExplainedText | BadRecord]:
    """Every line explained, in order; the error instead for a line that cannot be coded.

    Args:
        lines: records as for ``code_lines``, or plain texts: a line that does not begin with a
            brace is a text of its own.
        lexicon: a user's file, laid over the packaged lexicon.

    Raises:
        UnreadableInput: the lexicon cannot be read.
        DataError: the lexicon has a fault.
    """
    coded_by = lexicon_of(lexicon)
    for number, line in enumerate(lines, 1):
        if line.isspace():
            continue
        try:
            record = (
                parsed_line(line, number)
                if line.lstrip().startswith(b"{")
                else {"id": number, "text": line.decode("utf-8", errors="replace")}
            )
            report = report_of(record, f"line {number}")
        except BadRecord as error:
            yield error
            continue
        with with_own_actors():
            sentences, claims = code_report(report, lexicon=coded_by)
            told = ExplainedText(
                id=str(record["id"]),
                text=report.text,
                sentences=explain(report, sentences, coded_by),
                claims={claim.id: claim for claim in claims},
                left_out=left_out(report, sentences, coded_by),
            )
        yield told

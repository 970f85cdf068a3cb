"""Small sets in the formats of the real ones, with sentences of these tests, and claims."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from readouts.records import Claim, Span, Who

PLV = [
    {
        "id": "1",
        "text": "Kenya condemned the Ugandan government over the border closure.",
        "events": [
            {
                "type": "ACCUSE",
                "marked": "<s>Kenya</s> condemned <t>the Ugandan government</t> over the border "
                "closure.",
                "zsp_l2_prediction": "ACCUSE",
            }
        ],
    },
    {
        "id": "2",
        "text": "Chad released forty Sudanese soldiers on Monday.",
        "events": [
            {
                "type": "YIELD",
                "marked": "<s>Chad</s> released <t>forty Sudanese soldiers </t>on Monday.",
                "zsp_l2_prediction": "AID",
            }
        ],
    },
]
GSR = [
    {
        "id": "1",
        "text": "The president of Ghana met the president of Togo in Accra on Tuesday.",
        "date": "20140312",
        "events": [
            {"type": "CONSULT", "source": "GHAGOV", "target": "TGOGOV", "cameo": "040"},
            {"type": "CONSULT", "source": "TGOGOV", "target": "GHAGOV", "cameo": "040"},
        ],
    },
    {
        "id": "2",
        "text": "The minister spoke about the weather.",
        "date": "121108",
        "events": [{"type": None, "source": "---GOV", "target": "---", "cameo": "010"}],
    },
    {"id": "3", "text": "Snow fell all day.", "events": []},
]
PETRARCH = [
    {
        "id": "1",
        "text": "Belmora praised Ostrand on Friday.",
        "events": [{"type": "SUPPORT", "source": "BEL", "target": "OSTGOV", "cameo": "051"}],
    },
    {
        "id": "2",
        "text": "Ostrand criticised Quillon.",
        "events": [{"type": "ACCUSE", "source": "OST", "target": "ZZQ", "cameo": "111"}],
    },
    {
        "id": "3",
        "text": "Belmora accused Quillon of theft.",
        "events": [{"type": "ACCUSE", "source": "BEL", "target": "ZZQ", "cameo": "112"}],
    },
    {
        "id": "4",
        "text": "Belmora threatened the islands.",
        "events": [{"type": "THREATEN", "source": "BEL", "target": "YYY", "cameo": "130"}],
    },
]
HEADLINES = [
    {
        "id": "1",
        "text": "{country_1} condemns {country_2} over fishing rights",
        "events": [{"type": "ACCUSE", "mode": "disapprove"}],
    },
    {
        "id": "2",
        "text": "Police arrest mayor in {city}",
        "events": [{"type": "COERCE", "mode": "arrest"}],
    },
]
FILES = {
    "coding/plv_train.jsonl": PLV,
    "coding/universalpetrarch_gsr_en.jsonl": GSR,
    "coding/petrarch_unittests_cameo.jsonl": PETRARCH,
    "coding/ngec_headline_templates.jsonl": HEADLINES,
}
OWN = """\
# sentences of the tests
A>B ACCUSE disapprove | [A Norway] condemned [B Iceland] on Monday over the cod quota.
A+B CONSULT | [A The Peruvian minister] met [B her Chilean counterpart] in Lima on Friday.

none | [A Fiji] beat [B Samoa] by a goal in the last minute of the match.
"""


def bench(folder: Path) -> Path:
    """A folder as ``READOUTS_BENCH`` names it."""
    for name, records in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return folder


def who(text: str, words: str, code: str | None = None, sector: str | None = None) -> Who:
    """A party that stands in a text."""
    start = text.index(words)
    return Who(text=words, span=Span(start, start + len(words)), code=code, sector=sector)


def claim(text: str, kind: str, **more: Any) -> Claim:
    """A claim about a text of one sentence."""
    span = Span(0, len(text))
    known = {"trigger": span, "trigger_text": text, "entry": "test", **more}
    return Claim(id=f"c{kind}", report="r0", sentence=0, span=span, text=text, type=kind, **known)

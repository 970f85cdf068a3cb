"""The scorer's network at run time: a small encoder in ONNX, run on one core."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import msgspec

from readouts.coding.confidence import Calibration
from readouts.coding.scorer.marking import Spans, mark
from readouts.errors import DataError

NONE = "none"
_KEPT = 4096  # scores, of about a kilobyte
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, which the tokenizer refuses
_WEIGHTS = files("readouts.coding.scorer") / "weights"


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the weights: labels in the order of the outputs, and how they were made.

    Attributes:
        types: the types, "none" among them.
        modes: the modes, as "TYPE mode".
        sha256: of the ONNX file.
        temperature: what the types' logits are divided by, chosen on held-out sentences.
        max_tokens: longer sentences are cut.
        calibration: how the vote of lexicon and scorer becomes a probability.
        made: how: sentences, epochs, base.
    """

    types: tuple[str, ...]
    modes: tuple[str, ...]
    sha256: str
    temperature: float
    max_tokens: int
    calibration: Calibration
    made: Mapping[str, str | int | float]


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """What the scorer reads between two parties: a probability for each type and for "none".

    ``modes`` has, for each "TYPE mode", the probability that the mode holds if the type does.
    """

    types: Mapping[str, float]
    modes: Mapping[str, float]

    @property
    def best(self) -> str:
        """The likeliest type, or "none"."""
        return max(self.types, key=lambda name: self.types[name])

    def mode(self, event_type: str, least: float = 0.5) -> str | None:
        """The likeliest mode of a type, if it is likely enough."""
        own = {m: p for m, p in self.modes.items() if m.startswith(f"{event_type} ")}
        likeliest = max(own, key=lambda name: own[name], default=None)
        if likeliest is None or own[likeliest] < least:
            return None
        return likeliest.split()[1]


class Network:
    """The encoder with its tokenizer, loaded once a process."""

    def __init__(self) -> None:
        """Load the packaged weights.

        Raises:
            DataError: The weights are missing or are not those that the card names.
        """
        import onnxruntime
        from tokenizers import Tokenizer

        self.card = msgspec.json.decode((_WEIGHTS / "scorer.json").read_bytes(), type=Card)
        content = (_WEIGHTS / "scorer.onnx").read_bytes()
        if hashlib.sha256(content).hexdigest() != self.card.sha256:
            fix = "reinstall readouts, or run `make train` in its repository"
            raise DataError("not the weights it was made with", where="scorer.onnx", fix=fix)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # the runner has a process for each core
        providers = ["CPUExecutionProvider"]
        self._session = onnxruntime.InferenceSession(content, options, providers=providers)
        self._tokenizer = Tokenizer.from_buffer((_WEIGHTS / "tokenizer.json").read_bytes())
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        # two acts of a sentence often have the same parties, and wire copy repeats
        self._scored = lru_cache(maxsize=_KEPT)(self._read)

    def score(self, text: str, actors: Spans, recipients: Spans) -> Score:
        """What a sentence says that these actors do to these recipients.

        One sentence at a time: 8-bit numbers are scaled by what is computed together, so that a
        batch would change the scores of each by its company.

        Args:
            text: the sentence.
            actors: characters, from and to, of each actor; may be empty.
            recipients: the same of recipients.
        """
        return self._scored(text, tuple(actors), tuple(recipients))

    def _read(self, text: str, actors: Spans, recipients: Spans) -> Score:
        import numpy as np

        encoding = self._tokenizer.encode(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text))
        ids = mark(encoding.ids, encoding.offsets, actors, recipients)[: self.card.max_tokens]
        row = np.array([ids], dtype=np.int64)
        types, modes = self._session.run(None, {"ids": row, "mask": np.ones_like(row)})
        return Score(
            types=dict(
                zip(self.card.types, _softmax(types[0], self.card.temperature), strict=True)
            ),
            modes=dict(zip(self.card.modes, _sigmoid(modes[0]), strict=True)),
        )


def _softmax(logits: Any, temperature: float) -> list[float]:
    import numpy as np

    scaled = np.asarray(logits, dtype=np.float64) / temperature
    raised = np.exp(scaled - scaled.max())
    return [round(float(p), 4) for p in raised / raised.sum()]


def _sigmoid(logits: Any) -> list[float]:
    import numpy as np

    return [round(float(p), 4) for p in 1 / (1 + np.exp(-np.asarray(logits, dtype=np.float64)))]


@cache
def network() -> Network:
    """The packaged network."""
    return Network()

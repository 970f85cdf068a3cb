"""Count in which clauses of the training sentences the lexicon lacks an act, by verb.

    python training/verbs.py

Writes ``src/readouts/coding/cues/verbs.yaml``. A clause counts for its verb if a labelled event has
its parties, and against it if none has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from calibrate import fits
from lines import HERE, lines

from readouts.coding.entries import load_lexicon
from readouts.coding.gaps import every_gap, verb_of
from readouts.coding.sentence import drafts_of
from readouts.language import Parser
from readouts.records import Sentence, Span

JUDGED = (2, 0.1)  # times an act, and share of its clauses that are
GATE = (3, 0.35)
# Too common in other text (one sentence in a hundred or more) to let a sentence through.
COMMON = frozenset(
    "call come end exchange expect export find get give go house increase issue keep make mean "
    "move "
    "offer pay plan put say see sell set share show take talk turn use want work".split()
)
HEAD = """# Verbs for which the lexicon has no phrase, for the scorer to judge.
# Made by training/verbs.py from the training sentences: do not edit, write sentences.
"""


def counted() -> tuple[Counter[str], Counter[str]]:
    """For each verb the clauses that are acts, and those that are none."""
    known = [line for line, is_held in lines() if not is_held]
    parses = Parser().parse([line.text for line in known])
    lexicon = load_lexicon()
    acts: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for line, parsed in zip(known, parses, strict=True):
        sentence = Sentence(number=0, span=Span(0, len(line.text)), text=line.text, parsed=parsed)
        for gap in every_gap(sentence, drafts_of(sentence, lexicon)):
            right = any(fits(gap, event.type, event, line) for event in line.events)
            (acts if right else others)[verb_of(gap)] += 1
    return acts, others


def chosen(acts: Counter[str], others: Counter[str], bar: tuple[int, float]) -> list[str]:
    """The verbs that are acts often enough, in the order of the alphabet."""
    least, share = bar
    return sorted(v for v, n in acts.items() if n >= least and n >= share * (n + others[v]))


def listed(name: str, words: Iterable[str]) -> str:
    """A YAML list, quoted: "no" and "on" are no words to YAML."""
    return f"{name}:\n" + "".join(f'  - "{word}"\n' for word in words if word.isalpha())


def main() -> None:
    """Count and write."""
    acts, others = counted()
    judged = chosen(acts, others, JUDGED)
    gate = [verb for verb in chosen(acts, others, GATE) if verb not in COMMON]
    path = HERE.parent / "src/readouts/coding/cues/verbs.yaml"
    path.write_text(HEAD + listed("gate", gate) + listed("judged", judged), encoding="utf-8")
    print(f"{len(judged)} verbs judged, {len(gate)} of them let a sentence through")


if __name__ == "__main__":
    main()

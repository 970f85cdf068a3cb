"""Build the packaged table of word frequencies from the wordfreq package (3.1.1).

Run with an interpreter that has both ``wordfreq`` and Readouts; see the stories room's
``data/SOURCES.md`` for source and licence.

    python scripts/build_word_frequencies.py src/readouts/stories/data/word_frequencies.tsv
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from pathlib import Path

from wordfreq import iter_wordlist, word_frequency

from readouts.stories.words import fold

WORDS = 60_000  # words read, most frequent first
ROWS = 26_000  # folded words kept


def main(target: Path) -> None:
    """Write the table: one folded word and its Zipf frequency in hundredths a row."""
    sums: defaultdict[str, float] = defaultdict(float)
    for i, word in enumerate(iter_wordlist("en", "best")):
        if i == WORDS:
            break
        if word.replace("'", "").isalpha():
            sums[fold(word)] += word_frequency(word, "en", "best")
    rows = sorted(sums.items(), key=lambda row: (-row[1], row[0]))[:ROWS]
    lines = [f"{word}\t{round(100 * (math.log10(share) + 9))}" for word, share in sorted(rows)]
    head = "# folded word, tab, Zipf frequency in hundredths; from wordfreq 3.1.1, CC BY-SA 4.0"
    target.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

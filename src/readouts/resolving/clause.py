"""Where something stands in a sentence's tree: the verb that governs it, a trigger's clause."""

from __future__ import annotations

from readouts.records import Claim, Parsed, Sentence, Token

# "killed 12 and wounded 30": one act, told by two verbs, with one day and one place.
_ONE_ACT = frozenset("kill wound injure hurt maim shoot convict sentence jail".split())
_MAX_STEPS = 60  # heads to follow; longer chains are broken parses


def token_at(parsed: Parsed, start: int, end: int) -> int | None:
    """The head token of a stretch of the sentence: the one whose head lies outside."""
    inside = [i for i, t in enumerate(parsed.tokens) if t.start < end and start < t.end]
    for i in inside:
        if parsed.tokens[i].head not in inside or parsed.tokens[i].head == i:
            return i
    return inside[0] if inside else None


def trigger_token(claim: Claim, sentence: Sentence) -> int | None:
    """The token of a claim's trigger in its sentence's parse."""
    if sentence.parsed is None:
        return None
    start = claim.trigger.start - sentence.span.start
    return token_at(sentence.parsed, start, start + claim.trigger.end - claim.trigger.start)


def is_verb(token: Token) -> bool:
    """Whether a token heads a clause."""
    return token.pos in {"VERB", "AUX"}


def governor(parsed: Parsed, index: int) -> int:
    """The verb that governs a token (itself if it is one), or the root of its fragment."""
    for _ in range(_MAX_STEPS):
        token = parsed.tokens[index]
        if is_verb(token) or token.head == index:
            return index
        index = token.head
    return index


def chain(parsed: Parsed, index: int) -> list[int]:
    """A token and its heads, up to the root."""
    found = [index]
    for _ in range(_MAX_STEPS):
        head = parsed.tokens[found[-1]].head
        if head in found:
            break
        found.append(head)
    return found


def children(parsed: Parsed, index: int) -> list[int]:
    """The tokens that depend on a token, in order."""
    return [i for i, t in enumerate(parsed.tokens) if t.head == index and i != index]


def subtree(parsed: Parsed, index: int) -> list[int]:
    """A token and everything below it, in order."""
    found = [index]
    for at in found:
        found += [i for i in children(parsed, at) if i not in found]
    return sorted(found)


def one_act(parsed: Parsed, index: int) -> list[int]:
    """The verbs joined to a trigger's verb that tell the same act: "killed … and wounded"."""
    tokens = parsed.tokens
    verb = governor(parsed, index)
    if tokens[verb].lemma not in _ONE_ACT:
        return []
    return [
        i
        for i, token in enumerate(tokens)
        if token.lemma in _ONE_ACT and token.dep == "conj" and token.head == verb
    ]

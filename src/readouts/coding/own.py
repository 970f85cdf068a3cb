"""A user's own file of the lexicon: read with all its faults, and laid over the packaged one."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
import yaml

from readouts.coding.entries import Entry, Group, Lexicon, OwnFile, load_lexicon, made_entry
from readouts.coding.faults import Fault, Wrong, entry_faults, file_faults, group_faults
from readouts.errors import DataError

# Lines on which phrases stand, by the number of their group: a phrase that stands twice has two.
Lines = Mapping[tuple[int, str], list[int]]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def own_lexicon(content: bytes, name: str) -> Lexicon:
    """The packaged lexicon with a user's entries over it: of the same phrase, theirs stands.

    Args:
        content: what is in the user's file; ``entries.py`` says how it is written.
        name: the file's name, for explanations and messages.

    Raises:
        DataError: the file has a fault; the message names the first of them.
    """
    read = list(read_own(content, name))
    faults = [one for one in read if isinstance(one, Fault)]
    if faults:
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        fix = f"{faults[0].fix}. See all with: readouts lexicon check"
        raise DataError(f"{faults[0].what}{more}", where=faults[0].where, fix=fix)
    own = [one for one in read if isinstance(one, Entry)]
    return laid_over(own, OwnFile(name, hashlib.sha256(content).hexdigest()))


def laid_over(own: list[Entry], file: OwnFile) -> Lexicon:
    """The packaged lexicon with these entries in place of those of the same phrase and shape."""
    phrases = {entry.phrase for entry in own}
    kept = [entry for entry in load_lexicon().entries if entry.phrase not in phrases]
    return Lexicon((*kept, *own), file)


def read_own(content: bytes, name: str) -> Iterator[Entry | Fault]:
    """Every entry of a user's file that can be used, and every fault, in the order of the file."""
    try:
        text = content.decode("utf-8-sig")
        document = yaml.load(text, Loader=_LOADER)  # noqa: S506 it is a safe loader
        lines = _lines(yaml.compose(text, Loader=_LOADER))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        yield Fault(file=name, line=_line_of(error), what=_problem(error), fix="write it as YAML")
        return
    wrong = list(file_faults(document))
    yield from (Fault(file=name, what=what, fix=fix) for what, fix in wrong)
    if not isinstance(document, dict) or not isinstance(document.get("groups"), list):
        return
    seen: dict[Any, Entry] = {}
    for number, group in enumerate(document["groups"]):
        place = Fault(file=name, line=_first(lines, number), group=f"{number + 1}", what="", fix="")
        for one in _read_group(group, document.get("type"), place, number, lines):
            yield one if isinstance(one, Fault) else _unless_known(one, seen, place, lines, number)


def _read_group(
    group: object, default_type: object, place: Fault, number: int, lines: Lines
) -> Iterator[Entry | Fault]:
    if not isinstance(group, dict):
        yield _at(place, ("is not a mapping", "write `- name: …` and below it `entries:`"))
        return
    place = msgspec.structs.replace(place, group=str(group.get("name", place.group)))
    wrong = list(group_faults(group, default_type))
    yield from (_at(place, one) for one in wrong)
    entries = group.get("entries")
    if not isinstance(entries, dict) or not entries:
        yield _at(place, ("has no entries", "write under `entries:` a line such as: slate: …"))
        return
    made = None if wrong else _made_group(group, place)
    if isinstance(made, Fault):
        yield made
    for phrase, sentences in entries.items():
        found = lines.get((number, str(phrase)), [])
        here = msgspec.structs.replace(
            place, phrase=str(phrase), line=found[0] if found else place.line
        )
        if len(found) > 1:
            what = f"stands again on line {found[1]}, and YAML keeps only the last"
            yield _at(here, (what, "keep one of them"))
        faulty = list(entry_faults(group.get("shape", "verb"), phrase, sentences))
        yield from (_at(here, one) for one in faulty)
        if isinstance(made, Group) and not faulty:
            entry = made_entry(str(made.type or default_type), made, phrase, sentences)
            yield msgspec.structs.replace(entry, file=place.file)


def _made_group(group: Mapping[str, Any], place: Fault) -> Group | Fault:
    try:
        return msgspec.convert({**group, "name": str(group["name"])}, Group, strict=False)
    except msgspec.ValidationError as error:  # what the checks by field have not foreseen
        return _at(place, (str(error), "see docs/how-to/own-lexicon.md"))


def _unless_known(
    entry: Entry, seen: dict[Any, Entry], place: Fault, lines: Lines, number: int
) -> Entry | Fault:
    """The entry; or the fault that the file or the packaged lexicon has it already."""
    phrase = entry.id.partition("/")[2]
    found = lines.get((number, phrase), [])
    here = msgspec.structs.replace(
        place, group=entry.group.name, phrase=phrase, line=found[0] if found else place.line
    )
    if entry.phrase in seen:
        other = seen[entry.phrase]
        what = f"the phrase stands in this file already, in group {other.group.name!r}"
        return _at(here, (what, "keep one of them"))
    seen[entry.phrase] = entry
    for ours in load_lexicon().entries:
        if ours.phrase == entry.phrase and _means(ours) == _means(entry):
            what = f"the packaged lexicon has {ours.id!r} with the same meaning"
            return _at(here, (what, "leave it out, or give it another type, mode or frame"))
    return entry


def _means(entry: Entry) -> tuple[object, ...]:
    group = entry.group
    frame = (group.actor, group.recipient, group.reciprocal, group.needs, group.complement)
    return (entry.type, group.mode, *frame)


def overridden(entry: Entry) -> tuple[Entry, ...]:
    """The packaged entries in whose place an entry of a user stands."""
    return tuple(ours for ours in load_lexicon().entries if ours.phrase == entry.phrase)


def _at(place: Fault, wrong: Wrong) -> Fault:
    return msgspec.structs.replace(place, what=wrong[0], fix=wrong[1])


def _lines(root: Any) -> Lines:
    """Where each phrase stands, from YAML's own marks."""
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    groups = _under(root, "groups")
    for number, group in enumerate(groups.value if isinstance(groups, yaml.SequenceNode) else ()):
        found[number, ""].append(group.start_mark.line + 1)
        entries = _under(group, "entries")
        for key, _ in entries.value if isinstance(entries, yaml.MappingNode) else ():
            found[number, str(key.value)].append(key.start_mark.line + 1)
    return dict(found)


def _under(node: Any, field: str) -> Any:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for key, value in pairs if key.value == field), None)


def _first(lines: Lines, number: int) -> int | None:
    return next(iter(lines.get((number, ""), ())), None)


def _line_of(error: Exception) -> int | None:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark is not None else None


def _problem(error: Exception) -> str:
    words = getattr(error, "problem", None) or str(error).splitlines()[0]
    return f"cannot be read: {words}"

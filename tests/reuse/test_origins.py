from __future__ import annotations

from itertools import combinations, permutations

from readouts.records import Mark, Origin, Passage, Published, Report, Span
from readouts.reuse import origins, passages

RELEASE = [
    "The two presidents expressed satisfaction with the growth of trade in farm goods",
    "They instructed their governments to finish work on the rail link by the spring",
    "The guest invited his host to pay a state visit at a time convenient to both",
    "Both leaders condemned the attack on the convoy and offered help to the families",
]
OWN = "Analysts in the port city doubted whether money for so large a project could be found soon"


def report(name: str, text: str, day: str | None = None, credit: str | None = None) -> Report:
    marks = ()
    if credit:
        start = text.index(credit)
        marks = (Mark("credit", Span(start, start + len(credit)), credit),)
    published = Published(day, "given") if day else None
    return Report(id=name, text=text, published=published, marks=marks)


def found(*reports: Report) -> tuple[Origin, ...]:
    shared: list[Passage] = []
    for a, b in combinations(reports, 2):
        shared += passages(a, b)
    return origins(reports, shared)


def test_two_edits_of_one_release_are_one_shared_release() -> None:
    a = report("ra", ". ".join([*RELEASE[:3], OWN]))
    b = report("rb", "The palace gave no further details of the talks. " + ". ".join(RELEASE[1:]))
    (origin,) = found(a, b)
    assert (origin.kind, origin.reports) == ("shared-release", ("ra", "rb"))


def test_a_shortened_copy_is_a_copy_of_the_earlier() -> None:
    late = report("ra", ". ".join(RELEASE[:2]), "2021-03-05")
    early = report("rb", ". ".join([*RELEASE, OWN]), "2021-03-04")
    (origin,) = found(late, early)
    assert (origin.kind, origin.id, origin.reports) == ("copy", "ob", ("ra", "rb"))


def test_of_two_on_one_day_the_one_that_credits_is_the_copier() -> None:
    text = ". ".join(RELEASE)
    a = report("ra", f"{text}, Harbour News reported", "2021-03-04", "Harbour News")
    b = report("rb", text, "2021-03-04")
    (origin,) = found(a, b)
    assert (origin.kind, origin.id, origin.credited) == ("copy", "ob", "Harbour News")


def test_reports_in_own_words_are_originals() -> None:
    a, b = report("ra", ". ".join(RELEASE)), report("rb", OWN)
    assert [(o.kind, o.reports) for o in found(a, b)] == [
        ("original", ("ra",)),
        ("original", ("rb",)),
    ]


def test_one_quotation_in_common_is_not_one_origin() -> None:
    long = [
        f"Sentence number {i} of this paper speaks of item {i * 7} in its way" for i in range(9)
    ]
    other = [f"The rival daily wrote {i} lines on matter {i * 5} instead of that" for i in range(9)]
    a, b = (
        report("ra", ". ".join([*long, RELEASE[0]])),
        report("rb", ". ".join([RELEASE[0], *other])),
    )
    assert passages(a, b) != ()
    assert len(found(a, b)) == 2


def test_the_order_of_reports_and_passages_makes_no_difference() -> None:
    reports = [
        report("ra", ". ".join(RELEASE)),
        report("rb", ". ".join([*RELEASE[1:], OWN])),
        report("rc", OWN),
        report("rd", "Nothing of the kind was to be read here on that day or later"),
    ]
    results = {found(*order) for order in permutations(reports)}
    assert len(results) == 1
    assert sorted(r for o in results.pop() for r in o.reports) == ["ra", "rb", "rc", "rd"]

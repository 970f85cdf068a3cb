"""Who does what to whom, through the constructions of English."""

from __future__ import annotations

import pytest
from coding_words import Coded, One, only, parties


@pytest.fixture
def coded(by_lexicon: Coded) -> Coded:
    """Constructions are the lexicon's matter: the scorer has tests of its own."""
    return by_lexicon


@pytest.fixture
def one(by_lexicon: Coded) -> One:
    return lambda text, event_type: only(by_lexicon, text, event_type)


FRONTED_CALL = (
    "In a call with Peruvian Foreign Minister Rosa Quispe, "
    "Chilean Foreign Minister Juan Soto condemned Bolivia."
)

CASES = {
    "what must be done, by who says so": (
        "Uganda must release the fishermen, the Kenyan envoy said.",
        "REQUEST",
        ["the Kenyan envoy"],
        ["Uganda"],
    ),
    "cancelled talks, in the passive": (
        "The talks between Chad and Mali were cancelled.",
        "REJECT",
        ["Chad", "Mali"],
        [],
    ),
    "adjective before an infinitive": (
        "Benin is ready to receive the Togolese refugees.",
        "AGREE",
        ["Benin"],
        ["the Togolese refugees"],
    ),
    "plural as receiver, read into the object": (
        "Eritrea denied aid groups access to the camps.",
        "REJECT",
        ["Eritrea"],
        ["aid groups"],
    ),
    "receiver before the object": (
        "Serbia refused the bishop a visa.",
        "REJECT",
        ["Serbia"],
        ["the bishop"],
    ),
    "court as the place of a passive": (
        "Two bloggers were jailed for a decade in a Minsk court.",
        "COERCE",
        ["a Minsk court"],
        ["Two bloggers"],
    ),
    "headline infinitive": (
        "Benin, Togo to meet on fishing",
        "AGREE",
        ["Benin", "Togo"],
        [],
    ),
    "possessors coordinated": (
        "Chile's and Peru's fishing ministers condemned Bolivia.",
        "ACCUSE",
        ["Chile", "Peru's fishing ministers"],
        ["Bolivia"],
    ),
    "spokesman for the one who threatens": (
        "Benin will expel the envoys of Togo, a spokesman warned.",
        "THREATEN",
        ["Benin"],
        ["the envoys of Togo"],
    ),
    "first person in a quote": (
        '"We condemn Eritrea for this," the Ethiopian envoy said.',
        "ACCUSE",
        ["the Ethiopian envoy"],
        ["Eritrea"],
    ),
    "promise on a condition": (
        "Togo offered to release the Beninese sailors if their owner pays.",
        "AGREE",
        ["Togo"],
        ["the Beninese sailors"],
    ),
    "threat, whom the governed act is done to": (
        "Benin threatened to strip ten envoys of their passes.",
        "THREATEN",
        ["Benin"],
        ["ten envoys"],
    ),
    "promise to let others act": (
        "Mali has agreed to let Tuareg elders keep their own guard.",
        "AGREE",
        ["Mali"],
        ["Tuareg elders"],
    ),
    "refusal, whom the governed act is done to": (
        "The Togolese premier declined to see the miners.",
        "REJECT",
        ["The Togolese premier"],
        ["the miners"],
    ),
    "wish for what others should do": (
        "Kenya wants Uganda to free two fishermen.",
        "REQUEST",
        ["Kenya"],
        ["Uganda"],
    ),
    "force, against whom it is meant": (
        "Officers used tear gas to scatter the widows in Lome.",
        "ASSAULT",
        ["Officers"],
        ["the widows"],
    ),
    "relative pronoun as object": (
        "The mayor fled Goma, which the rebels had shelled all week.",
        "ASSAULT",
        ["the rebels"],
        ["Goma"],
    ),
    "relative clause without pronoun": (
        "Peru mourned the fishermen Chile had detained.",
        "COERCE",
        ["Chile"],
        ["the fishermen"],
    ),
    "mutual passive, parties within": (
        "A treaty between Chile and Peru was signed on Monday.",
        "SUPPORT",
        ["Chile", "Peru"],
        [],
    ),
    "active": (
        "Kenya condemned Uganda on Friday.",
        "ACCUSE",
        ["Kenya"],
        ["Uganda"],
    ),
    "passive with agent": (
        "Uganda was condemned by Kenya on Friday.",
        "ACCUSE",
        ["Kenya"],
        ["Uganda"],
    ),
    "passive, perfect": (
        "Three students have been arrested by police in Kampala.",
        "COERCE",
        ["police in Kampala"],
        ["Three students"],
    ),
    "relative, subject": (
        "The editor, who criticised Zambia, fled.",
        "ACCUSE",
        ["The editor"],
        ["Zambia"],
    ),
    "relative, of an object": (
        "Police arrested the man who condemned Malawi.",
        "ACCUSE",
        ["the man"],
        ["Malawi"],
    ),
    "participle": (
        "Police arresting students in Lusaka met no resistance.",
        "COERCE",
        ["Police"],
        ["students in Lusaka"],
    ),
    "control by the object": (
        "Zambia persuaded Malawi to release the sailors.",
        "RETREAT",
        ["Malawi"],
        ["the sailors"],
    ),
    "control by the subject": (
        "Peru has begun releasing Chilean prisoners.",
        "RETREAT",
        ["Peru"],
        ["Chilean prisoners"],
    ),
    "raising": (
        "Peru continued to condemn Chile.",
        "ACCUSE",
        ["Peru"],
        ["Chile"],
    ),
    "gerund after a preposition, object acts": (
        "Peru sanctioned Chile for attacking fishermen.",
        "ASSAULT",
        ["Chile"],
        ["fishermen"],
    ),
    "gerund after a preposition, subject acts": (
        "After meeting the Peruvian president, the Chilean president praised Bolivia.",
        "CONSULT",
        ["the Chilean president", "the Peruvian president"],
        [],
    ),
    "coordinated verbs": (
        "Ghana condemned Togo and expelled its ambassador.",
        "SANCTION",
        ["Ghana"],
        ["its ambassador"],
    ),
    "coordinated subjects": (
        "Ghana and Togo condemned Benin.",
        "ACCUSE",
        ["Ghana", "Togo"],
        ["Benin"],
    ),
    "coordinated objects": (
        "Ghana condemned Togo, Benin and Mali.",
        "ACCUSE",
        ["Ghana"],
        ["Togo", "Benin", "Mali"],
    ),
    "apposition after the office": (
        "The Ghanaian foreign minister, Ama Boateng, condemned Togo.",
        "ACCUSE",
        ["The Ghanaian foreign minister, Ama Boateng"],
        ["Togo"],
    ),
    "apposition after the name": (
        "Ama Boateng, the Ghanaian foreign minister, condemned Togo.",
        "ACCUSE",
        ["Ama Boateng, the Ghanaian foreign minister"],
        ["Togo"],
    ),
    "possessor of the object": (
        "Ghana condemned Togo's decision to close the bridge.",
        "ACCUSE",
        ["Ghana"],
        ["Togo"],
    ),
    "possessor of an act": (
        "Ghana's condemnation of Togo was expected.",
        "ACCUSE",
        ["Ghana"],
        ["Togo"],
    ),
    "act as a noun, with agent": (
        "The visit by the Malian premier to Latvia lasted two days.",
        "CONSULT",
        ["the Malian premier"],
        ["Latvia"],
    ),
    "infinitive of a noun": (
        "Chile's decision to expel two Peruvian diplomats came at night.",
        "SANCTION",
        ["Chile"],
        ["two Peruvian diplomats"],
    ),
    "reciprocal, two subjects": (
        "Chile and Peru held talks in Geneva.",
        "CONSULT",
        ["Chile", "Peru"],
        [],
    ),
    "reciprocal, with": (
        "Chile held talks with Peru on border security.",
        "CONSULT",
        ["Chile", "Peru"],
        [],
    ),
    "reciprocal, between": (
        "Talks between Chile and Peru resumed in Geneva.",
        "CONSULT",
        ["Chile", "Peru"],
        [],
    ),
    "reciprocal, object": (
        "Chile's president met Peruvian envoys in Geneva.",
        "CONSULT",
        ["Chile's president", "Peruvian envoys"],
        [],
    ),
    "to somebody": (
        "Norway provided aid to Malawi.",
        "AID",
        ["Norway"],
        ["Malawi"],
    ),
    "from a place": (
        "Ghana withdrew its troops from Togo.",
        "RETREAT",
        ["Ghana"],
        ["Togo"],
    ),
    "host and visitor": (
        "Chile hosted the president of Peru in Santiago.",
        "CONSULT",
        ["the president of Peru"],
        ["Chile"],
    ),
    "fronted phrase": (
        "Speaking in Quito, the Ecuadorean president condemned Peru.",
        "ACCUSE",
        ["the Ecuadorean president"],
        ["Peru"],
    ),
    "fronted call": (
        FRONTED_CALL,
        "ACCUSE",
        ["Chilean Foreign Minister Juan Soto"],
        ["Bolivia"],
    ),
}


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"), CASES.values(), ids=CASES.keys()
)
def test_roles(
    one: One, text: str, event_type: str, actors: list[str], recipients: list[str]
) -> None:
    assert parties(one(text, event_type)) == (actors, recipients)


def test_a_call_in_a_fronted_phrase_has_both_parties(one: One) -> None:
    call = one(FRONTED_CALL, "CONSULT")
    assert set(parties(call)[0]) == {
        "Chilean Foreign Minister Juan Soto",
        "Peruvian Foreign Minister Rosa Quispe",
    }
    assert call.modes == ("phone",)


def test_nobody_acts_in_a_passive_without_agent(coded: Coded) -> None:
    assert coded("Two journalists were arrested in Lusaka.") == ()


def test_violence_keeps_its_victim_without_an_actor(one: One) -> None:
    claim = one("Four soldiers were kidnapped near the border.", "ASSAULT")
    assert parties(claim) == ([], ["Four soldiers"])
    assert claim.confidence < one("Rebels kidnapped four soldiers.", "ASSAULT").confidence


@pytest.mark.parametrize(
    ("text", "directed"),
    [
        ("Kenya condemned Uganda.", True),
        ("Kenya held talks with Uganda.", False),
        ("Kenya's president visited Uganda.", True),
        ("Police clashed with protesters.", False),
    ],
)
def test_direction(coded: Coded, text: str, directed: bool) -> None:  # noqa: FBT001 a table of cases
    (claim,) = coded(text)
    assert claim.directed is directed
    assert directed or not claim.recipients


def test_no_party_is_on_both_sides(coded: Coded) -> None:
    for text, *_ in CASES.values():
        for claim in coded(text):
            spans = [w.span for w in (*claim.actors, *claim.recipients)]
            assert len(set(spans)) == len(spans)
            assert not any(a.span.overlaps(r.span) for a in claim.actors for r in claim.recipients)

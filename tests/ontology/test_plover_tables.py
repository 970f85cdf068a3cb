"""Contexts, sectors, codes and territories, and what happens when a file is wrong."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from readouts.errors import DataError
from readouts.ontology import load, load_from
from readouts.ontology.files import DATA

CONTEXTS = (
    "military intelligence executive legislative election political_institutions pro_democracy "
    "pro_autocracy economic legal reparations human_rights rights_freedoms repression "
    "human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping "
    "health asylum migration disasters natural_resource environment technology terrorism cbrn "
    "cyber misinformation crime corruption illegal_drugs trafficking"
)
SECTORS = (
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE "
    "REL SOC"
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def test_the_37_contexts_are_there() -> None:
    assert " ".join(load().contexts) == CONTEXTS
    assert len(load().contexts) == 37


@pytest.mark.parametrize(
    ("older", "tag"),
    [
        ("political", "political_institutions"),
        ("rights", "rights_freedoms"),
        ("refugees", "migration"),
        ("resource", "natural_resource"),
        ("government", "executive"),
        ("elections", "election"),
        ("disaster", "disasters"),
        ("Human Rights", "human_rights"),
        ("weather", None),
    ],
)
def test_older_context_words_lead_to_tags(older: str, tag: str | None) -> None:
    assert load().context_of(older) == tag


def test_sectors_have_names_and_a_strict_order_where_it_matters() -> None:
    sectors = load().sectors
    assert " ".join(sectors) == SECTORS
    assert all(each.name and each.covers for each in sectors.values())
    order = sorted(sectors, key=lambda code: -sectors[code].priority)
    assert order[:7] == ["PRE", "REB", "SPY", "JUD", "OPP", "GOV", "LEG"]
    assert len({each.priority for each in sectors.values()}) == len(sectors)


def test_cameos_media_are_journalism_and_ours_health() -> None:
    sectors = load().sectors
    assert sectors["JRN"].cameo == ("MED",)
    assert sectors["MED"].cameo == ("HLH",)
    assert sectors["REB"].cameo == ("INS", "SEP")


def test_codes_beside_countries() -> None:
    codes = set(load().codes)
    assert codes == {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", "KOS", "PSE", "HKG", "ATA"}
    assert not codes & set(load().sectors)


def test_partially_recognised_entities_are_coded_as_the_claimant_with_pre() -> None:
    rules = {r.name: r for r in load().country_rules if r.kind == "partially-recognised"}
    assert {name: rule.code for name, rule in rules.items()} == {
        "Abkhazia": "GEO",
        "South Ossetia": "GEO",
        "Luhansk People's Republic": "UKR",
        "Donetsk People's Republic": "UKR",
        "Nagorno-Karabakh": "AZE",
        "Northern Cyprus": "CYP",
        "Transnistria": "MDA",
        "Somaliland": "SOM",
        "Western Sahara": "MAR",
    }
    assert {rule.sector for rule in rules.values()} == {"PRE"}


def test_dependencies_fold_into_one_state_each() -> None:
    folds = [(r.iso, r.code) for r in load().country_rules if r.kind == "dependency"]
    assert ("FLK", "GBR") in folds
    assert ("PRI", "USA") in folds
    assert len({iso for iso, _ in folds}) == len(folds)
    assert all(iso and len(iso) == len(state) == 3 for iso, state in folds)


def test_loading_is_fast_and_done_once() -> None:
    start = time.perf_counter()
    load_from(DATA)
    assert time.perf_counter() - start < 0.5  # 11 ms alone; the rest is room for a busy machine
    assert load() is load()


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("types/ACCUSE.yaml", "score: -3\n", "score: much\n", r"ACCUSE\.yaml.*float.*score"),
        ("types/ACCUSE.yaml", "score: -3\n", "score: -30\n", r"-30.*outside -10 to 10"),
        ("types/ACCUSE.yaml", "score: -3\n", "scor: -3\n", r"ACCUSE\.yaml.*unknown field `scor`"),
        ("types/ACCUSE.yaml", "type: REJECT", "type: REJCT", r"'REJCT' is not another type"),
        ("types/ACCUSE.yaml", "modes: [allege]", "modes: [alege]", r"ACCUSE has no mode 'alege'"),
        ("types/ACCUSE.yaml", "name: ACCUSE", "name: ACUSE", r"file is named ACCUSE.*ACUSE"),
        ("types/ACCUSE.yaml", "  allege:", "  investigate:", r"ACCUSE\.yaml:\d+.*twice"),
        (
            "types/ACCUSE.yaml",
            "plover-2.0-table: 3",
            "mine: 3",
            r"under each of plover-2\.0-summary",
        ),
        ("types/ACCUSE.yaml", "plover-2.0-table: 3", "plover-2.0-table: 7", r"no quad code 7"),
        ("types/COERCE.yaml", "[confiscate]", "[arrest]", r"'arrest' stands for two modes"),
        ("types/COERCE.yaml", "modes:\n", "modes: [\n", r"COERCE\.yaml:\d+: not valid YAML"),
        ("contexts.yaml", "lgbt:", "lgbtq: {}\nlgbt:", r"contexts\.yaml.*missing.*`covers`"),
        ("contexts.yaml", "[elections]", "[legal]", r"'legal' stands for two contexts"),
        ("sectors.yaml", "priority: 75", "priority: high", r"sectors\.yaml.*int"),
        ("codes.yaml", "dependencies:", "dependants:", r"codes\.yaml.*'dependencies'"),
        ("quads.yaml", "plover-2.0-summary:", "plover-2.0:", r"plover-2\.0-summary is missing"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(
    copy: Path, file: str, old: str, new: str, message: str
) -> None:
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=message):
        load_from(copy)


def test_a_missing_type_is_noticed(copy: Path) -> None:
    (copy / "types" / "AID.yaml").unlink()
    with pytest.raises(DataError, match="16 types, the folder 15"):
        load_from(copy)


def test_a_missing_file_is_noticed(copy: Path) -> None:
    (copy / "sectors.yaml").unlink()
    with pytest.raises(DataError, match=r"sectors\.yaml.*cannot be read"):
        load_from(copy)

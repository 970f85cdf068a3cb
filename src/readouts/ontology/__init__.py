"""PLOVER 2.0 as data: types, modes, contexts, sectors, scores, quad maps, CAMEO, codebook."""

from readouts.ontology.cameo import (
    Coded,
    cameo_corrections,
    cameo_table,
    cameo_to_plover,
    plover_to_cameo,
)
from readouts.ontology.codebook import codebook
from readouts.ontology.entries import CodebookEntry
from readouts.ontology.load import fields, load, load_from
from readouts.ontology.model import (
    DEFAULT_QUAD_MAP,
    Code,
    Context,
    CountryRule,
    EventType,
    Field,
    Mode,
    QuadMap,
    Sector,
)
from readouts.ontology.ontology import Ontology

__all__ = [
    "DEFAULT_QUAD_MAP",
    "Code",
    "CodebookEntry",
    "Coded",
    "Context",
    "CountryRule",
    "EventType",
    "Field",
    "Mode",
    "Ontology",
    "QuadMap",
    "Sector",
    "cameo_corrections",
    "cameo_table",
    "cameo_to_plover",
    "codebook",
    "fields",
    "load",
    "load_from",
    "plover_to_cameo",
]

"""Packaged tables: countries, organisations, agents, offices and their holders, places."""

from readouts.reference.agents import Title, agent, is_agent, title, titles
from readouts.reference.countries import Country, countries, country, numbers
from readouts.reference.fold import fold
from readouts.reference.offices import Term, name_words, terms
from readouts.reference.organisations import (
    Agency,
    Organisation,
    agencies,
    agency,
    organisations,
)
from readouts.reference.own import (
    NO_ACTORS,
    OwnActor,
    OwnActors,
    holders,
    in_use,
    on_change,
    organisation,
    organisations_named,
    terms_named,
    terms_of_name,
    terms_of_office,
    use,
    using,
)
from readouts.reference.places import Place, places, places_named
from readouts.reference.senses import Sense, combining_form, is_demonym, senses
from readouts.reference.state_nouns import states_called

__all__ = [
    "NO_ACTORS",
    "Agency",
    "Country",
    "Organisation",
    "OwnActor",
    "OwnActors",
    "Place",
    "Sense",
    "Term",
    "Title",
    "agencies",
    "agency",
    "agent",
    "combining_form",
    "countries",
    "country",
    "fold",
    "holders",
    "in_use",
    "is_agent",
    "is_demonym",
    "name_words",
    "numbers",
    "on_change",
    "organisation",
    "organisations",
    "organisations_named",
    "places",
    "places_named",
    "senses",
    "states_called",
    "terms",
    "terms_named",
    "terms_of_name",
    "terms_of_office",
    "title",
    "titles",
    "use",
    "using",
]

"""Shapes of what Mahdar knows of the world: states, places, organisations, people, offices, roles."""

from mahdar.lexicon.schemas.base import FileModel
from mahdar.lexicon.schemas.entities import Coordinates, OrganisationPatterns, Organisations, People, Places, State
from mahdar.lexicon.schemas.naming import Collectives, GivenNames, NamesakeFile, RoleNouns, Roles, Titles
from mahdar.lexicon.schemas.offices import Officeholders, Offices

WORLD_SHAPES: dict[str, type[FileModel]] = {
    "state/1": State,
    "places/1": Places,
    "coordinates/1": Coordinates,
    "organisations/1": Organisations,
    "organisation-patterns/1": OrganisationPatterns,
    "people/1": People,
    "offices/1": Offices,
    "officeholders/1": Officeholders,
    "roles/1": Roles,
    "role-nouns/1": RoleNouns,
    "collectives/1": Collectives,
    "titles/1": Titles,
    "given-names/1": GivenNames,
    "namesakes/1": NamesakeFile,
}

"""Each role is found in the sentences that it carries under `finds`, and in none of those under `leaves`."""

from typing import Any

import pytest

from mahdar.findings.mentions.naming import names_of
from mahdar.lexicon import lexicon
from mahdar.lexicon.compiling import DATA
from mahdar.lexicon.yaml_files import read_yaml
from mahdar.sentences import words_of
from mahdar.tagger import tagger

# what ships without them: the examples are no part of the compiled knowledge
FILES = [read_yaml(path) for path in sorted((DATA / "roles").glob("*.yaml"))]
ROLES = [role for file in FILES if file["shape"] == "roles/1" for role in file["entries"]]


def _cases(key: str) -> list[Any]:
    return [
        pytest.param(role["id"], sentence, id=f"{role['id']}-{number}")
        for role in ROLES
        for number, sentence in enumerate(role.get(key, ()), 1)
    ]


def _roles(sentence: str) -> list[tuple[str, ...]]:
    """The roles that each office phrase of the sentence can mean, the likeliest first, before anybody is sought."""
    return [office.roles for office in names_of(words_of(sentence), lexicon(), tagger()).phrases]


@pytest.mark.parametrize(("role", "sentence"), _cases("finds"))
def test_the_role_is_found(role: str, sentence: str) -> None:
    assert role in [roles[0] for roles in _roles(sentence) if roles]


@pytest.mark.parametrize(("role", "sentence"), _cases("leaves"))
def test_what_looks_alike_is_left(role: str, sentence: str) -> None:
    assert role not in [role for roles in _roles(sentence) for role in roles]

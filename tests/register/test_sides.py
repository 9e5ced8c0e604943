"""States and bodies are asked for by the same sides that reports, acts and quotations have."""

import pytest
from record_pages import Archive
from tests.register import ready

from mahdar.lexicon import lexicon
from mahdar.register import asked
from mahdar.register.sides import sides


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("الاتحاد الأوروبي", "european-union"),
        ("EU", "european-union"),
        ("united nations", "united-nations"),
        ("حماس", "hamas"),
        ("فرنسا", "FRA"),
        ("fra", "FRA"),
    ],
)
def test_a_state_or_body_is_the_side_that_articles_give_it(name: str, side: str):
    assert asked.sides(name) == (side,)
    assert asked.is_side(name)
    world = lexicon().world
    entity = world.entities.get(side) or world.state_entity(side)
    assert entity is not None
    row = {"id": entity.id, "type": entity.type, "country": entity.country, "known": True}
    assert sides({"entities": [row]}) == {entity.id: side}


@pytest.mark.parametrize("name", ["lavrov", "محمود عباس", "obama", "نيويورك"])
def test_a_person_and_a_town_are_no_side(name: str):
    assert not asked.is_side(name)


def test_somebody_whom_only_the_record_knows_is_asked_for_by_id(tmp_path):
    archive = Archive(seed=4)
    with ready.opened(tmp_path / "r.db") as record:
        record.add(archive.readings(0, 40))
        stranger = next(row.entity for row in record.people("ا") if row.entity.id.startswith("stranger-"))
        assert [row.entity.id for row in record.people(stranger.id)] == [stranger.id]
        assert list(record.quotes(by=stranger.id)) == list(record.quotes(by=stranger.name_ar))

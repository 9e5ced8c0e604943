"""Persons are found by the consonants of their names."""

from mahdar.lexicon import lexicon
from mahdar.lexicon.respelling import consonants, respellings
from mahdar.text import fold


def test_spellings_of_one_name_have_one_key() -> None:
    """Long vowels, doubled letters and the letters of one foreign sound make no difference."""
    assert consonants(fold("غوردون ماكغريغور")) == consonants(fold("جوردن ماكجريجور"))


def test_too_few_consonants_tell_nobody() -> None:
    """One part, or a handful of letters, is shared by too many."""
    assert consonants(fold("ماكغريغور")) is None
    assert consonants(fold("جون كنج")) is None


def test_what_several_share_is_left_out() -> None:
    """Only the key of one person is kept."""
    people = [{"id": "one", "names": ["غوردون ماكغريغور"]}, {"id": "other", "names": ["جوردون ماكجريجور"]}]
    assert respellings(people) == {}
    assert set(respellings(people[:1]).values()) == {"one"}


def test_the_world_knows_the_person() -> None:
    """By a spelling that no list has; None for anybody else."""
    world = lexicon().world
    assert world.respelled(fold("بريت ماكجورج")) == "brett-mcgurk"
    assert world.respelled(fold("سمير القلعاوي")) is None

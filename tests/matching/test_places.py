"""Whether two places agree."""

import pytest

from mahdar.matching.places import precision, relation


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("paris", "paris", "same"),
        ("paris", "france", "inside"),
        ("france", "paris", "around"),
        ("paris", "elysee-palace", "near"),
        ("paris", "moscow", "apart"),
        ("france", "russia", "apart"),
        ("moscow", "saint-petersburg", "apart"),
        ("ramadi", "anbar-governorate", "unclear"),
        ("paris", "middle-east", "unclear"),
        ("paris", "a-village-that-nobody-knows", "unclear"),
    ],
)
def test_places_are_the_same_one_in_the_other_near_apart_or_not_known_to_be(one, other, found):
    assert relation(one, other) == found


def test_a_town_is_more_exact_than_a_state_and_a_state_than_a_region_of_several():
    assert precision("paris") > precision("france") > precision("middle-east")

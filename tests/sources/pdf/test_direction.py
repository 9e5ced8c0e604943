"""The order of letters on a line, found again: what UAX 9 lays out, read back."""

import pytest

from mahdar.sources.pdf.brackets import straightened
from mahdar.sources.pdf.direction import is_right_to_left, reading_order


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("ملاس", "سالم"),
        ("2019/12/10 يف", "في 2019/12/10"),
        ("١٥ ىلإ ١٠ نم", "من ١٠ إلى ١٥"),
        ("%50 ةبسن", "نسبة 50%"),
        ("12-10 نم", "من 10-12"),
        ("كلذ يف UNSMIL 2015 معدتو", "وتدعم UNSMIL 2015 في ذلك"),
        ("Gulf Star (UK) ةكرش", "شركة Gulf Star (UK)"),
        ("5.3 ،1,250 ،3:30", "3:30، 1,250، 5.3"),
        ("", ""),
    ],
)
def test_a_line_from_right_to_left(seen, read):
    assert "".join(seen[number] for number in reading_order(seen, right_to_left=True)) == read


@pytest.mark.parametrize(
    ("seen", "read"),
    [("The paper مالسلا of 2019", "The paper السلام of 2019"), ("plain 12 words", "plain 12 words")],
)
def test_a_line_from_left_to_right(seen, read):
    assert "".join(seen[number] for number in reading_order(seen, right_to_left=False)) == read


def test_every_sign_is_read_once():
    line = "أب (12-3) abc ٤٥، $6% «x»"
    for right_to_left in (True, False):
        assert sorted(reading_order(line, right_to_left=right_to_left)) == list(range(len(line)))


def test_the_direction_of_a_text_is_that_of_most_of_its_letters():
    assert is_right_to_left("وزير abc")
    assert not is_right_to_left("minister وزير")
    assert not is_right_to_left("2019")


@pytest.mark.parametrize(
    ("turned", "straight"),
    [
        ("قال: »نعم« ثم )غادر(", "قال: «نعم» ثم (غادر)"),
        ("قال: «نعم« ثم (غادر(", "قال: «نعم» ثم (غادر)"),
        ("قال: «نعم (لا)»", "قال: «نعم (لا)»"),
        ("1) أول 2) ثان", "1) أول 2) ثان"),
        ("قال: «نعم", "قال: «نعم"),
        ("«قال «نعم» له»", "«قال «نعم» له»"),
    ],
)
def test_brackets_are_turned_where_they_pair_so_alone(turned, straight):
    assert straightened(turned) == straight

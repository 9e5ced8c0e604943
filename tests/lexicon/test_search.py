"""Looking entities up by name."""

import pytest

from mahdar.lexicon import lexicon
from mahdar.lexicon.search import NameSearch, latin_words


@pytest.fixture(scope="module")
def search():
    return NameSearch(lexicon())


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("لافروف", "sergey-lavrov"),
        ("سيرجي لافروف", "sergey-lavrov"),
        ("LAVROV", "sergey-lavrov"),
        ("Erdogan", "recep-tayyip-erdogan"),
        ("الأمم المتحدة", "united-nations"),
        ("UN", "united-nations"),
        ("FRA", "france"),
        ("سورية", "syria"),
        ("jordan", "jordan"),
    ],
)
def test_the_first_found_is_what_is_called_so(search, query, id_):
    assert search.find(query)[0] == id_


def test_all_words_must_be_in_one_name(search):
    assert "sergey-lavrov" in search.find("lavrov sergey")
    assert search.find("lavrov fabius") == search.find("") == []


def test_misspelled_names_are_offered(search):
    assert search.close_to("Fabiuss") == ["Laurent Fabius"]
    assert search.close_to("zzzzzzzz") == []


def test_marks_and_dotless_letters_are_no_obstacle():
    assert latin_words("Recep Tayyip Erdoğan, Çavuşoğlu; Yıldırım's") == [
        "recep", "tayyip", "erdogan", "cavusoglu", "yildirims",
    ]  # fmt: skip


def test_what_bears_just_this_name_is_meant_before_what_has_it_in_a_longer_one(search):
    assert search.called("إيران") == ["iran"]
    assert len(search.find("إيران")) > 1


def test_where_nobody_bears_just_this_name_those_who_have_it_in_theirs_are_meant(search):
    assert search.called("محمد") == search.find("محمد") != []

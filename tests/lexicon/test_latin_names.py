"""Parts of names in Latin letters, learnt from those whom the knowledge has in both scripts."""

from mahdar.lexicon.latin_names import latin_parts, parts_of


def person(english, *names):
    return {"english": english, "names": list(names)}


def test_what_most_write_is_learnt_from_three_on():
    people = [person(f"{given} Saleh", "محمد صالح") for given in ("Mohamed", "Mohamed", "Muhammad", "Mohamed")]
    assert latin_parts(people)["محمد"] == "Mohamed"
    assert latin_parts(people[:2]) == {}


def test_names_with_unlike_numbers_of_parts_say_nothing():
    assert latin_parts([person("Mohamed bin Salman", "محمد سلمان")] * 3) == {}


def test_a_servant_s_name_is_one_part_in_both_scripts():
    assert parts_of("عبد الله صالح") == ["عبدالله", "صالح"]
    learnt = latin_parts([person("Abdul Rahman Saleh", "عبد الرحمن صالح"), *[person("Abdul Rahman", "عبدالرحمن")] * 2])
    assert learnt["عبدالرحمن"] == "Abdul Rahman"


def test_the_article_is_written_small():
    assert latin_parts([person("Omar Al-Amin", "عمر الأمين")] * 3)["الامين"] == "al-Amin"

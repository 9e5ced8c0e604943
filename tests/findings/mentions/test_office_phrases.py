"""Which words an office phrase takes, and whose the office is."""

import pytest

from mahdar.findings.mentions.naming import names_of
from mahdar.findings.mentions.offices import Office
from mahdar.lexicon import lexicon
from mahdar.sentences import words_of
from mahdar.tagger import tagger


def _phrases(text: str) -> dict[str, Office]:
    words = words_of(text)
    found = names_of(words, lexicon(), tagger()).phrases
    return {words.written(office.first, office.last, office.skip): office for office in found}


@pytest.mark.parametrize(
    ("phrase", "role", "of"),
    [
        # a state or an adjective stands inside the role
        ("السفير الأميركي لدى الأمم المتحدة", "ambassador-to-the-united-nations", "USA"),
        ("مندوب سوريا الدائم لدى الأمم المتحدة", "ambassador-to-the-united-nations", "SYR"),
        ("المتحدثة السابقة باسم وزارة الخارجية الأميركية", "foreign-ministry-spokesperson", "USA"),
        ("وزير الدولة البريطاني لشؤون الشرق الأوسط", "minister-of-state-for-foreign-affairs", "GBR"),
        ("رئيس الوزراء العراقي المكلف", "prime-minister-designate", "IRQ"),
        # an envoy is not of the place that he is sent to
        ("المبعوث الأممي إلى سوريا", "envoy-for-syria", "united-nations"),
        ("المبعوث الدولي إلى سوريا", "envoy-for-syria", None),
        ("المبعوث الأميركي إلى سوريا", "envoy-for-syria", "USA"),
        # what belongs to a part of a state is not the state's
        ("رئيس الشيشان", "president", "chechnya"),
        ("محافظ نينوى", "governor", "nineveh-governorate"),
        ("سفير باريس", "ambassador", "FRA"),
    ],
)
def test_an_office_phrase_has_its_role_and_owner(phrase: str, role: str, of: str | None) -> None:
    office = _phrases(f"أعلن {phrase} ذلك.")[phrase]
    assert (office.roles[0], office.of) == (role, of)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("دعا الرئيس الحكومة إلى الاستقالة.", ["الرئيس"]),
        ("دعا الرئيس الفرنسي الحكومة إلى الاستقالة.", ["الرئيس الفرنسي"]),
        ("دعا رئيس فرنسا الحكومة إلى الاستقالة.", ["رئيس فرنسا"]),
        ("سافر الوفد إلى روسيا وإلى تركيا.", []),
        ("وقف السفير أمام روسيا.", ["السفير"]),
        ("رفض الحزب المعارض النتيجة.", []),
        ("قال المستشار الصحافي للسفارة ذلك.", ["المستشار الصحافي"]),
        ("نزح الآلاف من محافظة نينوى.", []),
    ],
)
def test_what_stands_beside_is_no_part_of_it(text: str, phrases: list[str]) -> None:
    assert list(_phrases(text)) == phrases


@pytest.mark.parametrize(("phrase", "definite"), [("حاكم دبي", True), ("متحدث باسم طالبان", False)])
def test_a_name_in_the_genitive_makes_it_somebody(phrase: str, definite: bool) -> None:  # noqa: FBT001 - a value
    assert _phrases(f"أعلن {phrase} ذلك.")[phrase].definite == definite

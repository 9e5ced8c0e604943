"""Parties, the dating of undated articles, and what holds for every finding."""

from datetime import date
from itertools import pairwise

import pytest

from mahdar.findings.mentions import Mentioned, find
from mahdar.findings.mentions.romanising import other_spellings, romanised, slug
from mahdar.lexicon import lexicon
from mahdar.records import Dated, Party
from mahdar.sentences import words_of
from mahdar.tagger import tagger


def _find(text: str, day: date | None = None) -> Mentioned:
    return find(words_of(text), Dated(day, day), lexicon(), tagger())


def _party(text: str, part: str) -> Party:
    start = text.index(part)
    return next(p for p in _find(text).parties if p.span == (start, start + len(part)))


@pytest.mark.parametrize(
    ("part", "entity", "office"),
    [
        ("وزير الخارجية الأميركي، مايك بومبيو", "mike-pompeo", "foreign-minister@USA"),
        ("الرئيس ماكرون", "emmanuel-macron", None),
        ("سيرغي لافروف، وزير الخارجية الروسي", "sergey-lavrov", "foreign-minister@RUS"),
        ("أنقرة", "turkey", None),
    ],
)
def test_titles_offices_and_names_are_one_party(part: str, entity: str, office: str | None) -> None:
    party = _party(f"ورفض {part}، العرض.", part)
    assert party.entity == entity
    assert party.office == office


@pytest.mark.parametrize("part", ["مسؤول أميركي رفيع", "مصادر دبلوماسية"])
def test_somebody_described_is_a_party_of_none(part: str) -> None:
    party = _party(f"وقال {part} إن الجلسة تأجلت.", part)
    assert party.entities == ()


def test_coordinated_names_are_parties_of_their_own() -> None:
    found = _find("بحث كيري ولافروف الملف.").parties
    assert [party.entities for party in found] == [("john-kerry",), ("sergey-lavrov",)]
    assert [party.particles for party in found] == ["", "و"]


def test_a_dual_is_one_party_of_two() -> None:
    text = "التقى سيرغي لافروف وزير الخارجية الروسي نظيره التركي مولود جاويش أوغلو. وغادر الوزيران مساء."
    assert set(_party(text, "الوزيران").entities) == {"sergey-lavrov", "mevlut-cavusoglu"}


def test_parties_do_not_overlap_and_carry_their_particles_outside() -> None:
    text = "وسلم السفير رسالة لوزير الخارجية التركي مولود جاويش أوغلو وللرئيس رجب طيب أردوغان في قصر الرئاسة بأنقرة."
    found = sorted(_find(text).parties, key=lambda party: party.first)
    assert all(one.last < other.first for one, other in pairwise(found))
    assert {party.particles for party in found if "mevlut-cavusoglu" in party.entities} == {"ل"}


def test_a_dual_before_two_names_cuts_neither() -> None:
    found = _find("التقى الوزيران كلينتون ولافروف في جنيف.").parties
    assert all(one.last < other.first for one, other in pairwise(found))
    assert ("sergey-lavrov",) in [party.entities for party in found]


def test_an_undated_article_is_dated_by_the_offices_it_tells() -> None:
    dated = _find("أعلن وزير الخارجية الأميركي مايك بومبيو موعد الجولة بعد لقاء الرئيس الفرنسي إيمانويل ماكرون.").dated
    assert dated.not_before is not None
    assert dated.not_after is not None
    assert date(2018, 4, 1) <= dated.not_before <= date(2018, 4, 30)
    assert date(2021, 1, 15) <= dated.not_after <= date(2021, 1, 20)
    assert all(reason.span and reason.knowledge for reason in dated.because)


def test_former_holders_date_nothing() -> None:
    dated = _find("كتب وزير الخارجية الأميركي السابق جون كيري مقالا.").dated
    assert dated == Dated(None, None)


def test_offices_that_contradict_are_outvoted_or_date_nothing() -> None:
    one = "قال وزير الخارجية الأميركي جون كيري ذلك."
    other = "قال وزير الخارجية الأميركي مايك بومبيو ذلك."
    assert _find(f"{one} {other}").dated == Dated(None, None)
    assert _find(f"{one} {one} {other}").dated.not_after is not None


def test_a_date_that_is_given_stays() -> None:
    day = date(2015, 5, 5)
    assert _find("أعلن وزير الخارجية الأميركي مايك بومبيو موعد الجولة.", day).dated == Dated(day, day)


def test_every_mention_is_proved_and_known() -> None:
    text = "التقى وزير الخارجية الروسي سيرغي لافروف الأستاذ سمير القلعاوي في مدينة طنجة، وقال الوزير ذلك."
    found = _find(text)
    ids = {entity.id for entity in found.entities}
    assert all(mention.evidence.span == mention.span for mention in found.mentions)
    assert {mention.entity for mention in found.mentions} - {None} <= ids
    assert {e for party in found.parties for e in party.entities} <= ids


def test_what_cannot_be_resolved_is_said() -> None:
    found = _find("قال وزير الزراعة الكرواتي إن الحصاد وفير.")
    assert [unresolved.kind for unresolved in found.unresolved] == ["reference"]


def test_an_empty_article_names_nobody() -> None:
    assert _find("") == Mentioned((), (), (), (), Dated(None, None))


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("سمير", "Samir"),
        ("اليامي", "al-Yami"),
        ("هادي", "Hadi"),
        ("كاروبو", "Carobo"),
        ("محمد", "Mohamed"),
        ("عبد الله", "Abdullah"),
        ("عبد الرحمن", "Abdul Rahman"),
        ("2020", "2020"),
    ],
)
def test_romanisation(arabic: str, latin: str) -> None:
    assert romanised(arabic) == latin


def test_a_name_has_other_spellings() -> None:
    assert "Mohammed al-Yami" in other_spellings("محمد اليامي")
    assert "Abdel Rahman" in other_spellings("عبد الرحمن")
    assert romanised("محمد اليامي") not in other_spellings("محمد اليامي")


def test_every_name_gives_an_id() -> None:
    assert slug("ء") == "x"
    assert slug("سمير اليامي") == "samir-al-yami"


def test_a_run_of_forty_given_names_is_spelled_like_any_other():
    """All ways to spell it are five to the fortieth power: only the likeliest so far may go on."""
    assert romanised("محمد " * 40).split() == [romanised("محمد")] * 40

"""What the rules of acts make together: one act for its tellings, answers, status, claims, issues and proof."""

from datetime import date

import pytest

from mahdar.findings import acts, mentions, quotations
from mahdar.lexicon import lexicon
from mahdar.records import Dated
from mahdar.sentences import Parties, words_of
from mahdar.tagger import tagger

DAY = date(2020, 3, 1)


def read(text):
    words = words_of(text)
    mentioned = mentions.find(words, Dated(DAY, DAY), lexicon(), tagger())
    entities, parties = {e.id: e for e in mentioned.entities}, Parties(mentioned.parties)
    said = quotations.find(words, parties, entities)
    return mentioned, acts.find(words, parties, entities, said, Dated(DAY, DAY), lexicon())


def shown(text):
    return [(act.type, act.actor, act.recipient) for act in read(text)[1]]


def test_a_headline_that_the_body_tells_is_no_second_act():
    text = "كندا تنتقد روسيا\nانتقدت كندا روسيا بعد إغلاق المرفأ.\nوكررت كندا: انتقدت كندا روسيا مرارا."
    assert shown(text) == [("ACCUSE", "canada", "russia")]


def test_the_body_shows_what_the_headline_tells_too():
    text = "كندا تنتقد روسيا\nانتقدت كندا روسيا بعد إغلاق المرفأ."
    assert read(text)[1][0].span.of(text).startswith("انتقدت")


def test_a_headline_alone_counts():
    assert shown("الهند تطالب البرازيل بالتعويض\nهطل المطر طوال النهار.") == [("REQUEST", "india", "brazil")]


def test_who_rejects_a_charge_answers_whoever_made_it():
    text = "اتهم هايكو ماس روسيا بالتجسس. لكن روسيا رفضت هذه الاتهامات في بيان لها"
    assert shown(text) == [("ACCUSE", "heiko-maas", "russia"), ("REJECT", "russia", "heiko-maas")]


def test_two_requests_in_two_paragraphs_are_two():
    text = "لقاء\nوصل هايكو ماس.\nودعا هايكو ماس الهند إلى الحوار.\nكما دعا هايكو ماس الهند إلى فتح المعابر."
    assert shown(text) == [("REQUEST", "heiko-maas", "india")] * 2


def test_an_invitation_that_is_followed_is_accepted():
    found = set(shown("زار مايك بومبيو نيودلهي تلبية لدعوة من ناريندرا مودي"))
    assert found == {("REQUEST", "narendra-modi", "mike-pompeo"), ("AGREE", "mike-pompeo", "narendra-modi")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("اتهمت كندا روسيا بالتجسس", "done"),
        ("ستطالب كندا روسيا بالتعويض", "intended"),
        ("إذا طالبت كندا روسيا بالتعويض تعقد الأمر", "conditional"),
        ("لقاء\nوتعارض كندا منذ سنوات خطط روسيا في البحر", "standing"),
        ("كندا تعارض خطط روسيا في البحر", "done"),
        ("قال هايكو ماس إن كندا مؤيدة لروسيا في ذلك", "standing"),
    ],
)
def test_status(text, status):
    assert [act.status for act in read(text)[1]] == [status]


def test_what_somebody_denies_is_denied():
    text = "نفى هايكو ماس أن كندا قصفت روسيا"
    act = next(act for act in read(text)[1] if act.type == "ASSAULT")
    assert (act.status, [claim.says for claim in act.claims]) == ("denied", ["denies"])


def test_what_somebody_tells_is_his_claim():
    text = "قال هايكو ماس إن كندا اتهمت روسيا بالتجسس"
    (act,) = read(text)[1]
    assert [(claim.by, claim.says) for claim in act.claims] == [("heiko-maas", "affirms")]
    assert "اتهمت" in act.claims[0].span.of(text)


def test_the_office_says_for_whom_he_acts():
    (act,) = read("دعا وزير الخارجية الروسي سيرغي لافروف اليابان إلى الحوار")[1]
    assert (act.actor, act.acts_for) == ("sergey-lavrov", "russia")


def test_every_side_stands_on_words_that_were_read_as_it():
    text = "نددت كندا بالاعتقالات الروسية، فيما صمتت روسيا. وأعرب هايكو ماس عن شكره لسلطنة عمان."
    mentioned, found = read(text)
    assert len(found) == 2
    for act in found:
        for field, entity in (("actor", act.actor), ("recipient", act.recipient)):
            span = dict(act.proof)[field][0]
            assert any(mention.entity == entity and mention.span.overlaps(span) for mention in mentioned.mentions)


def test_the_word_of_acting_shows_the_type():
    text = "اتهمت كندا روسيا بالتجسس"
    (act,) = read(text)[1]
    assert dict(act.proof)["type"][0].of(text) == "اتهمت"


def test_a_pronoun_is_the_last_party_that_it_fits():
    text = "وصل سيرغي لافروف إلى كييف. ورحبت الهند بزيارة كندا واتهمتها بالتجسس."
    assert ("ACCUSE", "india", "canada") in shown(text)


def test_what_was_done_years_before_is_background():
    text = "في عام 1964 هددت كندا روسيا بالعقوبات. والآن تهدد الهند البرازيل بها."
    words = words_of(text)
    mentioned = mentions.find(words, Dated(DAY, DAY), lexicon(), tagger())
    entities, parties = {e.id: e for e in mentioned.entities}, Parties(mentioned.parties)
    found = acts.find(words, parties, entities, [], Dated(DAY, DAY), lexicon())
    assert [(act.actor, act.recipient) for act in found] == [("india", "brazil")]


def test_two_who_talked_and_then_agreed_are_the_two_sides():
    text = "بحث سيرغي لافروف مع هايكو ماس ملف الطاقة، واتفقا على لقاء آخر."
    assert shown(text) == [("AGREE", "sergey-lavrov", "heiko-maas")]


def test_whom_a_pronoun_describes():
    text = "رد سيرغي لافروف على كندا ووصفها بأنها عدوانية."
    assert shown(text) == [("ACCUSE", "sergey-lavrov", "canada")]


def test_what_is_done_unanimously_concedes_nothing():
    assert shown("أقر مجلس الأمن الدولي بالإجماع القرار") == []


def test_a_stance_that_is_only_thought_of_is_none():
    assert shown("إذا رفضت كندا طلب البرازيل تتعقد الأمور") == []


def test_a_refusal_that_is_only_thought_of_is_none():
    assert shown("في حال رفض كندا طلب البرازيل تتعقد الأمور") == []


def test_whom_something_was_done_to_is_not_blamed_for_it():
    assert shown("أدانت كندا اغتيال سيرغي لافروف") == []
    assert shown("أدانت كندا تصريحات سيرغي لافروف") == [("ACCUSE", "canada", "sergey-lavrov")]


def test_an_attack_in_words_is_a_charge_and_of_a_body_undecided():
    assert shown("هاجم سيرغي لافروف كندا بشدة") == [("ACCUSE", "sergey-lavrov", "canada")]
    assert shown("هاجم حزب الله كندا بشدة") == []


def test_a_verb_in_the_plural_has_its_object_behind_it():
    assert shown("وصل وفد من النواب. وطالبوا هايكو ماس بالاستقالة") == []

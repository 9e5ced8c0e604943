"""The tables of forms: what each kind of verb and noun gives, and what it must not give."""

import pytest

from mahdar.lexicon.conjugation import adjective_forms, noun_forms, participle_forms, past_forms, present_forms

PAST = {
    "قال": {"3ms": "قال", "3fs": "قالت", "3mp": "قالوا", "3md": "قالا", "3fd": "قالتا"},
    "نفى": {"3ms": "نفى", "3fs": "نفت", "3mp": "نفوا", "3md": "نفيا", "3fd": "نفتا"},
    "دعا": {"3ms": "دعا", "3fs": "دعت", "3mp": "دعوا", "3md": "دعوا", "3fd": "دعتا"},
    "بدأ": {"3ms": "بدأ", "3fs": "بدأت", "3mp": "بدأوا", "3md": "بدآ", "3fd": "بدأتا"},
    "التقى": {"3ms": "التقى", "3fs": "التقت", "3mp": "التقوا", "3md": "التقيا", "3fd": "التقتا"},
    "بقي": {"3ms": "بقي", "3fs": "بقيت", "3mp": "بقوا", "3md": "بقيا", "3fd": "بقيتا"},
    "جاء": {"3ms": "جاء", "3fs": "جاءت", "3mp": "جاءوا", "3md": "جاءا", "3fd": "جاءتا"},
}


@pytest.mark.parametrize(("past", "persons"), PAST.items())
def test_past(past, persons):
    bare = [form for form in past_forms(past) if not form.suffix]
    first = {}
    for form in bare:
        first.setdefault(form.person, form.form)
    assert first == persons
    assert {form.tense for form in bare} == {"past"}


@pytest.mark.parametrize(
    ("past", "form"),
    [
        ("التقى", "التقاه"),
        ("التقى", "التقته"),
        ("دعا", "دعاهم"),
        ("أبلغ", "أبلغهما"),
        ("بدأ", "بدؤوا"),
        ("جاء", "جاؤوا"),
    ],
)
def test_past_with_pronouns_and_second_spellings(past, form):
    assert form in {made.form for made in past_forms(past)}


@pytest.mark.parametrize(
    ("past", "present", "forms"),
    [
        (
            "قال",
            "يقول",
            {"يقول", "تقول", "نقول", "يقولون", "يقولوا", "يقولان", "تقولان", "سيقول", "ستقول", "يقل", "تقل"},
        ),
        ("نفى", "ينفي", {"ينفي", "تنفي", "ينفون", "ينفوا", "ينفيان", "سينفي", "ينف", "تنف", "ينفيه"}),
        ("دعا", "يدعو", {"يدعو", "تدعو", "يدعون", "يدعوا", "يدعوان", "سيدعو", "يدع", "تدع", "يدعوه"}),
        ("بدأ", "يبدأ", {"يبدأ", "تبدأ", "يبدأون", "سيبدأ"}),
        ("التقى", "يلتقي", {"يلتقي", "تلتقي", "يلتقون", "يلتقيان", "سيلتقي", "يلتق", "يلتقيه", "سيلتقيها"}),
        ("خشي", "يخشى", {"يخشى", "تخشى", "يخشون", "يخشيان", "يخش", "يخشاه"}),
    ],
)
def test_present(past, present, forms):
    assert forms <= {made.form for made in present_forms(present, past)}


@pytest.mark.parametrize(
    ("past", "present", "form"),
    [("حاول", "يحاول", "يحال"), ("تعاون", "يتعاون", "يتعان"), ("أيد", "يؤيد", "يؤد"), ("أكد", "يؤكد", "يؤد")],
)
def test_only_hollow_and_defective_verbs_are_shortened(past, present, form):
    assert form not in {made.form for made in present_forms(present, past)}


def test_tense_person_and_pronoun_are_told():
    forms = {made.form: made for made in present_forms("يلتقي", "التقى")}
    assert forms["سيلتقيها"][1:] == ("future", "3ms", "ها")
    assert forms["تلتقي"][1:] == ("present", "3fs", "")
    assert forms["يلتق"][1:] == ("jussive", "3ms", "")


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("لقاء", {"لقاء", "لقاءين", "لقاؤه", "لقاءه", "لقائه", "لقائها", "لقائهما"}),
        ("زيارة", {"زيارة", "زيارتين", "زيارته", "زيارتها", "زيارتهم"}),
        ("اتصال", {"اتصال", "اتصالا", "اتصالين", "اتصاله"}),
        ("محادثات", {"محادثات", "محادثاته", "محادثاتهما"}),
    ],
)
def test_nouns(noun, forms):
    assert forms <= {made.form for made in noun_forms(noun, "masdar")}


@pytest.mark.parametrize(
    ("noun", "form"), [("زيارة", "زيارةا"), ("لقاء", "لقاءا"), ("زيارة", "زيارةه"), ("لقاء", "لقاءاه")]
)
def test_forms_that_no_noun_has(noun, form):
    assert form not in {made.form for made in noun_forms(noun, "masdar")}


def test_participles():
    assert {made.form for made in participle_forms("مؤكد")} == {"مؤكد", "مؤكدا", "مؤكدة", "مؤكدين", "مؤكدان"}
    assert {made.form for made in participle_forms("داعي")} == {"داعيا", "داعية", "داعين", "داعيان"}


def test_adjectives_tell_what_they_agree_with():
    forms = dict(adjective_forms("فرنسي"))
    assert forms["فرنسي"] == "masculine"
    assert forms["فرنسية"] == "feminine"
    assert forms["فرنسيان"] == forms["فرنسيتين"] == "dual"
    assert forms["فرنسيون"] == "plural"

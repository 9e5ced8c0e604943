"""Copies of one text: signatures, and the bands that find near copies by."""

import os
import subprocess
import sys
from hashlib import sha256

from mahdar.matching import COPY, alike, bands, signature

LEAD = """وصل وزير الخارجية البرتغالي صباح أمس إلى نواكشوط على رأس وفد من رجال الأعمال، في محطة أولى من رحلة
تقوده بعدها إلى داكار وباماكو، واستقبله في المطار نظيره الموريتاني وعدد من السفراء المعتمدين لدى البلاد.
وقال الوزير للصحفيين قبل أن يغادر المطار إن لشبونة تعول على شركائها في غرب القارة من أجل وقف رحلات القوارب
التي يركبها الشبان نحو جزر الكناري، وإنها مستعدة لتدريب خفر السواحل وتزويدهم بزوارق سريعة قبل نهاية
العام."""
MIDDLE = """وبحث الجانبان بعد الظهر تجديد رخص الصيد التي ينتهي العمل بها في آذار، إذ تطلب نواكشوط رفع ما
تدفعه السفن الأوروبية عن كل طن من الأخطبوط، في حين ترى البرتغال أن الأسعار الحالية تثقل على صياديها في
الشمال.
ونقل مصدر في الوفد أن الخلاف على الحصص ما زال قائما، لكن اجتماعا ثانيا للخبراء سيلتئم في الأسبوع الأول من
الشهر الآتي لتقريب وجهات النظر، على أن ترفع خلاصته إلى الحكومتين معا."""
TAIL = """وكانت سفينتان برتغاليتان قد احتجزتا في الصيف الماضي قبالة نواذيبو بتهمة الصيد في مياه ممنوعة، ثم
أفرج عنهما لقاء غرامة لم يعلن مقدارها، وهي حادثة لم يرغب الوزيران في التعليق عليها.
ويلتقي الضيف اليوم رئيس الجمهورية في القصر الرمادي، ثم يفتتح معرضا للكتاب البرتغالي المترجم في المتحف الوطني
قبل أن يطير مساء إلى العاصمة السنغالية."""
STORY = f"{LEAD}\n{MIDDLE}\n{TAIL}"
OTHER = """أقر البرلمان السلوفيني في جلسة امتدت حتى ساعة متأخرة من الليل موازنة تزيد الإنفاق على السكك
الحديد والمشافي، بعد أن وعد رئيس الوزراء نواب الريف بإعفاء المزارع الصغيرة من ضريبة الوقود.
وصوت ضد القانون نواب المعارضة الذين رأوا أن العجز سيتخطى ما تسمح به قواعد منطقة اليورو، وطلبوا من المحكمة
الدستورية أن تنظر فيه قبل نشره في الجريدة الرسمية."""
RECEPTION = (
    "استقبل رئيس مجلس الشورى في مكتبه اليوم {guest} والوفد المرافق له. وجرى خلال اللقاء تبادل الأحاديث الودية وبحث "
    "الموضوعات ذات الاهتمام المشترك وسبل توثيقها. {more} حضر الاستقبال الأمين العام للمجلس ورئيس لجنة الصداقة."
)
AMBASSADOR = RECEPTION.format(
    guest="سفير جمهورية باراغواي لدى المملكة السيد خوسيه مارتينيز",
    more="وأعرب السفير عن رغبة بلاده في استيراد التمور وفتح خط بحري مباشر بين أسونسيون وجدة.",
)
PARLIAMENTARIAN = RECEPTION.format(
    guest="رئيسة لجنة التعليم في برلمان لاتفيا الدكتورة إيلزا كالنينا",
    more="ودعت الضيفة طلاب الجامعات إلى منح دراسية في ريغا تشمل الطب والهندسة وعلوم البحار.",
)


def made(title: str, *parts: str) -> bytes:
    found = signature("\n".join((title, *parts)))
    assert found is not None
    return found


WIRE = made("البرتغال وموريتانيا تبحثان رخص الصيد", STORY)


def are_copies(a: bytes, b: bytes) -> bool:
    return alike(a, b) >= COPY


def test_a_copy_under_another_headline_and_dateline_is_a_copy_and_found():
    copy = made("خلاف على الأخطبوط بين لشبونة ونواكشوط", "نواكشوط - وكالات", STORY)
    assert are_copies(WIRE, copy)
    assert set(bands(WIRE)) & set(bands(copy))


def test_an_edited_copy_is_a_copy():
    edited = STORY.replace("صباح أمس", "الأربعاء").replace("رجال الأعمال", "التجار").replace("بعد الظهر", "لاحقا")
    assert are_copies(WIRE, made("وزير برتغالي في نواكشوط", edited))


def test_spelling_marks_and_quotation_marks_make_no_other_text():
    other = STORY.replace("إلى", "الى").replace("البرتغالي", "«البرتغالي»").replace("،", "").replace("ة", "ه")
    assert alike(WIRE, made("البرتغال وموريتانيا تبحثان رخص الصيد", other)) > 0.9


def test_the_first_paragraphs_of_a_wire_story_are_a_copy_of_it_and_found():
    short = made("لشبونة تطلب وقف القوارب", LEAD)
    assert are_copies(WIRE, short)
    assert are_copies(short, WIRE)
    assert set(bands(WIRE)) & set(bands(short))


def test_a_round_up_is_no_copy_of_the_stories_in_it():
    round_up = made("جولة في صحف اليوم", OTHER, AMBASSADOR, PARLIAMENTARIAN, TAIL)
    assert not are_copies(round_up, made("البرتغال في نواكشوط", TAIL))


def test_other_stories_are_no_copies():
    assert alike(WIRE, made("ليوبليانا تقر الموازنة", OTHER)) < 0.1


def test_receptions_in_set_phrases_of_different_guests_are_no_copies():
    first, second = made("رئيس الشورى يستقبل السفير", AMBASSADOR), made("رئيس الشورى يستقبل ضيفة", PARLIAMENTARIAN)
    assert not are_copies(first, second)


def test_a_short_text_has_no_signature():
    assert signature("عنوان\nوصل الوزير إلى نواكشوط.") is None
    assert signature("") is None


def test_a_text_of_one_line_has_a_signature():
    assert signature(STORY.replace("\n", " ")) is not None


def test_a_text_is_alike_to_itself_and_likeness_goes_both_ways():
    other = made("لشبونة تطلب وقف القوارب", LEAD, OTHER)
    assert alike(WIRE, WIRE) == 1
    assert alike(WIRE, other) == alike(other, WIRE)


def test_a_signature_has_the_same_bytes_on_every_machine():
    assert sha256(WIRE).hexdigest()[:16] == "9164e080be3cab19"
    assert bands(WIRE)[:2] == ("0OGyLswg", "hH14TQKp")


def test_a_signature_has_the_same_bytes_in_every_process():
    program = "import sys; from mahdar.matching import signature; sys.stdout.buffer.write(signature(sys.stdin.read()))"
    told = f"البرتغال وموريتانيا تبحثان رخص الصيد\n{STORY}".encode()
    environment = os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": "7"}  # noqa: TID251 - a process's own
    found = subprocess.run(
        [sys.executable, "-c", program], input=told, capture_output=True, check=True, env=environment
    )
    assert found.stdout == WIRE


def test_few_bands_of_texts_that_have_nothing_in_common_are_shared():
    assert not set(bands(WIRE)) & set(bands(made("ليوبليانا تقر الموازنة", OTHER)))
    assert len(set(bands(WIRE))) == len(bands(WIRE))

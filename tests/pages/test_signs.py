"""Small rules of pages, each with what it finds and what it leaves."""

import pytest

from mahdar.pages import article
from mahdar.pages.blocks import lines
from mahdar.pages.credits import agencies_of_dateline, author_named, parted, source_named
from mahdar.pages.outlets import domain_of
from mahdar.pages.published import day_in_url
from mahdar.pages.stamps import iso
from mahdar.pages.traits import traits
from mahdar.pages.words import furniture
from mahdar.records import Article, Page

PROSE = "ذكر مراسلنا أن الوفدين غادرا القاعة قبل منتصف الليل من غير أن يوقعا شيئا."
MORE = "وعاد الوسيط صباحا يحمل ورقة أقصر من سابقتها، بحسب رواية أحد الحاضرين."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("+ الخط -", "share"),
        ("  • ع", "share"),
        ("شـارك الخبر", "share"),
        ("6517 مشاهدة", "counter"),
        ("٣ دقائق", "counter"),
        ("مقالات ذات صلة:", "related"),
        ("إقرأ أيضاً: قارب بلا مجداف", "related"),
        ("9المقال التاليعودة القارب", "related"),
        ("التعليقات (12)", "comments"),
        ("الإسم *", "form"),
        ("Security Code*", "form"),
        ("المصدر: الصباح", "agency"),
        ("بقلم: هالة الشماع", "byline"),
        ("© جميع الحقوق محفوظة لدار الصباح", "legal"),
        ("إعلان", "advertisement"),
        ("تابعوا صفحتنا وأخبارنا على تلغرام", "subscribe"),
        ("نُشر في: 3 مايو", "date"),
        ("الوزير لدى وصوله (أرشيفية)", "caption"),
    ],
)
def test_furniture_is_known_by_its_words(line, reason):
    sign = furniture().sign(line)
    assert sign is not None
    assert sign.reason == reason


@pytest.mark.parametrize(
    "line",
    [
        "المصدر ذاته أكد أن الوفد عاد إلى بلاده.",
        "كتبت الصحيفة أن الوزير عاد.",
        "شارك الوزير في الاجتماع الأخير",
        "تحرير المدينة بات قريبا",
        "الحقوق التي طالب بها الوفد محفوظة في الأرشيف منذ سنوات.",
        "بحث عن مخرج للأزمة",
        "تعليق الرحلات بين البلدين",
        "إعلان صنعاء يطوي صفحة الخلاف",
        "خط أنابيب جديد بين البلدين",
        "سياسة الباب المفتوح",
    ],
)
def test_words_of_a_story_are_not_furniture(line):
    assert furniture().sign(line) is None


@pytest.mark.parametrize(
    ("line", "noise"),
    [
        ("6517", "counter"),
        ("(0)", "counter"),
        ("7 × 2 =", "form"),
        ("***", "mark"),
        ("#وسم #آخر", "tags"),
        ("casablanca", "menu"),
        ("Two ministers shake hands in Paris", "caption"),
        ("info@example.org", "link"),
        ("الوزيران أمس في جنيف (رويترز)", "caption"),
        ("الوزير لدى وصوله (تصوير هاو/أ ف ب)", "caption"),
        ("1998-2003:", ""),
        ("اجتماع لجنة المتابعة (5+1)", ""),
        ("(رويترز)", ""),
        ("#وسم قال الوزير", ""),
    ],
)
def test_lines_that_cannot_be_prose(line, noise):
    (block,) = lines(line)
    assert traits(block).noise == noise


@pytest.mark.parametrize(
    ("opening", "agencies"),
    [
        ("واشنطن (رويترز) - قال الوزير", ("رويترز",)),
        ("دبي، الإمارات العربية المتحدة (CNN)-- قال الوزير", ("CNN",)),
        ("الرياض - واس: استقبل الملك", ("واس",)),
        ("بيروت ـ أ ف ب ـ قال", ("أ ف ب",)),
        ("لندن، باريس (وكالات): قال", ("وكالات",)),
        ("قال الوزير (وهو محام) إن", ()),
        ("لندن - «الصباح»: قال", ()),
        ("القاهرة - من هالة الشماع", ()),
    ],
)
def test_agencies_of_a_dateline(opening, agencies):
    assert agencies_of_dateline(opening) == agencies


def test_parts_of_a_credit():
    assert parted("واشنطن ـ المغرب اليوم") == ("واشنطن", "المغرب اليوم")
    assert parted("باريس (أ ف ب)") == ("باريس", "أ ف ب")
    assert parted("قال الوزير إن الوفد عاد.") is None
    assert source_named("المصدر: الصباح") == "الصباح"
    assert source_named("بمساهمة (وكالات)") == "وكالات"
    assert source_named("المصدر") is None
    assert author_named("كتب: سامر الدباس") == "سامر الدباس"
    assert author_named("عاد سامر الدباس") is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://x.example/2018/07/16/a", "2018-07-16"),
        ("https://x.example/20180716/a.htm", "2018-07-16"),
        ("https://x.example/a/2018-07-16-1.38", "2018-07-16"),
        ("http://x.example/2013/middle_east/8/3/a/", "2013-08-03"),
        ("https://x.example/2018/13/40/a", None),
        ("https://x.example/2018/07/a", None),
        ("https://x.example/1201807161", None),
        ("https://x.example/20180231/", None),
        (None, None),
    ],
)
def test_the_day_in_an_address(url, day):
    assert day_in_url(url) == day


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("2019-12-10", "2019-12-10"),
        ("2019-12-10T23:18:05+02:00", "2019-12-10T23:18"),
        ("2019-12-10 07:05", "2019-12-10T07:05"),
        ("2019-02-30", None),
        ("10/12/2019", None),
        ("", None),
        (None, None),
    ],
)
def test_iso_times(value, wanted):
    assert iso(value) == wanted


def test_domains():
    assert domain_of("https://www.x.example:80/a") == "x.example"
    assert domain_of("http://[broken") is None
    assert domain_of(None) is None


def read(text, **handed):
    found = article(Page(content=text, **handed))
    assert isinstance(found, Article)
    return found


HEAD, FOOT = "عودة القارب إلى الميناء\n", "\nمقالات ذات صلة\n3 مايو 2011\nقارب بلا مجداف\n"
BODY = f"{PROSE}\n{MORE}"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"{HEAD}15 مارس 2016\n+ الخط -\n{BODY}{FOOT}", ("2016-03-15", "text")),
        (f"{HEAD}+ الخط -\n{BODY}{FOOT}", (None, "none")),
        (f"+ الخط -\n15 مارس 2016\n{HEAD}{BODY}{FOOT}", ("2016-03-15", "text")),
        (f"15 مارس 2016\nسياسة\nرياضة\n+ الخط -\n{HEAD}{BODY}{FOOT}", (None, "none")),
        (f"{HEAD}+ الخط -\n{BODY}\nنشر في 15 مارس 2016 - 10:05{FOOT}", ("2016-03-15T10:05", "text")),
        (f"{HEAD}آخر تحديث: 17 مارس 2016\nنشر في: 15 مارس 2016\n{BODY}{FOOT}", ("2016-03-15", "text")),
        (f"{HEAD}{BODY}\nوكان اللقاء السابق قد عقد يوم 3 مايو 2011 في بيروت.", (None, "none")),
    ],
)
def test_the_date_is_the_storys_own_or_none(text, published):
    found = read(text)
    assert (found.published, found.published_from) == published


def test_a_date_line_far_from_the_address_is_the_day_of_reading():
    found = read(f"{HEAD}28 مارس 2016\n+ الخط -\n{BODY}", url="https://x.example/2016/03/01/a")
    assert (found.published, found.published_from) == ("2016-03-01", "url")


def test_what_is_handed_over_wins_and_bounds_the_time_of_writing():
    found = read(f"{HEAD}15 مارس 2016\n+ الخط -\n{BODY}", published="2016-03-14T08:00:00+03:00")
    assert (found.published, found.published_from) == ("2016-03-14T08:00", "given")
    assert found.dated.day == found.published_day
    assert [reason.reason for reason in found.dated.because] == ["the date was handed over with the page"]


def test_an_article_without_a_date_is_not_dated():
    dated = read(BODY).dated
    assert (dated.not_before, dated.not_after, dated.because) == (None, None, ())


def test_the_same_page_gives_the_same_id_and_another_address_another():
    one, same, other = read(BODY), read(BODY), read(BODY, url="https://x.example/a")
    assert one.id == same.id != other.id
    assert one.page_sha256 == other.page_sha256


def test_names_of_sections_head_paragraphs_within_a_story():
    found = read(f"{HEAD}+ الخط -\n{PROSE}\nالأخبار\n{MORE}\nسياسة\n{PROSE}{FOOT}")
    assert found.text.split("\n") == [HEAD.strip(), PROSE, "الأخبار", MORE, "سياسة", PROSE]


def test_readers_comments_are_not_the_story_even_where_they_are_longer():
    comments = "\nالتعليقات (2)\n" + "\n".join([f"أظن أن {PROSE}", f"أما أنا فأقول إن {MORE}", f"صحيح، {MORE}"])
    found = read(f"{HEAD}+ الخط -\n{PROSE}\n{MORE}{comments}")
    assert found.text.split("\n") == [HEAD.strip(), PROSE, MORE]


def test_a_story_without_full_stops_is_a_story():
    found = read(f"{HEAD}+ الخط -\n{PROSE[:-1]}\n{MORE[:-1]}{FOOT}")
    assert found.text.split("\n") == [HEAD.strip(), PROSE[:-1], MORE[:-1]]


def test_a_name_below_the_headline_is_the_author():
    found = read(f"{HEAD}محمد علي\n+ الخط -\n{PROSE}\n{MORE}{FOOT}")
    assert found.author == "محمد علي"
    assert found.text.split("\n") == [HEAD.strip(), PROSE, MORE]


def test_a_teaser_with_its_date_is_another_story():
    found = read(f"{HEAD}+ الخط -\n{PROSE}\n{MORE}\nنافذة على البحر\n3 مايو 2011\nيروي الصيادون أن الموج لا ينام.")
    assert found.text.split("\n") == [HEAD.strip(), PROSE, MORE]

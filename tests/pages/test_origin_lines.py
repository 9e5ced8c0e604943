"""Lines above a story that tell where it comes from, taken apart."""

import pytest

from mahdar.pages import article
from mahdar.pages.origin_lines import is_person_like, origin_line
from mahdar.records import Article, Page

STORY = (
    "عاد أعضاء لجنة القناطر صباحا إلى قاعة الخبراء في مبنى الوزارة، بعد غياب دام شهرين كاملين.",
    "وقال رئيس اللجنة إن الخرائط القديمة ما زالت صالحة، وإن أحدا لم يطلب سحبها من التداول.",
    "وينتظر أن ترفع اللجنة تقريرها إلى مجلس الوزراء قبل عطلة الصيف، على أن ينشر كاملا.",
)
HEADLINE = "لجنة القناطر تعود إلى طاولة الخبراء بعد شهرين"


def read(above="", below="", foot="", head="", title=HEADLINE):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    html = (
        f"<html><head><title>{title}</title>{head}</head><body><article>{above}"
        f"<h1>{HEADLINE}</h1>{below}{body}</article>{foot}</body></html>"
    )
    found = article(Page(content=html.encode()))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("line", "people", "agencies"),
    [
        ("دمشق - سليم الخوري", ("سليم الخوري",), ()),
        ("بيروت – هالة الشماع ووكالات", ("هالة الشماع",), ("وكالات",)),
        ("شرم الشيخ ـ سليم الخوري، رويترز، فرانس برس", ("سليم الخوري",), ("رويترز", "فرانس برس")),
        ("المصدر: أبوظبي - سليم الخوري، وام", ("سليم الخوري",), ("وام",)),
        ("جدة: (واس)", (), ("واس",)),
        ("(د ب أ) (أ ف ب)", (), ("د ب أ", "أ ف ب")),
        ("نقلا عن وكالة ضفاف", (), ("ضفاف",)),
    ],
)
def test_a_line_is_taken_apart(line, people, agencies):
    found = origin_line(line)
    assert found is not None
    assert found.certain
    assert (found.people, found.agencies) == (people, agencies)


@pytest.mark.parametrize("line", ["الوزير يصل بيروت", "سليم الخوري", "قمة الرياض - جدول الأعمال", "ا" * 200])
def test_what_may_be_another_line_is_not_certain(line):
    found = origin_line(line)
    assert found is None or not found.certain


def test_the_outlets_own_name_is_known_from_the_page():
    assert origin_line("ضفاف بريس – الرباط", {"ضفاف بريس"}).certain


def test_a_verb_or_an_office_is_no_part_of_a_name():
    assert is_person_like("سليم عبد الجليل القناطري")
    assert not is_person_like("سليم يستقبل الخوري")
    assert not is_person_like("الوزير سليم")
    assert not is_person_like("سليم")


def test_the_author_and_the_agencies_stand_between_headline_and_story():
    found = read(below="<div>بغداد - سليم الخوري، رويترز</div>")
    assert (found.author, found.agency) == ("سليم الخوري", ("رويترز",))
    assert "رويترز" not in found.text


def test_an_author_stands_beside_the_date():
    found = read(below="<div>سليم الخوري<b>٩ آذار ٢٠٢١، ٨:٥٠ صباحا</b> · رام الله</div>")
    assert (found.author, found.published) == ("سليم الخوري", "2021-03-09T08:50")


def test_the_staff_of_an_outlet_is_no_author():
    site = '<meta property="og:site_name" content="ضفاف بريس">'
    assert read(head=site + '<meta name="author" content="إدارة ضفاف بريس">').author is None
    assert read(head='<meta name="author" content="Developed By Somebody">').author is None
    company = '{"@type": "Article", "headline": "' + HEADLINE + '", "author": {"@type": "Organization", "name": "دار"}}'
    assert read(head=f'<script type="application/ld+json">{company}</script>').author is None


def test_an_author_may_be_a_node_of_the_graph():
    graph = (
        '{"@graph": [{"@type": "Article", "headline": "' + HEADLINE + '", "author": {"@id": "#p"}},'
        '{"@type": "Person", "@id": "#p", "name": "سليم الخوري"}]}'
    )
    assert read(head=f'<script type="application/ld+json">{graph}</script>').author == "سليم الخوري"


def test_a_columns_author_is_named_above_and_below():
    column = read(above="<h2>سليم الخوري</h2><p>زاوية الأسبوع</p>", foot="<div><h5>سليم الخوري</h5></div>")
    assert column.author == "سليم الخوري"
    assert read(foot="<div><a>كل مقالات هالة الشماع</a></div>").author == "هالة الشماع"


def test_a_kicker_and_a_lead_are_kept_as_what_they_are():
    found = read(
        above="<p>خلاف قديم على حصص الماء</p>",
        below="<p>ثلاث سنوات من الانقطاع تنتهي بورقة واحدة لا يعرف أحد من كتبها.</p><div>4 مارس 2018 - 20:30</div>",
    )
    kinds = {section.kind: section.span.of(found.text) for section in found.sections if section.kind != "paragraph"}
    assert kinds == {
        "kicker": "خلاف قديم على حصص الماء",
        "title": HEADLINE,
        "lead": "ثلاث سنوات من الانقطاع تنتهي بورقة واحدة لا يعرف أحد من كتبها.",
    }


@pytest.mark.parametrize("line", ["الرئيسية » أخبار العالم العربي", "سياسة", "عاجل | سقوط جسر قديم", "سليم الخوري"])
def test_a_path_or_a_name_above_a_headline_is_no_kicker(line):
    assert "kicker" not in {section.kind for section in read(above=f"<p>{line}</p>").sections}


def test_a_headline_that_stands_in_a_box_is_known_by_the_pages_title():
    found = read(title=f"ضفاف بريس | {HEADLINE}", above="<div>عاجل: حريق في مخزن *** مباراة الغد بلا جمهور</div>")
    assert found.title == HEADLINE


def test_a_bare_label_names_what_stands_below_it():
    labelled = '<div class="author"><div>Par</div><a href="/a/n">زيناس قطروني</a></div>'
    assert read(below=labelled).author == "زيناس قطروني"
    assert read(below='<div class="byline"><p>الكاتب:</p><p>وكالات</p></div>').author is None

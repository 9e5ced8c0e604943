"""Pages that tests make of pieces, and what is read from them."""

from mahdar.pages import article
from mahdar.records import Page, Skipped

TITLE = "وفد المضيق يطلب مهلة قبل توقيع محضر الجزر"
STORY = (
    "طلب وفد المضيق مساء السبت مهلة يومين قبل توقيع محضر الجزر الذي أعده الوسطاء في بلدة المنارة.",
    "وقال كبير المفاوضين للصحافيين إن الفقرة الخامسة من المحضر لا تشبه ما اتفق عليه الطرفان شفويا.",
    "ورد مندوب الجزر بأن النص وزع قبل أسبوع كامل، وأن أحدا لم يعترض عليه حتى ساعة التوقيع.",
    "وأضاف المندوب أن بلاده ستحضر الجلسة المقبلة، لكنها لن تقبل بفتح الفقرات التي أغلقت.",
    "ومن المنتظر أن يعود الوسطاء إلى البلدة صباح الثلاثاء ومعهم صيغة ثالثة للفقرة الخامسة.",
)


def story(tag="p"):
    """The story's paragraphs, each in an element."""
    return "".join(f"<{tag}>{line}</{tag.split()[0]}>" for line in STORY)


def page(body, head=""):
    """A page with the usual frame around what stands in its body."""
    menu = "".join(
        f'<li><a href="/{at}">باب {name}</a></li>' for at, name in enumerate(("الموانئ", "الأسواق", "الناس"))
    )
    named = f'<title>{TITLE} | صحيفة المرسى</title><meta property="og:title" content="{TITLE}">{head}'
    return f"<html><head>{named}</head><body><ul>{menu}</ul>{body}<div>صحيفة المرسى 2019</div></body></html>"


def told(html, *kinds):
    """The lines of the kinds asked for (paragraphs and headings where none is) that are read from a page."""
    found = article(Page(content=html))
    if isinstance(found, Skipped):
        return ()
    return tuple(s.span.of(found.text) for s in found.sections if s.kind in (kinds or ("paragraph", "heading")))

"""A record in a new place, and small pages in the manner of the press to put into it."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from mahdar.records import Page
from mahdar.register.record import Record

DAY = date(2026, 1, 5)

HELD = """لافروف وظريف يبحثان الملف السوري في موسكو
ميزان الأخبار
الأربعاء 10 حزيران 2015
التقى وزير الخارجية الروسي سيرغي لافروف نظيره الإيراني محمد جواد ظريف، اليوم الأربعاء، في موسكو، وبحثا الأزمة في سوريا.
وقال لافروف: "اتفقنا على أن تستمر المشاورات بين خبراء البلدين".
ودعا لافروف الولايات المتحدة إلى رفع العقوبات عن إيران.
"""
PLANNED = """ظريف إلى موسكو غدا
بريد المشرق
الثلاثاء 9 حزيران 2015
يلتقي وزير الخارجية الإيراني محمد جواد ظريف غدا الأربعاء في موسكو نظيره الروسي سيرغي لافروف لبحث الأزمة في سوريا.
وقالت الخارجية الإيرانية إن الزيارة تستغرق يوما واحدا.
"""
OTHER = """فابيوس يستقبل شكري في باريس
مرآة اليوم
الجمعة 12 حزيران 2015
استقبل وزير الخارجية الفرنسي لوران فابيوس نظيره المصري سامح شكري في باريس اليوم الجمعة، وبحثا الأزمة في ليبيا.
وأكد شكري أن القاهرة تدعم الحل السياسي في ليبيا.
"""


@pytest.fixture
def pages() -> dict[str, Page]:
    """Three pages: a meeting announced, the same meeting held, and another one."""
    return {
        name: Page(content=text, origin=f"{name}.txt", url=f"https://example.org/{name}")
        for name, text in (("held", HELD), ("planned", PLANNED), ("other", OTHER))
    }


@pytest.fixture
def opened(record_url: str) -> Iterator[Callable[[], Record]]:
    """Opens the one record of this test, as often as it is called."""
    records: list[Record] = []

    def open_() -> Record:
        records.append(Record(record_url, today=lambda: DAY))
        return records[-1]

    yield open_
    for record in records:
        record.close()


@pytest.fixture
def record(opened: Callable[[], Record]) -> Record:
    """An empty record."""
    return opened()

"""The dates of pages: every way of writing gives the same day, and what is no day gives none."""

import pytest

from mahdar.calendar import written_date


@pytest.mark.parametrize(
    ("line", "value", "time", "agrees"),
    [
        ("الثلاثاء ١٠ كانون الأول ٢٠١٩ - 23:18", "2019-12-10", "23:18", True),
        ("الأربعاء ١٠ كانون الأول ٢٠١٩", "2019-12-10", None, False),
        ("GMT 16:22 2018 الثلاثاء ,03 إبريل / نيسان", "2018-04-03", "16:22", True),
        ("15 أكتوبر 2014", "2014-10-15", None, None),
        ("2018-07-16T16:22:00+03:00", "2018-07-16", "16:22", None),
        ("نشر بتاريخ: 16/07/2018", "2018-07-16", None, None),
        ("\u200f١٦/٠٧/٢٠١٨\u200f", "2018-07-16", None, None),
        ("7/25/2014 10:30:00 PM", "2014-07-25", "22:30", None),
        ("الاثنين 25 شوال 1436 هـ - 10 أغسطس 2015 م", "2015-08-10", None, True),
        ("25 شوال 1436", "2015-08-10", None, None),
        ("تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً", "2020-04-24", "21:22", True),
        ("07 أكتوبر 2020 - 12:09 ص", "2020-10-07", "00:09", None),
        ("الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21", "2013-08-04", None, True),
        ("Aug 10, 2015 3:05 PM", "2015-08-10", "15:05", None),
        ("الثلاثاء 2017/01/24", "2017-01-24", None, True),
        ("الثلاثاء 24 يناير 2017، الساعة 12:42 بعد منتصف الليل", "2017-01-24", "00:42", True),
        ("24 يناير 2017 1:05 بعد الظهر", "2017-01-24", "13:05", None),
        ("24 يناير 2017 - 4:10 عصرا", "2017-01-24", "16:10", None),
        ("24 يناير 2017 - 4:10 فجرا", "2017-01-24", "04:10", None),
        ("24 يناير 2017 - 9:15 ليلا", "2017-01-24", "21:15", None),
        ("24 يناير 2017 - 1:15 ليلا", "2017-01-24", "01:15", None),
        ("Mardi 24 janvier 2017 à 10:30", "2017-01-24", "10:30", None),
        ("1er août 2017", "2017-08-01", None, None),
        ("7/12/2018, 2:05:00 PM", "2018-07-12", "14:05", None),
        ("7/12/2018 14:05", "2018-12-07", "14:05", None),
    ],
)
def test_full_dates(line, value, time, agrees):
    found = written_date(line)
    assert found is not None
    assert (found.value, found.time, found.weekday_agrees) == (value, time, agrees)


@pytest.mark.parametrize(
    "line", ["", "أمس", "31/04/2018", "الملف 120/5/2014", "كانون الأول 2019", "حقوق النشر 2023", "5 أيام 2014"]
)
def test_no_full_date(line):
    assert written_date(line) is None


def test_the_span_is_the_date_in_the_original():
    line = "بيروت — ٢٧ تشـرين الأول ٢٠١٩، 10:05 | سياسة"
    found = written_date(line)
    assert found is not None
    assert found.span.of(line) == "٢٧ تشـرين الأول ٢٠١٩، 10:05"

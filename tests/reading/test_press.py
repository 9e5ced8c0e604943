"""Whose press prints a page tells whose minister «وزير الخارجية» is, from the address on to the finding."""

import pytest

from mahdar import read
from mahdar.records import Minutes

STORY = """الوزير يستقبل وفدا من النواب
استقبل وزير الخارجية في مكتبه صباح اليوم وفدا من النواب، وعرض عليهم ما آلت إليه الاتصالات.
وقال وزير الخارجية إن الأبواب مفتوحة أمام كل من يريد الحوار، وإن الأيام المقبلة حاسمة.
"""


@pytest.mark.parametrize(
    ("url", "minister"),
    [
        ("https://www.okaz.com.sa/1", "adel-al-jubeir"),
        ("https://gate.ahram.org.eg/1", "sameh-shoukry"),
        ("https://www.bbc.com/arabic/1", None),  # writes for readers of other states
        ("https://www.aljazeera.net/1", None),
        ("https://paper.example/1", None),
        (None, None),
    ],
)
def test_the_minister_is_that_of_the_state_whose_press_prints_the_page(url, minister):
    minutes = read(STORY, url=url, published="2015-08-05")
    assert isinstance(minutes, Minutes)
    told = {m.entity for m in minutes.mentions if m.span.of(minutes.article.text) == "وزير الخارجية"}
    assert told == {minister}

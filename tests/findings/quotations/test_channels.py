"""How words reached the paper, and for whom they were said."""

import pytest
from tests.findings.quotations.reading import found


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وقال غسان في مؤتمر صحفي إن المركب سليم.", "press-conference"),
        ("وأكد غسان في بيان أن المركب سليم.", "statement"),
        ("وقال غسان في مقابلة مع قناة محلية إن المركب سليم.", "interview"),
        ("وكتب غسان في تغريدة أن المركب سليم.", "social-media"),
        ("ونقلت إذاعة محلية عن غسان أن المركب سليم.", "agency"),
        ("وقال غسان إن بيان الصيادين قديم.", None),
    ],
)
def test_via(text: str, via: str | None) -> None:
    assert [quote.via for quote in found({"text": text, "parties": {"غسان": "ghassan"}})] == [via]


@pytest.mark.parametrize(
    ("office", "speaks_for"),
    [
        ("spokesperson@GRC", "greece"),
        ("spokesperson@united-nations", "united-nations"),
        ("foreign-minister@GRC", None),
        (None, None),
    ],
)
def test_on_behalf_of(office: str | None, speaks_for: str | None) -> None:
    example = {
        "text": "وقال المتحدث غسان إن المركب سليم.",
        "parties": {"المتحدث غسان": "ghassan"},
        "offices": {"المتحدث غسان": office},
    }
    assert [quote.on_behalf_of for quote in found(example)] == [speaks_for]


def test_on_behalf_of_whom_the_name_alone_speaks() -> None:
    """A spokesman who is named without his office speaks for whom he spoke before."""
    example = {
        "text": "وصل المتحدث غسان ليلا. وقال غسان إن المركب سليم.",
        "parties": {"المتحدث غسان": "ghassan", "غسان": "ghassan"},
        "offices": {"المتحدث غسان": "spokesperson@GRC"},
    }
    assert [quote.on_behalf_of for quote in found(example)] == ["greece"]

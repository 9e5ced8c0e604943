"""What is withheld: encounters whose own words do not show who takes part."""

import pytest

from mahdar.reading import read
from mahdar.records import Minutes


def _met(text: str) -> set[frozenset[str]]:
    minutes = read(text, published="2015-08-02")
    assert isinstance(minutes, Minutes)
    return {frozenset(party.entity for party in one.participants) for one in minutes.encounters}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قالت كلينتون في القاهرة إن المحادثات مع إيران يجب أن تنجح.", {"hillary-clinton", "iran"}),
        ("نددت حماس بلقاء محمود عباس بالرئيس الأمريكي باراك أوباما.", {"hamas", "mahmoud-abbas"}),
        ("ترفض باكستان الهيمنة على أي شكل من أشكال الحوار مع طالبان.", {"pakistan", "taliban"}),
    ],
)
def test_withholds(text: str, who: set[str]) -> None:
    assert who not in _met(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قالت هيلاري كلينتون إنها ستلتقي سيرغي لافروف غدا.", {"hillary-clinton", "sergey-lavrov"}),
        ("يريد ترامب أن يلتقي بوتين.", {"donald-trump", "vladimir-putin"}),
    ],
)
def test_keeps(text: str, who: set[str]) -> None:
    assert who in _met(text)

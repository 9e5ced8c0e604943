"""Pages of what addresses gave."""

import pytest
from tests.sources.fetching.sites import BEGINNING

from mahdar.records import Page
from mahdar.sources import BadInput
from mahdar.sources.fetched import Fetched, Refusal, Refused, Unchanged
from mahdar.sources.fetching import page_of

URL = "https://paper.example/a"


def fetched(content_type):
    headers = (("content-type", content_type),) if content_type is not None else ()
    return Fetched(url=URL, final_url=URL + "/b", status=200, headers=headers, content=b"<p>", at=BEGINNING)


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("text/html; charset=windows-1256", "windows-1256"),
        ('text/html;charset="UTF-8"', "utf-8"),
        ("text/html", None),
        ("text/html; charset=", None),
        ("", None),
        (None, None),
        ("nonsense;;;=; charset", None),
        ("text/html; charset=خ", None),
    ],
)
def test_an_answer_is_a_page_with_its_address_and_the_charset_of_its_header(content_type, charset):
    page = page_of(fetched(content_type))
    assert page == Page(content=b"<p>", origin=URL, url=URL + "/b", charset=page.charset)
    assert (page.charset or None) == charset


def test_what_is_no_page_is_told_with_its_address():
    refused = Refused(url=URL, reason=Refusal.ROBOTS, detail="the site asks programs to stay away", at=BEGINNING)
    assert page_of(refused) == BadInput(URL, "the site asks programs to stay away")
    assert page_of(Unchanged(url=URL, at=BEGINNING)) == BadInput(URL, "nothing changed there")

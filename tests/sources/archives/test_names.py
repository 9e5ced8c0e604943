"""Names of members in encodings that nobody stated."""

import pytest

from mahdar.sources.archives.names import LONGEST, decoded, shown

ARABIC = ("خبر.html", "لقاء الوزيرين.txt", "2019/كانون الأول/10/وفد.htm", "القاهرة_الخميس (1).mht", "ص.txt")
LATIN = ("Müller.html", "été.txt", "El Niño (1).html", "Ångström.txt", "garçon_ñandú.htm")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "cp720"])
@pytest.mark.parametrize("name", ARABIC)
def test_arabic_names(name, encoding):
    if name == "ص.txt" and encoding != "utf-8":
        pytest.xfail("a single letter says nothing of its encoding")
    assert decoded(name.encode(encoding)) == name


@pytest.mark.parametrize("encoding", ["utf-8", "cp437"])
@pytest.mark.parametrize("name", LATIN)
def test_names_of_western_europe(name, encoding):
    assert decoded(name.encode(encoding)) == name


def test_what_is_shown_is_short_and_harmless():
    assert shown("a.zip", "x\u202ey\x1b") == "a.zip, xy\ufffd"
    assert len(shown("a.zip", "x" * 9999)) == len("a.zip, …") + LONGEST

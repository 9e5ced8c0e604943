"""Parts of names in Latin letters, as those who bear them write them, else letter by letter."""

import pytest

from mahdar.lexicon.latin_spelling import spellings


def test_what_is_borne_comes_first_with_its_share():
    found = spellings("جون")
    assert found[0] == ("john", 1.0)


def test_shares_add_up():
    assert sum(share for _, share in spellings("محمد")) == pytest.approx(1.0)


def test_what_nobody_bears_is_spelled_by_its_letters():
    found = [name for name, _ in spellings("زلفنكرافت")]
    assert any(name.startswith("z") and name.endswith("ft") for name in found)


def test_an_arab_s_name_has_no_foreign_sounds():
    found = [name for part in ("فبطران", "فريطان") for name, _ in spellings(part, arab=True)]
    assert found
    assert not [name for name in found if "v" in name or "p" in name or name.startswith("fr")]


def test_what_has_no_arabic_letter_has_no_spelling():
    assert spellings("2020") == ()
    assert spellings("") == ()

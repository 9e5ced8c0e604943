"""Where wide gaps part a page, and where they are typing errors."""

import pytest

from mahdar.pages.blocks import pieces
from mahdar.pages.gaps import run_together

SENTENCE = "عاد الوفد إلى الفندق قبل الغروب، ولم يقل أحد من أعضائه شيئا للصحافة المنتظرة."


@pytest.mark.parametrize(
    ("page", "together"),
    [
        ("     ".join([SENTENCE] * 6), True),
        ("\t\t\t".join([SENTENCE] * 6), True),
        ("\n".join([f"   {SENTENCE}     {SENTENCE}"] * 4), True),
        ("\n".join([SENTENCE] * 6), False),
        ("\n".join([f"     {SENTENCE}"] * 6), False),
        ("  ".join([SENTENCE] * 6), False),
        (f"{SENTENCE}   {SENTENCE}\n" * 2, False),
        ("\n".join([SENTENCE] * 12).replace("، ", "،   ", 4), False),
        ("     ".join(["عاد الوفد إلى الفندق قبل الغروب ولم يقل أحد من أعضائه شيئا في"] * 6), False),
    ],
)
def test_pages_that_lost_their_line_breaks(page, together):
    assert run_together(page) is together


def test_pieces_stand_where_the_page_has_them():
    page = f"\u202bالرئيسية\u202c   \t\t  العالم\n     {SENTENCE}  {SENTENCE}    "
    found = pieces(page)
    assert [piece.text for piece in found] == ["الرئيسية", "العالم", f"{SENTENCE}  {SENTENCE}"]
    assert all(page[piece.start : piece.end] == piece.text for piece in found)

"""All that is a function of one page: what reading it gives, what it is matched by, its rows. No record is needed."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from mahdar.lexicon import lexicon
from mahdar.matching import bands, keys_of, reports_of, signature
from mahdar.records import MadeWith, Minutes, Page, Skipped
from mahdar.register.reader import made_with
from mahdar.register.sides import sides
from mahdar.store import Kept, Ready, ready

Told = Minutes | Skipped | dict[str, Any]  # what a page gives, or gave once in the public form
Read = Callable[[Page], Told]


class Reading(NamedTuple):
    """A page with what reading it gave, or gave once in the public form, for those who read pages themselves."""

    page: Page
    document: Told


class Prepared(NamedTuple):
    """What a page gives, in the public form, and all rows that a record keeps of it."""

    document: dict[str, Any]
    ready: Ready


class Preparing(NamedTuple):
    """How pages are prepared; it goes to the processes that read.

    Attributes:
        on: the day of adding.
        read: reads a page.
        dialect: of the database that the rows are for.
    """

    on: date
    read: Read
    dialect: str

    def of(self, id_: str, given: Page | Reading) -> Prepared:
        """Read a page, unless that was done, and make its rows.

        Args:
            id_: the article's id.
            given: the page.
        """
        page, told = given if isinstance(given, Reading) else (given, self.read(given))
        document = public(told)
        # A skipped page does not say what skipped it; what was read elsewhere was skipped by nobody knows whom.
        by = made_with() if "skipped" in document and not isinstance(given, Reading) else None
        return Prepared(document, ready(kept_of(id_, page, document, self.on, by), self.dialect))

    def skipped(self, id_: str, page: Page, told: Skipped) -> Prepared:
        """The same of a page that could not be read."""
        document = public(told)
        return Prepared(document, ready(kept_of(id_, page, document, self.on, made_with()), self.dialect))


def public(told: Told) -> dict[str, Any]:
    """What a page gives, in the public form."""
    return told if isinstance(told, dict) else told.to_json()


def kept_of(id_: str, page: Page, document: dict[str, Any], on: date, by: MadeWith | None = None) -> Kept:
    """All that the store keeps of one page.

    Args:
        id_: the article's id.
        page: as it came.
        document: what reading it gave, in the public form: minutes, or why there are none.
        on: the day of adding.
        by: what read the page, where the document does not say.
    """
    if "skipped" in document:
        return Kept(article=id_, page=page, document=document, made_with=by, added=on)
    reports = reports_of(document, lexicon().world)
    sketch = signature(document["article"]["text"])
    return Kept(
        article=id_,
        page=page,
        document=document,
        reports=reports,
        keys={report.id: keys_of(report) for report in reports},
        signature=sketch,
        bands=bands(sketch) if sketch is not None else (),
        sides=sides(document),
        added=on,
    )

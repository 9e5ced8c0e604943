"""Which blocks are the story and which are furniture, and why."""

import re

from mahdar.calendar import WrittenDate, written_date
from mahdar.pages.body import body
from mahdar.pages.credits import is_name
from mahdar.pages.date_lines import mark_dates
from mahdar.pages.desk import Desk
from mahdar.pages.headline import headline
from mahdar.pages.provenance import mark_lines
from mahdar.pages.stack import label_stack
from mahdar.pages.words import furniture

_WEAK = frozenset({"menu", "mark"})  # words that head paragraphs as well: «سياسة», «الأخبار»
_WEAK_ALONE = _WEAK | {"form"}  # a form has several fields; one alone is a heading: «المدينة», a newspaper too
_LEAD_WORDS = 8  # fewer words between headline and story are a caption or a section's name
_LEAD_TAGS = frozenset({"p", "h2", "h3", "h4"})
_DATE_READ = 80  # characters of a line below a headline whose date makes it one of the page's
_PARTS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MARKED_LEAD_WORDS = 4  # the same for what the markup calls a paragraph or a heading
_PICTURE_ABOVE = 3  # blocks
_PICTURES_BELOW = 12  # blocks: a gallery
_POINT = re.compile(r"\s*[\d•●▪■◆*–—-]")
_PATH = re.compile(r"(?:^|\s)[/»›>|\\](?:\s|$)|[>|*]")  # between names of sections
_FOOT_WORDS = 4
_FOOT_LINES = 2  # more lines without a full stop below a story are a list of others
_RULES = frozenset({"comments", "legal"})
_RULES_READ = 60  # characters
_PULLED = 5  # words; fewer stand in any text
_LONGEST_PULLED = 45  # words
_SEARCHED = 400  # blocks of a story in which a line is looked for
_ITEM_WORDS = 3
_ITEMS = 5  # fewer very short lines in a row may be a byline, a place and a headline
_OF_A_MENU = frozenset({None, "menu", "share"})
_ECHO_WORDS = 3  # a line that holds so many first words of the headline is its echo, however it is cut


def label(desk: Desk, *, surrounded: bool) -> dict[int, WrittenDate]:
    """Decide on every block.

    Args:
        desk: the page; blocks that are certainly furniture may be dropped already.
        surrounded: whether furniture certainly stands around the story, as in HTML.

    Returns:
        The lines that are dates, by block.
    """
    dates = mark_dates(desk)
    if not surrounded and _is_clean(desk):
        _label_clean(desk)
        return {}
    mark_lines(desk)
    _label_saved(desk)
    return dates


def _is_clean(desk: Desk) -> bool:
    """Whether the page is a bare article: no line of it is certainly furniture."""
    weak = _WEAK if desk.reasons.count("form") > 1 else _WEAK_ALONE
    certain = [at for at, reason in enumerate(desk.reasons) if reason and reason not in weak]
    foreign = [at for at in certain if desk.traits[at].noise]
    return (
        not certain or (len(certain) == len(foreign) and len(foreign) * 8 < len(desk.blocks)) or len(desk.blocks) == 1
    )


def _label_clean(desk: Desk) -> None:
    for at in range(len(desk.blocks)):
        desk.reasons[at] = None
    first = label_stack(desk) if len(desk.blocks) > 1 and _has_longer_below(desk) else 0
    for at in range(first, len(desk.blocks)):
        trait = desk.traits[at]
        desk.keep(at, "paragraph" if trait.prose or trait.full_stop or trait.words > 7 else "heading")


def _has_longer_below(desk: Desk) -> bool:
    return any(len(block.text) > len(desk.blocks[0].text) for block in desk.blocks[1:])


def _label_saved(desk: Desk) -> None:
    _drop_rules(desk)
    found = body(desk)
    if not found:
        return _drop_all(desk)
    first, last = found
    _mark_menus(desk, first)
    title = headline(desk, first)
    _label_head(desk, title, first)
    _label_inside(desk, first, last, title)
    _label_foot(desk, last)
    _keep_captions(desk, first if title is None else title, last)
    return None


def _keep_captions(desk: Desk, title: int, last: int) -> None:
    """The captions of the story's pictures, the first of which may stand above the headline."""
    for at in desk.captions:
        if title - _PICTURE_ABOVE <= at <= last + _PICTURES_BELOW and desk.reasons[at] == "caption":
            desk.keep(at, "caption")


def _drop_rules(desk: Desk) -> None:
    """Below the story: rules for readers, longer than a line whose words are looked up."""
    for at in reversed(desk.prose()):
        sign = furniture().sign(desk.blocks[at].text[:_RULES_READ])
        if not sign or sign.reason not in _RULES:
            return
        desk.drop(at, sign.reason)


def _drop_all(desk: Desk) -> None:
    for at in desk.opened(0, len(desk.blocks)):
        desk.drop(at, "other")


def _mark_menus(desk: Desk, first: int) -> None:
    """Above the story: a row of very short lines is a menu, though not each of its words is known for one."""
    row: list[int] = []
    for at in range(first):
        if desk.traits[at].words <= _ITEM_WORDS and desk.reasons[at] in _OF_A_MENU:
            row.append(at)
            continue
        _drop_row(desk, row)
        row = []
    _drop_row(desk, row)


def _drop_row(desk: Desk, row: list[int]) -> None:
    for at in row if len(row) >= _ITEMS else ():
        desk.drop(at, "menu")


def _label_head(desk: Desk, title: int | None, first: int) -> None:
    """Above the story: its headline, its lead; everything else is the page's."""
    if title is None:
        title = -1
    else:
        desk.keep(title, "title")
    _open_kicker(desk, title)
    for at in desk.opened(0, first):
        if at < title:
            _label_above(desk, at, title)
        elif title >= 0 and _is_repeated(desk, at, title):
            desk.drop(at, "repeated")
        elif _is_listed(desk, at, title):
            desk.drop(at, "related")
        elif is_name(desk.blocks[at].text):
            desk.drop(at, "byline")
        elif _heads_first_part(desk, at, first):
            desk.keep(at, "heading")
        elif desk.parents and not desk.traits[at].prose and written_date(desk.blocks[at].text[:_DATE_READ]):
            desk.drop(at, "date")
        elif _is_lead(desk, at):
            desk.keep(at, "lead")
        else:
            desk.drop(at, "caption" if desk.traits[at].words > 2 else "menu")


def _open_kicker(desk: Desk, title: int) -> None:
    """What the markup calls the kicker is one if it stands right above the headline."""
    if desk.parents and title > 0 and desk.reasons[title - 1] == "kicker":
        desk.reasons[title - 1] = None


def _label_above(desk: Desk, at: int, title: int) -> None:
    """A line above the headline: its kicker, which markup shows to belong to it, or the page's."""
    if not _is_kicker(desk, at, title):
        desk.drop(at, "menu")
    elif desk.parents and not _PATH.search(desk.blocks[at].text):
        desk.keep(at, "kicker")
    else:
        desk.drop(at, "kicker")


def _is_listed(desk: Desk, at: int, title: int) -> bool:
    """Whether a list of other stories was opened between the headline and a block."""
    signs = (desk.traits[other].sign for other in range(title + 1, at))
    return title >= 0 and any(sign and sign.opens_list for sign in signs)


def _heads_first_part(desk: Desk, at: int, first: int) -> bool:
    """Whether a heading stands right above the first paragraph in an element of their own."""
    if not desk.lanes or desk.blocks[at].tag not in _PARTS or at != first - 1:
        return False
    return desk.lanes[at] == desk.lanes[first] and desk.traits[at].words < _MARKED_LEAD_WORDS


def _is_lead(desk: Desk, at: int) -> bool:
    least = _MARKED_LEAD_WORDS if desk.blocks[at].tag in _LEAD_TAGS else _LEAD_WORDS
    return desk.traits[at].words >= least or desk.traits[at].full_stop


def _is_kicker(desk: Desk, at: int, title: int) -> bool:
    """A line of some words right above the headline, nothing but itself in between."""
    trait = desk.traits[at]
    return at == title - 1 and trait.words >= 3 and not trait.prose and not _is_repeated(desk, at, title)


def _is_repeated(desk: Desk, at: int, title: int) -> bool:
    one, other = desk.plain(at), desk.plain(title)
    begun = " ".join(other.split()[:_ECHO_WORDS])
    return one in other or begun in one


def _label_inside(desk: Desk, first: int, last: int, title: int | None) -> None:
    listing = False
    for at in range(first, last + 1):
        trait = desk.traits[at]
        listing = bool(trait.sign and trait.sign.opens_list) or (listing and not trait.prose)
        if not desk.open(at) and not (_is_heading_word(desk, at) and not listing):
            continue
        if listing:
            desk.drop(at, "related")
        elif _is_same(desk, at, title) or _is_pulled(desk, at, first, last):
            desk.drop(at, "repeated")
        else:
            desk.keep(at, "paragraph" if trait.prose or trait.full_stop or trait.words > 12 else "heading")


def _is_pulled(desk: Desk, at: int, first: int, last: int) -> bool:
    """Whether a line of an HTML page is a sentence of the story that is shown once more in large letters."""
    block, trait = desk.blocks[at], desk.traits[at]
    if not desk.parents or last - first > _SEARCHED or block.tag in _PARTS:
        return False
    if not _PULLED <= trait.words <= _LONGEST_PULLED or (trait.prose and not _is_apart(desk, at, first, last)):
        return False
    longer = (each for each in range(first, last + 1) if len(desk.blocks[each].text) > len(block.text))
    return any(desk.plain(at) in desk.plain(each) for each in longer if desk.traits[each].prose)


def _is_apart(desk: Desk, at: int, first: int, last: int) -> bool:
    """Whether a block stands in another element than the paragraphs around it, or in a quotation."""
    return desk.blocks[at].tag == "blockquote" or len({desk.lanes[first], desk.lanes[at], desk.lanes[last]}) > 1


def _is_heading_word(desk: Desk, at: int) -> bool:
    """Within a story, names of sections and dates on lines of their own head its parts."""
    weak = desk.reasons[at] in _WEAK and desk.traits[at].sign is not None
    return not desk.blocks[at].tag and (weak or (desk.reasons[at] == "date" and desk.traits[at].sign is None))


def _is_same(desk: Desk, at: int, title: int | None) -> bool:
    if title is None or len(desk.blocks[at].text) >= 1.5 * len(desk.blocks[title].text):
        return False
    return desk.plain(at) == desk.plain(title)


def _label_foot(desk: Desk, last: int) -> None:
    """Below the story's last prose: its own last short lines, until the first piece of furniture."""
    reason, end = "related", _end_of_foot(desk, last)
    for at in range(last + 1, len(desk.blocks)):
        trait = desk.traits[at]
        if trait.sign:
            reason = trait.sign.reason
        if at < end:
            desk.keep(at, "paragraph")
        elif desk.open(at):
            desk.drop(at, reason)


def _end_of_foot(desk: Desk, last: int) -> int:
    """Where the story's own last lines end: before a furnished line, a very short one or a list."""
    end = last + 1
    while end < len(desk.blocks) and desk.open(end) and _may_close(desk, end):
        end += 1
    stopless = [at for at in range(last + 1, end) if not desk.traits[at].full_stop and not _is_point(desk, at, last)]
    return stopless[0] if len(stopless) > _FOOT_LINES else end


def _is_point(desk: Desk, at: int, last: int) -> bool:
    """Whether a line is a point of a list that belongs to the story's last paragraph."""
    if not desk.lanes or desk.lanes[at] != desk.lanes[last] or desk.blocks[at].links:
        return False
    return desk.blocks[at].tag == "li" or bool(_POINT.match(desk.blocks[at].text))


def _may_close(desk: Desk, at: int) -> bool:
    return desk.traits[at].full_stop or desk.traits[at].words >= _FOOT_WORDS

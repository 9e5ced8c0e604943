"""Comments, entries of a live page and later stories are parts made alike, and no part of the story."""

from tests.pages.html.made_pages import STORY, TITLE, page, story, told

HEAD = f"<h1>{TITLE}</h1>"
OPINION = (
    "سمعنا هذا الكلام قبل عشر سنوات ولم يتغير فيه إلا الأسماء، والبحر كما هو والسفن كما هي. من يدفع؟ نريد أن نعرف."
)


def test_comments_that_are_longer_than_the_story():
    said = "".join(f"<div class=c><b>قارئ</b><i> قبل {at} ساعات</i><p>{OPINION}</p></div>" for at in range(2, 9))
    two = "".join(f"<p>{line}</p>" for line in STORY[:2])
    assert told(page(f"<div>{HEAD}<div>{two}</div><div class=k>{said}</div></div>")) == STORY[:2]


def test_entries_of_a_live_page_below_its_opening():
    entries = "".join(
        f"<article class=e><time>0{at}:15</time><p>{line}</p></article>" for at, line in enumerate(STORY[2:])
    )
    opening = "".join(f"<p>{line}</p>" for line in STORY[:2])
    assert told(page(f"<main>{HEAD}<div>{opening}</div><section>{entries}</section></main>")) == STORY[:2]


def test_a_longer_story_below_the_first():
    later = "".join(f"<p>{OPINION} {at}.</p>" for at in range(9))
    body = (
        f"<div><article class='item now'>{HEAD}<div>{story()}</div></article>"
        f"<article class='item next'><h1>الميناء القديم يغلق أبوابه أمام السياح</h1><div>{later}</div></article></div>"
    )
    assert told(page(body)) == STORY


def test_the_first_message_of_a_thread_is_the_story():
    answers = "".join(f"<div class=post><span>0{at}-11-2014</span><p>{OPINION}</p></div>" for at in range(2, 6))
    first = f"<div class=post><span>01-11-2014</span>{story()}</div>"
    assert told(page(f"{HEAD}<div>{first}{answers}</div>")) == STORY


def test_a_story_told_in_dated_parts_alone_is_kept():
    parts = "".join(
        f"<div class=day><span>{at} آذار</span><p>{line[:80]}.</p></div>" for at, line in enumerate(STORY, 3)
    )
    assert len(told(page(f"{HEAD}<div>{parts}</div>"))) >= len(STORY)

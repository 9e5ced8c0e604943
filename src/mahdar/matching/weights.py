"""What agreeing and disagreeing count, in one table.

Set by reading reports of July and August 2015 from fourteen papers side by side, and of 2008 to 2010 from two: a
pair that shares two persons and a likely day must come to `SAME`, one that lacks either must not.
"""

from typing import Final

SAME: Final = 5.0  # from here on two reports tell of one encounter
NEAR: Final = 3.5  # from here on somebody should look
NEAR_BY_SIDES: Final = 4.5  # … where they share no person and no body: states meet often
SUPPORT: Final = 0.25  # for each doubling of the reports that agree: what many tell of is oftener meant
CLEARLY: Final = 0.5  # by so much the best of several fits better than the next

IMPOSSIBLE: Final = -5.0  # what counts so much against it leaves nothing to look at

# Parties
PERSON: Final = 2.0  # the same known person, or the same body
PERSON_BY_NAME: Final = 1.5  # one of the two is known by its name alone
MOST_FOR_PERSONS: Final = 4.5
BODY_FOR_PERSON: Final = 1.0  # the body that is the side for somebody of it
OTHER_BODY: Final = 0.5  # a ministry or a party for a person of the same state, who need not be its own
STATE_FOR_PERSON: Final = 0.75
STATE_BESIDE: Final = 1.0  # either, where both name the same person or body of another side
OWN_BODY: Final = 0.75  # the same body beside a person of its own: no second party
HOST: Final = 1.5  # the state that is visited
SAME_STATE: Final = 0.85  # both name the state alone
NAME_UNLIKE: Final = -2.0  # other persons of the same side, of whom one is known by its name alone
SIDE_MISSING: Final = -1.5  # two sides here, three there: never the same, for all else
SIDE_IN_WORDS: Final = 0.0  # … but the sentence names the third
OTHER_FORM: Final = -0.5  # a meeting here, a conference there, and fewer than three sides in both
SAME_ARTICLE: Final = -1.0  # which tells of both apart, of the same parties: reading could not tell that they are one

# Days
SAME_DAY: Final = 3.0  # both state it
DAYS_TOUCH: Final = 2.0  # ranges that overlap, or that touch
NEXT_DAY: Final = -1.0  # stated a day apart: never the same, for all else
NEXT_DAY_LOOSELY: Final = 1.0  # … but told before it came, or counted from a paper's own day, which may be out by one
WEEK_OF_VISIT: Final = 0.5  # of a visit papers speak for a week
OVERLAP_WIDE: Final = 0.5  # one of the two is a week or a month, or told of in passing
OVERLAP_OPEN: Final = 0.0  # an article without a date: it takes the place as well, and that nothing else fits
BOTH_OPEN: Final = -1.0  # … and the other one has no day either: many encounters lie in so long a time
RIGHT_WEEKDAY: Final = 0.25  # … its words fit the stated day, as those of one encounter in seven do
# By the days from the stated day to the article that states none.
LAG: Final = (2.0, 2.0, 1.5, 1.0)
# By the days between two articles that state none.
APART: Final = (2.0, 1.5, 1.0, 0.5)
# An announcement, by the days from it to the day of the encounter: up to so many days ahead it counts so much.
AHEAD: Final = ((1, 2.0), (4, 1.5), (8, 1.0), (21, 0.5))
LIKELY_DAY: Final = 0.5  # so much less where that day is not stated
SAME_PAPER_DAY: Final = 1.0  # announced and told as held on one day: mostly two, the second still to come

# Place, issues, words
SAME_PLACE: Final = 1.0
NO_PLACE: Final = 1.0  # a call has none that could differ
PLACE_WITHIN: Final = 0.5
SAME_STATE_FOR_UNDATED: Final = 0.5  # a whole state tells little of which encounter, where no day does either
OTHER_TOWN: Final = -1.5  # of the same country
OTHER_PLACE: Final = -2.0
ISSUES_SHARED: Final = 0.5
WORDS: Final = ((0.8, 2.0), (0.6, 1.0))  # from this share of the shorter sentence's words on
FEWEST_WORDS: Final = 6

# A report without any day belongs to a dated encounter only where the two are not known to have met often there.
OCCASION: Final = 7  # days without an encounter that lie between two occasions
OFTEN: Final = 2  # occasions behind the first

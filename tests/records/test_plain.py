"""Records as plain values and back."""

import json
from datetime import date

import pytest

from mahdar.records import Attendee, Origin, Report, from_plain, plain

ORIGIN = Origin(
    article="a1", page_sha256="s", url=None, outlet="example.org", agencies=("رويترز",), title="لقاء",
    published=date(2019, 12, 10), not_before=date(2019, 12, 10), not_after=None,
)  # fmt: skip
LAVROV = Attendee(
    entity="sergey-lavrov", type="PER", name_ar="سيرغي لافروف", name_en="Sergey Lavrov", side="RUS", specific=True,
    known=True, office="foreign-minister@RUS",
)  # fmt: skip
REPORT = Report(
    id="e1", origin=ORIGIN, mode="meet", status="held", scope="single", tier="sure", attendees=(LAVROV,),
    date="2019-12-10", date_end=None, first=date(2019, 12, 10), last=date(2019, 12, 10), stated=True,
    when_words="اليوم", place="paris", issues=("syria",), words="التقى لافروف", shown=(("status", ("التقى",)),),
)  # fmt: skip


def test_a_record_comes_back_from_its_plain_form_through_json():
    assert from_plain(Report, json.loads(json.dumps(plain(REPORT)))) == REPORT


def test_a_field_that_no_record_has_is_refused():
    with pytest.raises(TypeError, match="unheard"):
        from_plain(Report, plain(REPORT) | {"unheard": 1})


def test_a_field_that_is_missing_is_refused():
    with pytest.raises(TypeError, match="mode"):
        from_plain(Report, {key: value for key, value in plain(REPORT).items() if key != "mode"})

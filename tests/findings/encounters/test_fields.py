"""Scope, claims, roles, the last day and the gathering around a meeting: fields beside status, day and place."""

from datetime import date

from tests.findings.encounters.reading import read

from mahdar.records import Encounter

ON = date(2015, 7, 27)


def _one(text: str) -> Encounter:
    (found,) = read(text, ON)
    return found


def _roles(text: str) -> dict[str, str]:
    return {party.entity: str(party.role) for party in _one(text).participants}


def test_meetings_at_intervals_are_a_series_that_goes_on() -> None:
    found = _one("يلتقي فلاديمير بوتين بانتظام رجب طيب أردوغان.")
    assert (found.scope, found.status) == ("series", "ongoing")


def test_any_meeting_is_generic_and_not_held() -> None:
    found = _one("سيكون أي لقاء بين فلاديمير بوتين ودونالد ترامب مفيدا.")
    assert (found.scope, found.status) == ("generic", "proposed")


def test_one_meeting_is_single() -> None:
    assert _one("التقى فلاديمير بوتين رجب طيب أردوغان في سوتشي.").scope == "single"


def test_who_denies_is_told_without_that() -> None:
    claims = _one("نفى الكرملين عقد لقاء بين فلاديمير بوتين وبشار الأسد.").claims
    assert [(claim.by, claim.says) for claim in claims] == [("kremlin", "denies")]


def test_the_narrator_affirms_what_nobody_is_said_to_tell() -> None:
    claims = _one("اجتمع جون كيري مع سيرغي لافروف في جنيف.").claims
    assert [(claim.by, claim.says) for claim in claims] == [(None, "affirms")]


def test_who_calls_is_the_initiator() -> None:
    roles = _roles("تلقى عبد الفتاح السيسي اتصالا هاتفيا من فلاديمير بوتين.")
    assert roles == {"vladimir-putin": "initiator", "abdel-fattah-el-sisi": "participant"}


def test_talks_of_several_days_have_a_last_day() -> None:
    found = _one("عقدت المحادثات بين جون كيري وسيرغي لافروف يومي 5 و6 آب في جنيف.")
    assert (found.date, found.date_end) == ("2015-08-05", "2015-08-06")


def test_a_single_day_has_no_last_day() -> None:
    assert _one("التقى جون كيري سيرغي لافروف أمس في جنيف.").date_end is None


def test_a_capital_without_its_name_is_a_place() -> None:
    assert _one("التقى جون كيري أمس في العاصمة القطرية سيرغي لافروف.").place == "doha"


def test_talks_named_after_a_town_are_there() -> None:
    assert _one("التقى جون كيري سيرغي لافروف على هامش محادثات فيينا.").place == "vienna"


def test_the_day_on_which_something_else_began_is_not_the_meeting_s() -> None:
    assert _one("بحث جون كيري مع سيرغي لافروف مصير الصحفي المحتجز منذ أمس.").date is None


def test_a_visit_that_goes_on_has_the_day_of_the_story() -> None:
    text = "أخبار متفرقة\nحذر جون كيري أمس من انهيار الهدنة.\nويقوم جون كيري حاليا بزيارة إلى تونس."
    assert [str(found.date) for found in read(text, ON)] == ["2015-07-26"]


def test_a_visit_of_the_past_has_no_day_of_the_story() -> None:
    text = "أخبار متفرقة\nحذر جون كيري أمس من انهيار الهدنة.\nوكان جون كيري قد زار تونس."
    assert [found.date for found in read(text, ON)] == [None]


def test_a_line_named_after_its_day_is_no_day_of_a_meeting() -> None:
    found = _one("بحث جون كيري مع محمود عباس قيام دولة على حدود 4 يونيو 1967.")
    assert found.date is None

"""Two states that talk where their people were told to talk are the same encounter, unless it cannot be."""

from datetime import date

from tests.findings.encounters.reading import read

CALL = "بحث وزير الخارجية الروسي سيرغي لافروف ونظيره الأمريكي مايك بومبيو في اتصال هاتفي أمس الأزمة في سوريا."


def test_a_meeting_of_states_at_a_place_is_no_echo_of_a_call():
    found = read(f"{CALL} وستجري روسيا والولايات المتحدة محادثات في هلسنكي يوم الاثنين المقبل.", date(2018, 7, 13))
    assert [(one.mode, one.status, one.date, one.place) for one in found] == [
        ("call", "held", "2018-07-12", None),
        ("meet", "planned", "2018-07-16", "helsinki"),
    ]


def test_talks_of_the_two_states_without_a_place_are_the_call():
    found = read(f"{CALL} وتناولت المباحثات بين روسيا والولايات المتحدة إيران أيضا.", date(2018, 7, 13))
    assert [one.mode for one in found] == ["call"]

"""How many independent sources there are, at least."""

from mahdar.matching.sources import agency_of, source_of, sources


def test_reports_of_different_outlets_are_independent(report):
    assert sources([report("e1"), report("e2"), report("e3")], {}) == 3


def test_reports_of_one_article_are_one_source(report):
    assert sources([report("e1", article="a1", outlet="x"), report("e2", article="a1", outlet="x")], {}) == 1


def test_copies_of_one_text_are_one_source(report):
    assert sources([report("e1"), report("e2"), report("e3")], {"ae1": "ae1", "ae2": "ae1"}) == 2


def test_articles_of_one_outlet_are_one_source_by_name_and_by_domain(report):
    assert sources([report("e1", outlet="aawsat.com"), report("e2", outlet="الشرق الأوسط")], {}) == 1


def test_hosts_below_an_outlet_s_domain_are_the_outlet_s(report):
    assert sources([report("e1", outlet="aawsat.com"), report("e2", outlet="m.aawsat.com")], {}) == 1


def test_namesakes_are_different_sources_and_a_name_that_several_bear_ties_none_of_them(report):
    papers = [report("e1", outlet="alwatan.com.sa"), report("e2", outlet="elwatannews.com")]
    assert sources(papers, {}) == 2
    assert source_of([*papers, report("e3", outlet="الوطن")], {})["ae3"] == "ae3"


def test_articles_that_credit_one_agency_are_one_source_however_it_is_written(report):
    assert sources([report("e1", agencies=("أ ف ب",)), report("e2", agencies=("فرانس برس",))], {}) == 1
    assert sources([report("e1", agencies=("AFP",)), report("e2", agencies=("Reuters",))], {}) == 2


def test_an_agency_s_own_page_and_who_credits_it_are_one_source(report):
    assert sources([report("e1", outlet="spa.gov.sa"), report("e2", agencies=("واس",))], {}) == 1


def test_an_agency_that_the_knowledge_has_not_is_told_by_its_name(report):
    reports = [report("e1", agencies=("وكالة النهر",)), report("e2", agencies=("وكالة النهر",))]
    assert sources(reports, {}) == 1


def test_agencies_that_nobody_names_make_no_source_beside_others_and_tie_none_together(report):
    wire = report("e1", agencies=("وكالات",))
    assert sources([wire], {}) == 1
    assert sources([wire, report("e2")], {}) == 1
    assert sources([wire, report("e2"), report("e3")], {}) == 2
    assert sources([wire, report("e4", agencies=("الوكالات",))], {}) == 1


def test_an_article_of_an_unknown_outlet_makes_no_source_beside_others(report):
    unknown = report("e1", outlet=None)
    assert sources([unknown, report("e2", outlet=None)], {}) == 1
    assert sources([unknown, report("e2")], {}) == 1
    assert sources([report("e1", outlet=None, agencies=("رويترز",)), report("e2")], {}) == 2


def test_an_article_that_credits_two_agencies_neither_adds_a_source_to_theirs_nor_makes_them_one(report):
    both = report("e1", agencies=("رويترز", "أ ف ب"))
    assert sources([both, report("e2", agencies=("رويترز",)), report("e3", agencies=("أ ف ب",))], {}) == 2
    assert sources([both, report("e2", agencies=("د ب أ",))], {}) == 2
    assert sources([both], {}) == 1


def test_sources_are_named_by_their_smallest_article_whatever_the_order(report):
    reports = [report("e3", outlet="x"), report("e1", outlet="x"), report("e2")]
    assert source_of(reports, {}) == source_of(reports[::-1], {}) == {"ae1": "ae1", "ae2": "ae2", "ae3": "ae1"}


def test_the_agency_of_a_group_of_copies_is_the_one_that_most_credit(report):
    def agency(*credits_):
        return agency_of(report(f"e{n}", agencies=each).origin for n, each in enumerate(credits_))

    assert agency((), ("أ ف ب",), ("فرانس برس",), ("رويترز",)) == "afp"
    assert agency((), ("وكالات",)) is None
    assert agency(("أ ف ب",), ("رويترز",)) is None
    assert (
        agency(
            ("أ ف ب", "رويترز"),
        )
        is None
    )

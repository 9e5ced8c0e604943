"""Who took part, by all reports."""

from mahdar.matching.merged_parties import merged_parties


def names(*reports):
    return [party.entity for party in merged_parties(reports)]


def test_everybody_whom_one_report_names_is_there_those_of_most_reports_first(report):
    reports = (
        report("e1", who=("sergey-lavrov", "jean-yves-le-drian")),
        report("e2", who=("mikhail-bogdanov", "jean-yves-le-drian")),
    )
    assert names(*reports) == ["jean-yves-le-drian", "mikhail-bogdanov", "sergey-lavrov"]


def test_a_state_falls_away_where_somebody_of_its_side_is_named(report):
    reports = (report("e1", who=("russia", "france")), report("e2", who=("sergey-lavrov", "france")))
    assert names(*reports) == ["france", "sergey-lavrov"]


def test_a_state_that_nobody_came_for_by_name_stays(report):
    assert names(report("e1", who=("sergey-lavrov", "united-states"))) == ["sergey-lavrov", "united-states"]


def test_a_party_has_the_role_and_the_office_that_most_reports_give(report):
    host = {"jean-yves-le-drian": ("host", "foreign-minister@FRA")}
    chair = {"jean-yves-le-drian": ("chair", None)}
    parties = merged_parties([report("e1", roles=host), report("e2", roles=host), report("e3", roles=chair)])
    assert [(party.role, party.office) for party in parties if party.entity == "jean-yves-le-drian"] == [
        ("host", "foreign-minister@FRA")
    ]


def test_of_two_roles_given_as_often_the_one_that_says_more_stands(report):
    parties = merged_parties([report("e1"), report("e2", roles={"jean-yves-le-drian": ("host", None)})])
    assert {party.entity: party.role for party in parties} == {
        "sergey-lavrov": "participant",
        "jean-yves-le-drian": "host",
    }


def test_a_party_says_which_reports_name_it(report):
    (lavrov, _, _) = merged_parties([report("e2"), report("e1", who=("sergey-lavrov", "federica-mogherini"))])
    assert (lavrov.entity, lavrov.reports) == ("sergey-lavrov", ("e1", "e2"))

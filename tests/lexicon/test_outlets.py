"""The outlets that ship with the program, and how they are looked up."""

from collections import Counter

import pytest

from mahdar.lexicon import lexicon
from mahdar.lexicon.outlet_search import find_outlets
from mahdar.lexicon.outlets import outlets


@pytest.fixture(scope="module")
def known():
    return outlets(lexicon())


def ids(found):
    return [outlet.id for outlet in found]


def test_at_least_seventy_outlets_are_known_in_every_arab_state(known):
    states = {outlet.country for outlet in known.all}
    assert len(known.all) >= 70
    assert states >= {
        "ARE", "BHR", "DZA", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MAR", "MRT", "OMN", "PSE", "QAT", "SAU", "SDN",
        "SOM", "SYR", "TUN", "YEM",
    }  # fmt: skip


def test_everything_said_of_an_outlet_says_where_it_is_from(known):
    assert [outlet.id for outlet in known.all if not outlet.sources] == []


def test_every_outlet_has_a_kind_a_language_and_a_name_in_latin_letters(known):
    assert [o.id for o in known.all if not (o.kind and o.languages and o.english)] == []


def test_every_agency_that_datelines_name_has_its_own_site(known):
    agencies = {entry["id"] for entry in lexicon().entries("agencies/1")} - {"agencies", "cnn", "bbc"}
    assert agencies <= {outlet.agency for outlet in known.all}


def test_an_outlet_that_counts_in_utc_by_mistake_has_a_clock_of_its_own(known):
    assert all(outlet.time_zone for outlet in known.all if outlet.calls_local_utc)


def test_every_domain_leads_to_its_outlet_and_so_do_the_hosts_below_it(known):
    for outlet in known.all:
        for domain in outlet.domains:
            assert known.at(domain) == known.at(f"m.{domain}") == outlet


@pytest.mark.parametrize("domain", [None, "", "com", "gov.sa", "xspa.gov.sa", "ahram.org", "paper.example"])
def test_a_domain_of_nobody_is_nobodys(known, domain):
    assert known.at(domain) is None


def test_the_domain_decides_between_those_of_one_name(known):
    assert len(known.named("الوطن")) >= 5
    assert known.of(None, "الوطن") is None
    assert known.of("www.alwatan.sy", "الوطن").id == "al-watan-syria"
    assert known.of("paper.example", "المصري اليوم").id == "al-masry-al-youm"
    assert known.of(None, "Al-Masry al-Youm").id == "al-masry-al-youm"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ahram.org.eg", ["al-ahram"]),
        ("https://gate.ahram.org.eg/News/1.aspx", ["al-ahram"]),
        ("الاهرام", ["al-ahram"]),
        ("اهرام", ["al-ahram"]),
        ("El Ahram", ["al-ahram"]),
        ("al-ahram", ["al-ahram"]),
        ("youm7", ["youm7"]),
        ("aawsat", ["asharq-al-awsat"]),
        ("KUNA", ["kuna"]),
        ("Yeni Safak", ["yeni-safak-arabic"]),
        ("مصري يوم", ["al-masry-al-youm"]),
        ("جريدة الفنار", []),
        ("the", []),
        ("", []),
        ("http://[", []),
    ],
)
def test_an_outlet_is_found_by_name_in_either_script_by_domain_and_by_id(known, query, found):
    assert ids(find_outlets(known, query)) == found


def test_all_that_bear_a_name_are_found(known):
    assert set(ids(find_outlets(known, "الرأي"))) == {"al-rai-jordan", "al-rai-kuwait"}  # «الرأي», «الراي»
    assert set(ids(find_outlets(known, "الشروق"))) == {"al-shorouk", "al-chourouk-tunisia", "echorouk"}


def test_english_names_are_each_of_one_outlet(known):
    shared = [name for name, times in Counter(outlet.english for outlet in known.all).items() if times > 1]
    assert shared == []


def test_no_name_of_one_outlet_stands_twice(known):
    twice = {outlet.id for outlet in known.all if max(Counter(outlet.names).values()) > 1}
    assert twice == set()

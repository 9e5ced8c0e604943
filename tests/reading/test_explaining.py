"""Why a fact is there: the tree names rules, words and the knowledge that was used."""

from dataclasses import replace

from mahdar import explain
from mahdar.records import Evidence, TimeExpression
from mahdar.text import Span


def test_the_tree_of_a_fact(minutes):
    parts = (Evidence("test/inner", Span(8, 17), knowledge=("verb.say",)),)
    evidence = Evidence("test/outer", Span(0, 17), parts, ("paris",), "both names")
    time = TimeExpression(Span(0, 17), "2019", "a year", evidence)
    told = replace(minutes, times=(time,))
    text = minutes.article.text
    (id_,) = told.ids()["time"]
    assert explain(told, id_) == "\n".join(
        [
            f"{id_}  time  \u2068{text[0:17]}\u2069",
            f"  test/outer  [0, 17)  \u2068{text[0:17]}\u2069: both names",
            "    knows paris",
            f"    test/inner  [8, 17)  \u2068{text[8:17]}\u2069",
            "      knows verb.say",
        ]
    )


def test_every_fact_has_a_tree(minutes):
    for id_, kind, fact in minutes.facts():
        tree = explain(minutes, id_)
        assert tree.startswith(f"{id_}  {kind}  ")
        assert fact.evidence.rule in tree


def test_the_beginning_of_an_id_is_enough_where_it_fits_one_fact_only(minutes):
    id_ = minutes.ids()["act"][0]
    assert explain(minutes, id_[:6]) == explain(minutes, id_)
    assert explain(minutes, "m") is None
    assert explain(minutes, "zzz") is None

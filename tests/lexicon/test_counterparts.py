"""Names that bodies of several states share are found by name and state."""

from mahdar.lexicon import lexicon
from mahdar.lexicon.counterparts import counterparts
from mahdar.text import fold

STATES = [{"iso3": "KOR", "adjectives": ["كوري جنوبي"]}, {"iso3": "TUN", "adjectives": ["تونسي"]}]


def _body(id_: str, country: str, name: str) -> dict[str, object]:
    return {"id": id_, "country": country, "names": [name]}


def test_the_adjective_is_cut_off() -> None:
    """The rest of the name and the state give the body; so does an adjective of two words, and a feminine one."""
    bodies = [
        _body("party", "TUN", "حزب البيئة التونسي"),
        _body("air", "KOR", "خطوط الشرق الكورية الجنوبية"),
        _body("agency", "TUN", "وكالة الغابات التونسية"),
    ]
    assert counterparts(STATES, bodies) == {
        f"{fold('حزب البيئة')}\tTUN": "party",
        f"{fold('خطوط الشرق')}\tKOR": "air",
        f"{fold('وكالة الغابات')}\tTUN": "agency",
    }


def test_a_body_of_another_state_is_none() -> None:
    """The adjective must be that of the body's own state, and a name must be left."""
    assert counterparts(STATES, [_body("abroad", "FRA", "حزب البيئة التونسي"), _body("one", "TUN", "التونسي")]) == {}


def test_the_world_gives_the_entity() -> None:
    """By the folded name and the state's code; None where there is none."""
    world = lexicon().world
    found = world.counterpart(fold("مجلس النواب"), "LBY")
    assert found is not None
    assert found.id == "libyan-house-of-representatives"
    assert world.counterpart(fold("مجلس النواب"), "NOR") is None

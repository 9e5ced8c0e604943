"""Each check finds the fault that it is for, names file and entry, and finds nothing else."""

import pytest

from mahdar.lexicon.check import faults, main

FILES = {
    "states/xla.yaml": """
shape: state/1
id: testland
english: Testland
iso3: XLA
names:
  - تستلاند
adjectives:
  - تستلاندي
capital: test-city
seats:
  - test-palace
""",
    "places/towns.yaml": """
shape: places/1
entries:
  - id: test-city
    type: GPE
    english: Test City
    country: XLA
    names:
      - مدينة الفحص
  - id: test-palace
    type: LOC
    english: Test Palace
    country: XLA
    names:
      - قصر الفحص
""",
    "people/test.yaml": """
shape: people/1
entries:
  - id: first-person
    english: First Person
    country: XLA
    born: 1950
    names:
      - سالم الأول
  - id: second-person
    english: Second Person
    country: XLA
    died: 2021
    names:
      - سالم الثاني
""",
    "organisations/test.yaml": """
shape: organisations/1
entries:
  - id: test-league
    english: Test League
    kind: body
    names:
      - رابطة الفحص
""",
    "roles/test.yaml": """
shape: roles/1
entries:
  - id: test-minister
    english: test minister
    forms:
      - وزير الفحص
    noun: test-noun
    finds:
      - وصل وزير الفحص مساء.
    leaves:
      - أعلنت وزارة الفحص النتائج.
""",
    "roles/nouns.yaml": """
shape: role-nouns/1
entries:
  - id: test-noun
    forms:
      - الوزير
""",
    "offices/xla.yaml": """
shape: offices/1
country: XLA
known_until: 2020
entries:
  - role: test-minister
    terms:
      - holder: first-person
        from: 2014-10
        until: 2016-03-01
      - holder: second-person
        from: 2016-03-01
        until: null
""",
    "verbs/saying.yaml": """
shape: verbs/1
sense: saying
entries:
  - id: verb.say
    past: قال
    present: يقول
""",
}


@pytest.fixture
def data(tmp_path):
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content.lstrip(), encoding="utf-8")
    return tmp_path


def test_good_files_have_no_fault(data):
    assert [str(fault) for fault in faults(data)] == []


REPLACED = [
    # the file, what stands there, what is put there instead, what the check says
    ("people/test.yaml", "country: XLA", "county: XLA", "county: Extra inputs are not permitted"),
    ("people/test.yaml", "born: 1950", "born: 2999", "behind the release of the knowledge"),
    ("people/test.yaml", "born: 1950", "born: 1950\n    died: 1949-01", "born 1950, died 1949-01"),
    ("offices/xla.yaml", "from: 2014-10\n", "from: 1949-10\n", "but was born 1950"),
    ("offices/xla.yaml", "from: 2016-03-01\n", "from: 2022\n", "but died 2021"),
    ("people/test.yaml", "shape: people/1", "shape: persons/1", "unknown shape 'persons/1'"),
    ("people/test.yaml", "shape: people/1", "shape: 7", "unknown shape '7'"),
    ("people/test.yaml", "سالم الأول", "سالِم الأول", "holds marks, tatweel"),
    ("people/test.yaml", "سالم الأول", "ســالم الأول", "holds marks, tatweel"),
    ("people/test.yaml", "سالم الأول", "ﺳالم الأول", "holds marks, tatweel"),
    ("people/test.yaml", "سالم الأول", "سالم\u200f الأول", "holds marks, tatweel"),
    ("people/test.yaml", "سالم الأول", "سالم  الأول", "stray spaces"),
    ("people/test.yaml", "id: first-person", "id: First Person", "should match pattern"),
    ("people/test.yaml", "id: second-person", "id: first-person", "the id first-person stands 2 times"),
    ("people/test.yaml", "id: second-person", "id: test-city", "the id test-city stands 2 times"),
    ("people/test.yaml", "- سالم الأول", "- سالم الأول\n      - سالم الاول", "two of its names fold to"),
    ("people/test.yaml", "country: XLA", "country: XLB", "first-person: no state XLB in states/"),
    ("people/test.yaml", "  - id: first-person", "  - id: first-person\n    id: again", "the key 'id' stands twice"),
    ("people/test.yaml", "  - id: first-person", "  - id: [first-person", "test.yaml:4"),
    ("people/test.yaml", "shape: people/1", "- people", "test.yaml"),
    ("people/test.yaml", "- سالم الأول\n", "- سالم الأول  \n", "not in its layout: run `mahdar lexicon format`"),
    ("people/test.yaml", "entries:\n", "\n\nentries:\n", "not in its layout"),
    ("states/xla.yaml", "capital: test-city", "capital: no-city", "no place no-city in places/"),
    ("states/xla.yaml", "  - test-palace", "  - no-palace", "no place or organisation no-palace"),
    ("roles/test.yaml", "    finds:\n      - وصل وزير الفحص مساء.\n", "", "test-minister: no example under `finds`"),
    ("roles/test.yaml", "    leaves:\n      - أعلنت وزارة الفحص النتائج.\n", "", "no example under `leaves`"),
    ("roles/test.yaml", "noun: test-noun", "noun: no-noun", "test-minister: no noun no-noun"),
    ("verbs/saying.yaml", "  - id: verb.say", "  - id: verb.say\n  - id: verb.say", "the id verb.say stands 2 times"),
    ("offices/xla.yaml", "role: test-minister", "role: no-minister", "no role no-minister in roles/"),
    ("offices/xla.yaml", "holder: first-person", "holder: nobody", "test-minister: no person nobody in people/"),
    ("offices/xla.yaml", "country: XLA", "country: XLB", "neither a state's `country` nor `of`"),
    ("offices/xla.yaml", "- role: test-minister", "- role: test-minister\n    of: none-x", "no organisation or place"),
    ("offices/xla.yaml", "from: 2014-10\n", "from: 2014-1\n", "is no date of known precision"),
    ("offices/xla.yaml", "from: 2014-10\n", "from: 2014-13\n", "is no date of known precision"),
    ("offices/xla.yaml", "until: 2016-03-01", "until: 2016-02-30", "is no date of known precision"),
    ("offices/xla.yaml", "until: 2016-03-01", "until: 2013", "runs backwards"),
    ("offices/xla.yaml", "until: 2016-03-01", "until: 2016-05", "first-person and second-person hold it at once"),
    ("offices/xla.yaml", "until: 2016-03-01", "until: null", "first-person has no `until`, though"),
    ("offices/xla.yaml", "from: 2016-03-01", "from: 2012", "second-person stands after first-person but began before"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "before", "after", "said"), REPLACED)
def test_a_fault_is_found_and_named(data, name, before, after, said):
    path = data / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_bytes(text.replace(before, after, 1).encode("utf-8"))
    found = [str(fault) for fault in faults(data)]
    assert any(said in fault for fault in found), found
    assert all(fault.startswith(str(data)) for fault in found)
    assert any(fault.startswith(str(path)) for fault in found)


def test_a_capital_stands_for_one_government(data):
    state = (data / "states/xla.yaml").read_text(encoding="utf-8")
    former = state.replace("XLA", "XLB").replace("testland", "old-testland").replace("تستلاند", "تستلاند القديمة")
    former = former.replace("تستلاند القديمةي", "تستلاندي قديم").replace("seats:\n  - test-palace\n", "")
    (data / "states/xlb.yaml").write_text(former, encoding="utf-8")
    said = "test-city stands for testland and old-testland: keep it where it means a government today"
    assert [fault.what for fault in faults(data)] == [said, said]


def test_an_acting_holder_may_stand_beside_another(data):
    path = data / "offices/xla.yaml"
    text = path.read_text(encoding="utf-8")
    acting = "      - holder: second-person\n        from: 2015\n        until: 2015-12\n        acting: true\n"
    path.write_text(
        text.replace("      - holder: second-person", acting + "      - holder: second-person"), encoding="utf-8"
    )
    assert [str(fault) for fault in faults(data)] == []


def test_a_file_that_nobody_reads_is_a_fault(data):
    (data / "people" / "more.yml").write_text("shape: people/1\nentries: []\n", encoding="utf-8")
    assert [str(fault) for fault in faults(data)] == [
        f"{data / 'people' / 'more.yml'}: never read: a knowledge file's name ends in .yaml"
    ]


def test_a_file_in_another_encoding_is_a_fault_and_no_crash(data):
    (data / "people" / "old.yaml").write_bytes("shape: people/1\n# قديم\n".encode("cp1256"))
    assert any("old.yaml" in str(fault) for fault in faults(data))


def test_windows_line_ends_are_a_fault_of_layout(data):
    path = data / "people/test.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert [fault.what for fault in faults(data)] == ["not in its layout: run `mahdar lexicon format`"]


def test_the_knowledge_that_ships_has_no_fault(capsys):
    assert main() == 0, capsys.readouterr().out

"""Each check of outlets finds the fault that it is for, names file and entry, and finds nothing else."""

import pytest

from mahdar.lexicon.check import faults

STATE = """shape: state/1
id: testland
english: Testland
iso3: XLA
names:
  - تستلاند
adjectives:
  - تستلاندي
"""
AGENCIES = """shape: agencies/1
entries:
  - id: test-agency
    forms:
      - وكالة الفحص
"""
OUTLETS = """shape: outlets/1
entries:
  - id: the-lighthouse
    names:
      - الفنار
    english: The Lighthouse
    domains:
      - fanar.example
    country: XLA
    based: XLA
    kind: daily
    time_zone: Asia/Beirut
    months: levant
    credits:
      - {agency: test-agency, where: [byline]}
    since: 1950-03
  - id: the-other-lighthouse
    names:
      - الفنار
      - الفنار الآخر
"""
NAMESAKES = """shape: outlet-namesakes/1
entries:
  - form: الفنار
    among:
      - the-lighthouse
      - the-other-lighthouse
"""
FILES = {"testland.yaml": STATE, "agencies.yaml": AGENCIES, "outlets.yaml": OUTLETS, "namesakes.yaml": NAMESAKES}


def found(folder, **changes):
    """The faults of the files below, some of them changed: `outlets=("old", "new")`."""
    for name, content in FILES.items():
        old, new = changes.get(name.removesuffix(".yaml"), ("", ""))
        assert old in content
        (folder / name).write_text(content.replace(old, new, 1) if old else content, encoding="utf-8")
    return [str(fault).removeprefix(f"{folder}/") for fault in faults(folder)]


def test_files_without_fault_have_none(tmp_path):
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("the-other-lighthouse", "the-lighthouse", "the outlet the-lighthouse stands 2 times"),
        (
            "      - الفنار الآخر\n",
            "    domains:\n      - fanar.example\n",
            "fanar.example belongs to another outlet too",
        ),
        ("      - الفنار الآخر\n", "      - الفنار\n", "two of its names fold to 'الفنار': keep one"),
        ("country: XLA", "country: XLB", "the-lighthouse: no state XLB in states/"),
        ("based: XLA", "based: XLB", "the-lighthouse: no state XLB in states/"),
        ("Asia/Beirut", "Asia/Atlantis", "the-lighthouse: no time zone has the name Asia/Atlantis"),
        ("Asia/Beirut", "../Beirut", "time_zone"),
        ("agency: test-agency", "agency: no-agency", "the-lighthouse: no agency no-agency in pages/agencies.yaml"),
        ("months: levant", "agency: no-agency", "the-lighthouse: no agency no-agency in pages/agencies.yaml"),
        ("months: levant", "months: levantine", "months"),
        ("kind: daily", "kind: paper", "kind"),
        ("where: [byline]", "where: []", "where"),
        ("fanar.example", "https://fanar.example", "domains"),
        ("since: 1950-03", "since: 1950-13", "since"),
        ("english:", "englisch:", "englisch"),
    ],
)
def test_a_fault_of_an_outlet_is_told_with_its_file(tmp_path, old, new, told):
    said = found(tmp_path, outlets=(old, new))
    assert any(told in line and line.startswith("outlets.yaml: ") for line in said), said


def test_a_name_that_several_bear_is_to_be_declared(tmp_path):
    (said,) = found(
        tmp_path,
        outlets=("      - الفنار الآخر\n", "      - الفنار الآخر\n  - id: a-third\n    names:\n      - الفنار\n"),
    )
    assert "«الفنار» is the name of a-third, the-lighthouse, the-other-lighthouse: declare it" in said


def test_a_name_that_is_no_longer_shared_is_to_be_taken_out(tmp_path):
    (said,) = found(tmp_path, outlets=("      - الفنار\n      - الفنار الآخر\n", "      - الفنار الآخر\n"))
    assert said == "namesakes.yaml: «الفنار» is not the name of all of them: take it out"

"""What the rules name in the knowledge is there: an entry that somebody renamed would be a rule lost without a word."""

import re
from pathlib import Path

import mahdar.findings
from mahdar.lexicon import lexicon

CODE = sorted(Path(mahdar.findings.__file__).parent.rglob("*.py"))
_OF_GROUP = re.compile(r'\b(?:is_a|is_)\([^()"]*"([a-z-]+)", "([a-z0-9.-]+)"\)')
_DOTTED = re.compile(r'"([a-z-]+\.[a-z0-9.-]+)"')


def entries_by_group():
    """The ids of the entries that rules ask for, by sense group."""
    found = {}
    for shape in ("words/1", "verbs/1"):
        for file in lexicon().files(shape):
            found.setdefault(file["sense"], set()).update(entry["id"] for entry in file["entries"])
    return found


def test_entries_that_rules_name_are_there():
    groups = entries_by_group()
    named = [(path.name, *pair) for path in CODE for pair in _OF_GROUP.findall(path.read_text(encoding="utf-8"))]
    assert len(named) > 20
    assert [one for one in named if one[1] in groups and one[2] not in groups[one[1]]] == []


def test_ids_that_rules_name_are_there():
    groups = entries_by_group()
    heads = {id_.partition(".")[0] for ids in groups.values() for id_ in ids if "." in id_}
    known = set().union(*groups.values())
    named = [(path.name, id_) for path in CODE for id_ in _DOTTED.findall(path.read_text(encoding="utf-8"))]
    assert len(named) > 20
    assert [one for one in named if one[1].partition(".")[0] in heads and one[1] not in known] == []

"""YAML as knowledge files use it: words stay words, and nothing stands twice."""

import pytest

from mahdar.lexicon import KnowledgeError
from mahdar.lexicon.yaml_files import read_yaml


def read(tmp_path, text):
    path = tmp_path / "file.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_yaml(path)


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "NO", "2014", "2014-10", "2014-10-14", "1e3", "0x10", "12:30", "="]
)
def test_what_other_readers_turn_into_something_else_stays_a_word(tmp_path, word):
    assert read(tmp_path, f"country: {word}\n") == {"country": word}


def test_null_and_truth_are_what_they_say(tmp_path):
    assert read(tmp_path, "a: null\nb:\nc: ~\nd: true\ne: false\n") == {
        "a": None,
        "b": None,
        "c": None,
        "d": True,
        "e": False,
    }


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("id: a\nnames: []\nid: b\n", ":3", "the key 'id' stands twice"),
        ("entries:\n  - id: a\n    id: b\n", ":3", "the key 'id' stands twice"),
        ("? [a]\n: b\n", ":1", "is no word"),
        ("id: [a\n", "", ""),
        ("- a\n- b\n", "", "a knowledge file is a mapping"),
        ("", "", "a knowledge file is a mapping"),
        ("id: \x00\n", "", ""),
        (b"id: \xe3\xc7\n", "", ""),
        ("!!python/object/apply:os.system ['true']\n", "", "could not determine a constructor"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(tmp_path, text, where, what):
    with pytest.raises(KnowledgeError) as caught:
        read(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'file.yaml'}{where}")
    assert what in str(caught.value)

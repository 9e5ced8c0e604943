"""The same input gives the same bytes, whatever the hash seed, the locale, the time zone, the number of processes."""

import json

import pytest

PLACES = [
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "ar_EG.UTF-8", "TZ": "Asia/Riyadh"},
    {"PYTHONHASHSEED": "77777", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/New_York"},
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory, story):
    path = tmp_path_factory.mktemp("archive") / "archive.jsonl"
    dateless = story.replace("الثلاثاء 10 كانون الأول 2019\n", "")
    as_html = "<html><body><h1>" + story.replace("\n", "</h1><p>", 1).replace("\n", "</p><p>") + "</p></body></html>"
    texts = [story, dateless, as_html, "", "English only, and nothing else at all, on this page."]
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    return path


def test_the_same_bytes_everywhere(program, archive):
    outputs = {
        program("read", "--jsonl", archive, "--jobs", jobs, **place).stdout for jobs, place in enumerate(PLACES, 1)
    }
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == 5


def test_the_same_lines_for_people_everywhere(program, archive):
    assert len({program("read", "--latin", archive, **place).stdout for place in PLACES}) == 1

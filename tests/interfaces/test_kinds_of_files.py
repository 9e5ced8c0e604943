"""`mahdar read` and `mahdar add` on files of each kind, and what they say of those that give nothing."""

import csv
import gzip
import io
import json
import tarfile
import zipfile

import pytest
from tests.interfaces.documents import documents
from tests.sources.pdf.made import by_typst, escaped

from mahdar.interfaces.cli.exits import Exit


def zipped(name, content):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(name, content)
    return held.getvalue()


def packed_tar(name, content):
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(content)
        archive.addfile(info, io.BytesIO(content))
    return held.getvalue()


def table(story):
    held = io.StringIO()
    csv.writer(held, delimiter=";").writerows([("رقم", "نص الخبر"), ("1", story)])
    return held.getvalue().encode("windows-1256")


def mhtml(story):
    head = b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Location: "
    return head + b"https://news.example/7\nContent-Transfer-Encoding: 8bit\n\n" + html(story)


def html(story):
    lines = story.splitlines()
    return f"<html><h1>{lines[0]}</h1>{''.join(f'<p>{line}</p>' for line in lines[1:])}</html>".encode()


def feed(story):
    body = "".join(f"&lt;p&gt;{line}&lt;/p&gt;" for line in story.splitlines()[1:])
    entry = f"<title>{story.splitlines()[0]}</title><content:encoded>{body}</content:encoded>"
    return f"<rss version='2.0'><channel><item>{entry}</item></channel></rss>".encode()


KINDS = {
    "a.zip": lambda story: zipped("a.txt", story.encode()),
    "a.tar.gz": lambda story: packed_tar("a.txt", story.encode()),
    "a.txt.gz": lambda story: gzip.compress(story.encode()),
    "a.mht": mhtml,
    "a.csv": table,
    "a.rss": feed,
    "a.pdf": lambda story: by_typst("\n\n".join(map(escaped, story.splitlines()))),
}


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_is_read_and_its_facts_are_those_of_the_text(program, tmp_path, story, name):
    (tmp_path / name).write_bytes(KINDS[name](story))
    (document,) = documents(program("read", "--jsonl", tmp_path / name))
    assert document["article"]["title"] == story.splitlines()[0]
    (plain,) = documents(program("read", "--jsonl", "-", stdin=story.encode()))
    for layer in ("encounters", "quotations", "acts", "entities"):
        assert len(document[layer]) == len(plain[layer]) > 0


def test_a_folder_of_all_kinds_is_added_and_what_is_broken_is_told(program, tmp_path, story):
    folder = tmp_path / "folder"
    folder.mkdir()
    for name, make in KINDS.items():
        (folder / name).write_bytes(make(story))
    (folder / "broken.zip").write_bytes(b"PK\x03\x04broken")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    (folder / "map.xml").write_text("<urlset/>", encoding="utf-8")
    run = program("add", folder, "--record", tmp_path / "x.db", "--jsonl")
    assert run.returncode == Exit.SOME_SKIPPED
    told = run.stderr.decode().splitlines()
    assert [line.partition(": ")[0] for line in told[:3]] == [
        str(folder / name) for name in ("broken.pdf", "broken.zip", "map.xml")
    ]
    assert len(run.stdout.splitlines()) == len(KINDS)


def test_the_column_of_the_text_can_be_named(program, tmp_path, story):
    path = tmp_path / "a.csv"
    path.write_text(f'a,b\n1,"{story.replace(chr(34), chr(34) * 2)}"\n', encoding="utf-8")
    run = program("read", "--jsonl", path)
    assert run.returncode == Exit.NOTHING_FOUND
    assert "name it with --text-column" in run.stderr.decode()
    (document,) = documents(program("read", "--jsonl", "--text-column", "b", path))
    assert document["article"]["title"] == story.splitlines()[0]
    added = program("add", "--text-column", "b", path, "--record", tmp_path / "x.db", "--jsonl")
    assert json.loads(added.stdout)["outcome"] == "new"

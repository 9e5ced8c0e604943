"""`mahdar train`: what cannot be learnt from, or written, is told in one sentence before anything is learnt."""

import pytest
from tests.tagger.lessons import TEXTS, write

from mahdar.interfaces.cli import training
from mahdar.interfaces.cli.exits import Exit
from mahdar.reading.teaching import learning


@pytest.mark.parametrize(
    ("content", "status", "words"),
    [
        (b"", Exit.NOTHING_FOUND, "gold.jsonl: no annotated article in it"),
        (bytes(range(128, 256)), Exit.WRONG_USE, "gold.jsonl, line 1: not UTF-8"),
        (b"{", Exit.WRONG_USE, "gold.jsonl, line 1: not JSON"),
        (b'{"id": "1", "text": "x"}', Exit.WRONG_USE, "gold.jsonl, line 1: entities: is missing"),
    ],
)
def test_what_is_no_annotated_article(program, tmp_path, content, status, words):
    gold = tmp_path / "gold.jsonl"
    gold.write_bytes(content)
    run = program("train", gold, "--out", tmp_path / "weights")
    assert run.returncode == status
    assert words in run.stderr.decode("utf-8")
    assert run.stderr.count(b"\n") == 1
    assert not (tmp_path / "weights").exists()


def test_files_that_cannot_be_read_or_written_are_named(program, tmp_path):
    gold = write(tmp_path / "gold.jsonl")
    for arguments, named in (
        ((tmp_path / "missing.jsonl", "--out", tmp_path / "weights"), "missing.jsonl: no such file"),
        ((tmp_path, "--out", tmp_path / "weights"), f"{tmp_path}: is a directory"),
        ((gold, "--out", gold / "weights"), f"{gold / 'weights'}: not a directory"),
    ):
        run = program("train", *arguments)
        assert run.returncode == Exit.WRONG_USE
        assert named in run.stderr.decode("utf-8")
        assert run.stderr.count(b"\n") == 1


def test_the_day_is_a_day(program, tmp_path):
    run = program("train", write(tmp_path / "gold.jsonl"), "--out", tmp_path / "weights", "--date", "22.11.2026")
    assert run.returncode == Exit.WRONG_USE
    assert b"YYYY-MM-DD" in run.stderr


def test_a_byte_order_mark_and_strange_line_ends_within_a_text_do_no_harm(program, tmp_path):
    gold = tmp_path / "gold.jsonl"
    write(gold, [{"id": "1", "text": f"{TEXTS[0][0]}\u2028\x85", "entities": []}])
    gold.write_bytes(b"\xef\xbb\xbf" + gold.read_bytes().replace(b"\n", b"\r\n"))
    run = program("train", gold, "--out", tmp_path / "weights")
    assert run.returncode == Exit.DONE, run.stderr.decode("utf-8")


def test_an_interrupt_leaves_what_was_there(program, tmp_path, monkeypatch):
    """Run in this process, so that it comes in the midst of learning."""
    gold, out = write(tmp_path / "gold.jsonl"), tmp_path / "weights"
    assert program("train", gold, "--out", out).returncode == Exit.DONE
    before = {path.name: path.read_bytes() for path in out.iterdir()}

    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(learning, "train", interrupted)
    with pytest.raises(KeyboardInterrupt):
        training.train([gold], out=out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before

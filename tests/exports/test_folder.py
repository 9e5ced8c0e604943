"""The folder of an export: whose it is, and that files appear whole or not at all."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.exports.sample import FIRST, Sample

from mahdar.exports import NotOursError, export_tables
from mahdar.records import ArticleRow

ROOT = Path(__file__).resolve().parents[2]
HERE = f"import sys; sys.path[:0] = {[str(ROOT / 'src'), str(ROOT)]!r}\n"


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_folder_is_made_where_there_is_none(tmp_path):
    export_tables(Sample(), str(tmp_path / "deep" / "tables"))
    assert (tmp_path / "deep" / "tables" / "export.json").exists()


def test_a_folder_of_other_things_is_refused_and_left_alone(tmp_path):
    (tmp_path / "thesis.tex").write_text("mine")
    with pytest.raises(NotOursError, match=r"the folder holds thesis\.tex and no earlier export"):
        export_tables(Sample(), tmp_path)
    assert bytes_of(tmp_path) == {"thesis.tex": b"mine"}


def test_a_manifest_of_something_else_is_no_earlier_export(tmp_path):
    (tmp_path / "export.json").write_text('{"schema": "others/1", "files": [{"name": "data.csv"}]}')
    with pytest.raises(NotOursError):
        export_tables(Sample(), tmp_path)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "tables").write_text("mine")
    with pytest.raises(NotOursError, match="this is a file"):
        export_tables(Sample(), tmp_path / "tables")


def test_an_earlier_export_is_replaced_whole(tmp_path):
    export_tables(Sample(), tmp_path, form="parquet")
    export_tables(Sample(of_articles=(FIRST,)), tmp_path)
    export_tables(Sample(of_articles=(FIRST,)), tmp_path.with_name("anew"))
    assert bytes_of(tmp_path) == bytes_of(tmp_path.with_name("anew"))


def test_what_somebody_put_beside_an_export_stays(tmp_path):
    export_tables(Sample(), tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    export_tables(Sample(), tmp_path, form="parquet")
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert not (tmp_path / "acts.csv").exists()


def test_a_manifest_that_names_files_elsewhere_takes_none_away(tmp_path):
    outside = tmp_path / "outside.csv"
    outside.write_text("mine")
    folder = tmp_path / "tables"
    folder.mkdir()
    listed = [{"name": "../outside.csv"}, {"name": str(outside)}, {"name": ".."}, {"name": 7}, "outside.csv"]
    (folder / "export.json").write_text(json.dumps({"schema": "mahdar-tables/1", "files": listed}))
    export_tables(Sample(), folder)
    assert outside.read_text() == "mine"


@dataclass(frozen=True)
class Failing(Sample):
    """Contents whose articles end in an error."""

    def articles(self) -> Iterator[ArticleRow]:
        yield FIRST
        raise ConnectionError("the server is gone")


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_an_error_on_the_way_leaves_the_earlier_export_as_it_was(tmp_path, form):
    export_tables(Sample(), tmp_path, form=form)
    before = bytes_of(tmp_path)
    with pytest.raises(ConnectionError, match="the server is gone"):
        export_tables(Failing(), tmp_path, form=form)
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_full_disk_is_an_error_with_a_name_and_leaves_nothing_half_written(tmp_path, form):
    """The size that a file may have stands in for the disk: the kernel refuses to write more."""
    program = (
        HERE
        + f"""
import resource
from pathlib import Path
from mahdar.exports import export_tables
from tests.exports.sample import Sample
resource.setrlimit(resource.RLIMIT_FSIZE, (1500, resource.RLIM_INFINITY))
try:
    export_tables(Sample(), Path({str(tmp_path)!r}), form={form!r})
except OSError as error:
    print(error)
"""
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    assert f"File too large: '{tmp_path}'" in run.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_was_killed_is_made_good_by_the_next(tmp_path):
    program = (
        HERE
        + f"""
import time
from pathlib import Path
from mahdar.exports import export_tables
from tests.exports.sample import Sample
class Slow(Sample):
    def articles(self):
        yield from list(super().articles())[:1]
        Path({str(tmp_path / "here")!r}).touch()
        time.sleep(600)
export_tables(Slow(), Path({str(tmp_path / "tables")!r}))
"""
    )
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT) as process:
        while not (tmp_path / "here").exists():
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
    assert not (tmp_path / "tables" / "export.json").exists()
    export_tables(Sample(), tmp_path / "tables")
    export_tables(Sample(), tmp_path / "undisturbed")
    assert bytes_of(tmp_path / "tables") == bytes_of(tmp_path / "undisturbed")


def test_while_files_take_their_names_the_manifest_says_that_they_are_not_all_there(tmp_path):
    export_tables(Sample(), tmp_path)
    (tmp_path / "articles.csv").unlink()
    (tmp_path / "articles.csv").mkdir()
    with pytest.raises(IsADirectoryError):
        export_tables(Sample(), tmp_path)
    assert json.loads((tmp_path / "export.json").read_text())["complete"] is False
    (tmp_path / "articles.csv").rmdir()
    export_tables(Sample(), tmp_path)
    assert json.loads((tmp_path / "export.json").read_text())["complete"] is True


def test_an_export_that_was_cut_off_while_it_took_its_names_is_ours_still(tmp_path):
    export_tables(Sample(), tmp_path)
    manifest = json.loads((tmp_path / "export.json").read_text())
    (tmp_path / "export.json").write_text(json.dumps(manifest | {"complete": False}))
    (tmp_path / "acts.csv").unlink()
    (tmp_path / ".mahdar-partial-acts.csv").write_text("half")
    export_tables(Sample(), tmp_path)
    export_tables(Sample(), tmp_path.with_name("undisturbed"))
    assert bytes_of(tmp_path) == bytes_of(tmp_path.with_name("undisturbed"))

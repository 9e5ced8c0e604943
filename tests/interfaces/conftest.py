"""What the tests of the command line share."""

import json
import shutil
from pathlib import Path

import pytest

from mahdar.interfaces.cli.exits import Exit

EXAMPLES = Path(__file__).parents[2] / "examples" / "record"
PAGES = 80  # in the archive
DAILY = """لافروف وظريف يبحثان الملف السوري في موسكو
بريد المشرق {number}
{day} حزيران 2015
التقى وزير الخارجية الروسي سيرغي لافروف نظيره الإيراني محمد جواد ظريف في موسكو يوم {day} حزيران لبحث الأزمة في سوريا.
وقال لافروف: "اتفقنا على أن تستمر المشاورات بين خبراء البلدين".
ودعا لافروف الولايات المتحدة إلى رفع العقوبات عن إيران.
"""


@pytest.fixture
def page(tmp_path, story):
    """A file with the story."""
    path = tmp_path / "page.txt"
    path.write_text(story, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def examples(program, tmp_path_factory):
    """A record of the example pages, made by the program; for reading only."""
    path = tmp_path_factory.mktemp("examples") / "mahdar.db"
    run = program("add", EXAMPLES, "--record", path)
    assert run.returncode == Exit.DONE, run.stderr.decode("utf-8")
    return path


@pytest.fixture
def record(examples, tmp_path):
    """A copy of that record, to be changed."""
    return Path(shutil.copy(examples, tmp_path / "copy.db"))


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    """Small pages on meetings of twelve days, a line each: more than are kept in one transaction."""
    path = tmp_path_factory.mktemp("archive") / "archive.jsonl"
    rows = (
        {"url": f"https://news.example/{n}", "text": DAILY.format(number=n, day=n % 12 + 1), "outlet": f"صحيفة {n % 4}"}
        for n in range(PAGES)
    )
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def undisturbed(program, archive, tmp_path_factory):
    """The JSON of a record to which the archive was added in one go."""
    path = tmp_path_factory.mktemp("undisturbed") / "mahdar.db"
    assert program("add", archive, "--record", path).returncode == Exit.DONE
    return program("export", "json", "--record", path).stdout

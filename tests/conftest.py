"""What all tests share: a story and its minutes, the real program, and how long the long harnesses run."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests.postgresql_server import Server, running_server

from mahdar.records import Minutes

settings.register_profile(
    "slice", max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
settings.register_profile("soak", max_examples=3000, deadline=None, suppress_health_check=list(HealthCheck))

STORY = """لافروف ولودريان يبحثان في باريس الملف الليبي
الثلاثاء 10 كانون الأول 2019
بحث وزير الخارجية الروسي سيرغي لافروف مع نظيره الفرنسي جان إيف لودريان في باريس أمس الاثنين الأزمة في ليبيا.
وقال لافروف خلال مؤتمر صحفي: "ندعو جميع الأطراف إلى وقف القتال فورا". وأضاف أن موسكو ترحب بكل جهد ينهي الحرب.
ودعا لافروف تركيا إلى سحب قواتها من هناك.
وطالب لافروف الولايات المتحدة برفع العقوبات عن إيران.
ومن المقرر أن يزور لودريان القاهرة الخميس المقبل للقاء نظيره المصري سامح شكري.
ولم يعلق وزير السياحة الباراغوياني على الزيارة.
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="run the long harnesses whole")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("soak" if config.getoption("--soak") else "slice")


@pytest.fixture(scope="session")
def soak(request: pytest.FixtureRequest) -> bool:
    """Whether the long harnesses run whole."""
    return bool(request.config.getoption("--soak"))


@pytest.fixture(scope="session")
def story() -> str:
    """A small page that has facts of every kind."""
    return STORY


@pytest.fixture(scope="session")
def minutes() -> Minutes:
    """What the story gives."""
    from mahdar import read

    found = read(STORY)
    assert isinstance(found, Minutes)
    return found


_NO_SETTINGS = {"MAHDAR_SETTINGS": os.devnull, "MAHDAR_LEXICON": "", "MAHDAR_TAGGER": "", "MAHDAR_RECORD": ""}
Program = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def program() -> Program:
    """The real program in a process of its own: `program("read", path, stdin=b"…", LC_ALL="C")`."""

    def run(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "mahdar", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env=os.environ | _NO_SETTINGS | environment,  # noqa: TID251 - the program's own, for its own process
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A real PostgreSQL server; tests that ask for it are skipped where none can be had."""
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record in a file with nothing in it, to be copied."""
    from mahdar.store import open_store

    path = tmp_path_factory.mktemp("record") / "empty.db"
    open_store(str(path)).close()
    return path


@pytest.fixture(scope="session")
def record_on_server(postgresql: Server) -> str:
    """The name of a database that is a record, to be emptied before each test."""
    from mahdar.store import open_store

    postgresql.tell("CREATE DATABASE record TEMPLATE template0")
    open_store(postgresql.url("record")).close()
    return "record"


@pytest.fixture(params=["sqlite", "postgresql"])
def record_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty record, on each of the two databases in turn."""
    if request.param == "sqlite":
        path = tmp_path / "mahdar.db"
        shutil.copy(request.getfixturevalue("empty_record"), path)
        yield str(path)
        return
    server: Server = request.getfixturevalue("postgresql")
    database = request.getfixturevalue("record_on_server")
    server.empty(database)
    yield server.url(database)

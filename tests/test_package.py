"""What a stranger meets first: the names of the package, its types, how quickly it starts."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import mahdar

SOURCE = Path(mahdar.__file__).parent


def test_the_package_says_what_it_has():
    assert set(mahdar.__all__) == set(dir(mahdar))
    for name in mahdar.__all__:
        assert getattr(mahdar, name)
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        mahdar.raed  # noqa: B018 - the question is the test


def test_it_is_typed():
    assert (SOURCE / "py.typed").is_file()


def test_times_of_a_text():
    found = mahdar.times("وصل الوزير إلى تونس أمس الاثنين", on=date(2019, 12, 10))
    assert [(time.value, time.expression) for time in found] == [("2019-12-09", "yesterday, Monday")]


def test_importing_loads_nothing_else():
    code = "import sys, mahdar; print(*(m for m in sys.modules if m.startswith(('mahdar.', 'yaml', 'pydantic'))))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert run.stdout.split() == [b"mahdar.version"]


def test_help_loads_nothing_that_reading_needs():
    code = """
import runpy, sys
sys.argv[1:] = ["--help"]
try:
    runpy.run_module("mahdar", run_name="__main__")
finally:
    print(*sys.modules, file=sys.stderr)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert "audit" in run.stdout
    heavy = ("pydantic", "yaml", "lxml", "trafilatura", "mahdar.lexicon", "mahdar.pages", "mahdar.reading")
    assert [module for module in run.stderr.split() if module.startswith(heavy)] == []


def test_only_the_settings_read_the_clock_and_the_environment():
    allowed = {SOURCE / "interfaces" / "settings.py"}
    words = ("datetime.now", "date.today", "time.time(", "os.environ", "getenv", "monotonic")
    found = [
        f"{path}: {word}"
        for path in SOURCE.rglob("*.py")
        if path not in allowed
        for word in words
        if word in path.read_text(encoding="utf-8")
    ]
    assert found == []

"""Knowledge of one's own: a folder given on the command line, by the environment or in the settings; `lexicon add`."""

import json

import pytest

from mahdar.interfaces.cli.exits import Exit

MINISTER = """shape: officeholders/1
known_until: 2026-11
entries:
  - id: jalal-dardour
    english: Jalal Dardour
    country: FRA
    names:
      - جلال دردور
    held:
      - role: foreign-minister
        of: FRA
        from: 2026-05-01
"""
TEXT = "باريس 3 يونيو 2026\nالتقى وزير الخارجية الفرنسي أمس في باريس نظيره الروسي سيرغي لافروف وبحثا الأزمة في ليبيا.\n"


@pytest.fixture
def cache(tmp_path):
    return {"XDG_CACHE_HOME": str(tmp_path / "cache")}


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "minister.yaml").write_text(MINISTER, encoding="utf-8")
    return folder


def holder(run):
    return json.loads(run.stdout)["entities"]


def test_the_reader_and_who_know_what_a_user_added(program, own, cache, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    read = json.loads(program("read", "--json", page, "--lexicon", own, **cache).stdout)
    assert "jalal-dardour" in [entity["id"] for entity in read["entities"]]
    assert read["made_with"]["lexicon"].partition("+")[2], "the release says that the knowledge is not ours alone"
    without = json.loads(program("read", "--json", page, **cache).stdout)
    assert "jalal-dardour" not in [entity["id"] for entity in without["entities"]]
    told = program("who", "foreign-minister@FRA", "--on", "2026-06-03", "--json", "--lexicon", own, **cache)
    (office,) = json.loads(told.stdout)
    assert [(term["holder"], term["from"]) for term in office["terms"]] == [("jalal-dardour", "2026-05-01")]
    assert office["certain"] is True


def test_the_predecessor_ends_where_the_successor_of_another_file_begins(program, own, cache):
    told = program("who", "foreign-minister@FRA", "--json", "--lexicon", own, **cache)
    *_, before, last = json.loads(told.stdout)[0]["terms"]
    assert last["holder"] == "jalal-dardour"
    assert before["until"] == last["from"] == "2026-05-01"


def test_it_is_compiled_once(program, own, cache, tmp_path):
    program("who", "jalal-dardour", "--lexicon", own, **cache)
    (kept,) = (tmp_path / "cache").rglob("*.jsonl")
    made = kept.stat().st_mtime_ns
    assert program("who", "jalal-dardour", "--lexicon", own, **cache).returncode == Exit.DONE
    assert kept.stat().st_mtime_ns == made


@pytest.mark.parametrize("way", ["environment", "settings"])
def test_it_can_be_set_once_for_all(program, own, cache, tmp_path, way):
    settings = tmp_path / "settings.toml"
    settings.write_text(f'lexicon = "{own}"\n', encoding="utf-8")
    given = {"MAHDAR_LEXICON": str(own)} if way == "environment" else {"MAHDAR_SETTINGS": str(settings)}
    assert "Jalal Dardour" in program("who", "دردور", **given, **cache).stdout.decode()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("lexicon = '/no/such/folder'", "`lexicon` is to name a folder of knowledge files"),
        ("lexikon = 'x'", "unknown setting lexikon: there is contact, lexicon"),
        ("lexicon =", "settings.toml: "),
    ],
)
def test_settings_that_cannot_be_used_are_told(program, tmp_path, content, told):
    settings = tmp_path / "settings.toml"
    settings.write_text(content, encoding="utf-8")
    run = program("who", "لافروف", MAHDAR_SETTINGS=str(settings))
    assert run.returncode == Exit.WRONG_USE
    assert told in run.stderr.decode()
    assert len(run.stderr.decode().splitlines()) == 1


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("of: FRA", "of: FRX", "neither a state's `country` nor `of`"),
        ("from: 2026-05-01", "from: 2026-02-31", "no date of known precision"),
        ("from: 2026-05-01", "from: 2013-05-01", "began before"),
        ("role: foreign-minister", "role: minister-of-magic", "no role minister-of-magic"),
        ("id: jalal-dardour", "id: sergey-lavrov", "the id sergey-lavrov stands 2 times"),
        ("    country: FRA\n", "", ""),
    ],
)
def test_it_is_checked_like_our_own_and_no_page_is_read_with_what_is_wrong(program, own, cache, before, after, told):
    path = own / "minister.yaml"
    path.write_text(MINISTER.replace(before, after), encoding="utf-8")
    run = program("read", "-", "--lexicon", own, stdin=TEXT.encode(), **cache)
    checked = program("lexicon", "check", "--lexicon", own)
    if not told:
        assert (run.returncode, checked.returncode) == (Exit.DONE, Exit.DONE)
        return
    assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
    assert told in run.stderr.decode()
    assert "minister.yaml" in run.stderr.decode() or told.startswith("the id")
    assert told in checked.stdout.decode()


def add(program, folder, *arguments, **environment):
    return program("lexicon", "add", *arguments, "--lexicon", folder, **environment)


ARTIN = ("--name", "جان دارتان", "--name", "جون دارتان", "--english", "Jean d'Artin", "--country", "FRA")


def test_a_minister_is_added_with_one_command(program, cache, tmp_path):
    folder = tmp_path / "new"
    run = add(program, folder, "jean-dartin", *ARTIN, "--office", "foreign-minister@FRA", "--since", "2026-05")
    assert run.returncode == Exit.DONE, run.stderr.decode()
    assert run.stdout.decode().strip() == str(folder / "jean-dartin.yaml")
    told = program("who", "جون دارتان", "--lexicon", folder, **cache).stdout.decode()
    assert "Jean d'Artin" in told
    assert "2026-05 – " in told


def test_an_office_is_added_to_somebody_who_is_known(program, cache, tmp_path):
    folder = tmp_path / "new"
    for office in ("prime-minister@FRA", "defence-minister@FRA"):
        run = add(program, folder, "laurent-fabius", "--office", office, "--since", "2026-05", "--until", "2026-08")
        assert run.returncode == Exit.DONE, run.stderr.decode()
    assert sorted(path.name for path in folder.iterdir()) == ["laurent-fabius-2.yaml", "laurent-fabius.yaml"]
    told = program("who", "لوران فابيوس", "--on", "2026-06", "--lexicon", folder, **cache).stdout.decode()
    assert "prime minister, France" in told
    assert "defence minister, France" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("new-one", "--english", "New One"), "names: Field required"),
        (("new-one", *ARTIN, "--office", "magician@FRA", "--since", "2026"), "no role magician"),
        (("new-one", *ARTIN, "--office", "FRA", "--since", "2026"), "write role@STATE"),
        (("new-one", *ARTIN, "--office", "president@FRA"), "needs --since"),
        (("new-one", *ARTIN, "--office", "president@FRA", "--since", "May 2026"), "no date of known precision"),
        (("laurent-fabius", "--office", "president@FRA", "--since", "2026-08", "--until", "2026-05"), "runs backwards"),
        (("New One", *ARTIN), "id"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_left_behind(program, tmp_path, arguments, told):
    run = add(program, tmp_path / "new", *arguments)
    assert run.returncode == Exit.WRONG_USE
    assert told in run.stderr.decode()
    assert not [*(tmp_path / "new").glob("*")]


def test_without_a_folder_it_says_where_to_name_one(program):
    run = program("lexicon", "add", "jean-dartin", *ARTIN, MAHDAR_SETTINGS="/nowhere/settings.toml")
    assert run.returncode == Exit.WRONG_USE
    assert "--lexicon DIR, or as `lexicon` in /nowhere/settings.toml" in run.stderr.decode()

"""The one place that reads the clock, the environment and the user's settings.

Settings stand in `settings.toml` in the user's configuration folder (`~/.config/mahdar` on Linux), or in the file that
the environment variable MAHDAR_SETTINGS names. Keys: `lexicon`, a folder of knowledge of one's own; `tagger`, a folder
of weights of one's own, or "none"; `record`, the path or address of the record; `user`, the name that judgements are
signed with; `contact`, an address of mail or web at which the operators of sites reach whoever asks them for pages.
"""

import getpass
import os
import re
import time
import tomllib
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

_KEYS = frozenset({"lexicon", "tagger", "record", "user", "contact"})
NO_TAGGER = "none"  # as a folder of weights: read without any
RECORD = "mahdar.db"  # in the working folder, where nothing else is said
_CONTACT = re.compile(r"[^\s@()<>]+@[^\s@()<>]+\.[^\s@()<>]+|https?://[^\s()<>]+")


class SettingsError(Exception):
    """The settings file cannot be used: says which, and what to do."""


def seconds() -> float:
    """A clock for durations only: it says how long something took, never what day it is."""
    return time.monotonic()


def cores() -> int:
    """How many processors this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def today() -> date:
    """The day on which somebody says something of the present, as when they add a minister."""
    return datetime.now(tz=UTC).date()


def now() -> str:
    """The time in UTC, to the second, as ISO text: when somebody decides something."""
    return datetime.now(tz=UTC).isoformat(timespec="seconds")


class WallClock:
    """The real time, for those that are handed a clock."""

    def now(self) -> datetime:
        """The time in UTC."""
        return datetime.now(tz=UTC)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


def record_place() -> str:
    """The path or address of the record, by MAHDAR_RECORD or by the settings; else `mahdar.db` in the working folder.

    Raises:
        SettingsError: the settings cannot be read, or name no text.
    """
    return _text("MAHDAR_RECORD", "record") or RECORD


def user() -> str:
    """Who signs a judgement, by MAHDAR_USER or by the settings; else the name that they are logged in with.

    Raises:
        SettingsError: the settings cannot be read, or nobody can tell who it is.
    """
    try:
        return _text("MAHDAR_USER", "user") or getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such account, as in a container
        raise SettingsError("nobody can tell who you are: set MAHDAR_USER to your name") from None


def contact() -> str | None:
    """Where the operators of sites reach the user, by MAHDAR_CONTACT or by the settings; None where nothing is said.

    Raises:
        SettingsError: the settings cannot be read, or name no address of mail or web.
    """
    given = _text("MAHDAR_CONTACT", "contact")
    if given is not None and not (given.isascii() and _CONTACT.fullmatch(given.strip())):
        raise SettingsError(f"`contact` is to be an address of mail or web (https://…): {given!r} is none")
    return given and given.strip()


def needed_contact() -> str:
    """The contact, for what asks sites again and again.

    Raises:
        SettingsError: there is none; says what to do.
    """
    given = contact()
    if given is None:
        raise SettingsError(
            "sites that are asked again and again must know whom to write to: set MAHDAR_CONTACT, or `contact` in "
            f"{settings_file()}, to your address of mail or web"
        )
    return given


def own_knowledge() -> Path | None:
    """The folder of knowledge that the user adds to the program's own, by MAHDAR_LEXICON or by the settings.

    Raises:
        SettingsError: the settings cannot be read, or name a folder that is not there.
    """
    return _folder("MAHDAR_LEXICON", "lexicon", "knowledge files")


def own_tagger() -> Path | str | None:
    """The folder of weights for names that no list holds, by MAHDAR_TAGGER or by the settings; "none" for no weights.

    Raises:
        SettingsError: the settings cannot be read, or name a folder that is not there.
    """
    given = os.environ.get("MAHDAR_TAGGER") or _settings(settings_file()).get("tagger")
    return NO_TAGGER if given == NO_TAGGER else _folder("MAHDAR_TAGGER", "tagger", "weights")


def _text(variable: str, key: str) -> str | None:
    """What an environment variable says, or else a setting; None where neither says anything."""
    given = os.environ.get(variable) or _settings(settings_file()).get(key)
    if given is not None and (not isinstance(given, str) or not given.strip()):
        raise SettingsError(f"{settings_file()}: `{key}` is to be a text: {given!r} is none")
    return given


def _folder(variable: str, key: str, of: str) -> Path | None:
    """The folder that an environment variable names, or else a setting."""
    given = os.environ.get(variable)
    path = settings_file()
    folder = given or _settings(path).get(key)
    if not folder:
        return None
    where = variable if given else f"{path}: `{key}`"
    if not isinstance(folder, str) or not Path(folder).expanduser().is_dir():
        raise SettingsError(f"{where} is to name a folder of {of}: {folder!r} is none")
    return Path(folder).expanduser()


def settings_file() -> Path:
    """Where the settings stand, whether or not the file is there."""
    from platformdirs import user_config_path

    given = os.environ.get("MAHDAR_SETTINGS")
    return Path(given) if given else user_config_path("mahdar") / "settings.toml"


def compiled_copy(folder: Path) -> Path:
    """Where the compiled knowledge with this folder's additions is kept: in the user's cache folder."""
    from platformdirs import user_cache_path

    name = sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return user_cache_path("mahdar") / f"lexicon-{name}.jsonl"


def _settings(path: Path) -> dict[str, Any]:
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except ValueError as error:
        raise SettingsError(f"{path}: {error}") from error
    unknown = sorted(settings.keys() - _KEYS)
    if unknown:
        raise SettingsError(f"{path}: unknown setting {unknown[0]}: there is {', '.join(sorted(_KEYS))}")
    return settings

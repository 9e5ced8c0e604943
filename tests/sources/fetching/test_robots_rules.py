"""Which rules of a robots.txt concern this program, and what reading them costs."""

import random

import pytest
from protego import Protego

from mahdar.sources.fetching.robots_rules import rules_in
from mahdar.sources.limits import LARGEST_ROBOTS

ADDRESS = "https://paper.example/"
AGENTS = [
    "*",
    "Mahdar",
    "mahdar",
    "MAHDAR # us",
    "mahdar*",
    "*mahdar",
    "m",
    "mah",
    "mahdarbot",
    "other",
    "a*b",
    "",
    "Mahdar/1",
]
FIELDS = ["User-agent: ", "user-agent:", "Useragent ", "User agent: ", "USER AGENT ", " user-agent : "]
OTHERS = [
    "Disallow: /a",
    "Allow: /a/b",
    "Disallow: /",
    "Disallow:",
    "Crawl-delay: 7",
    "",
    "# user-agent: *",
    "Sitemap: x",
    "nonsense",
]


@pytest.mark.parametrize("seed", range(300))
def test_the_rules_are_those_that_the_parser_finds_in_the_whole_file(seed):
    chance = random.Random(seed)
    lines = [
        chance.choice(FIELDS) + chance.choice(AGENTS) if chance.random() < 0.5 else chance.choice(OTHERS)
        for _ in range(chance.randrange(1, 12))
    ]
    text = "\n".join(lines)
    ours, whole = rules_in(text), Protego.parse(text)
    for path in ("", "a", "a/b", "c"):
        assert ours.can_fetch(ADDRESS + path, "Mahdar") == whole.can_fetch(ADDRESS + path, "Mahdar"), text
    assert ours.crawl_delay("Mahdar") == whole.crawl_delay("Mahdar"), text


def filled(line):
    return line * (LARGEST_ROBOTS // len(line))


HOSTILE = {
    "agents before rules": "".join(f"User-agent: a{n}\n" for n in range(10_000)) + "Disallow: /*a*a\n" * 20_000,
    "beginnings of the name before rules": filled("User-agent: m\nUser-agent: ma\n")[:250_000]
    + "Disallow: /a\n" * 20_000,
    "stars": "User-agent: *\n" + filled("Disallow: /*a*a*b\n"),
    "one line of stars": "User-agent: *\nDisallow: /" + "*a" * 250_000,
    "dollars": "User-agent: *\n" + filled("Allow: /$$$$$$$$$$$$\n"),
    "one word": "a" * LARGEST_ROBOTS,
    "colons": ":" * LARGEST_ROBOTS,
    "spaces": filled("user agent" + " " * 60 + "x\n"),
    "one line of spaces": "user-agent" + " " * LARGEST_ROBOTS,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_made_to_take_time_takes_little(name):
    rules = rules_in(HOSTILE[name])  # without the care that is taken here, the first of them fills the memory
    assert rules.can_fetch(ADDRESS + "a" * 2000, "Mahdar") in (True, False)
    assert len(rules._user_agents) <= 8

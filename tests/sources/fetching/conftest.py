"""Sites on loopback hosts of their own, names for them, and a clock that passes as it is told."""

import pytest
from tests.sources.fetching.sites import Names, VirtualClock, site_of


@pytest.fixture
def clock():
    """A clock that stands until somebody sleeps."""
    return VirtualClock()


@pytest.fixture
def names():
    """A resolver that knows the sites of the test."""
    return Names()


@pytest.fixture
def site(names, clock):
    """Makes a site: `site("paper.example", {"/": Page(b"…")})`."""
    made = []

    def make(host, pages, **options):
        one = site_of(pages, number=f"127.0.0.{len(made) + 2}", clock=clock, **options)
        made.append(one)
        names.add(host, one.number, one.port)
        return one

    yield make
    for one in made:
        one.close()

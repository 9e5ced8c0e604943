"""Which numbers lie on the open internet."""

from ipaddress import ip_address
from pathlib import Path

import pytest
import yaml

from mahdar.sources.fetching.ranges import is_open

NUMBERS = yaml.safe_load((Path(__file__).parent / "numbers.yaml").read_text(encoding="utf-8"))
OPEN, CLOSED = NUMBERS["open"], NUMBERS["closed"]


@pytest.mark.parametrize("number", OPEN)
def test_numbers_of_sites_are_open(number):
    assert is_open(ip_address(number))


@pytest.mark.parametrize("number", CLOSED)
def test_numbers_of_this_machine_and_of_networks_around_it_are_closed(number):
    assert not is_open(ip_address(number))


@pytest.mark.parametrize("number", OPEN + CLOSED)
def test_nothing_is_open_that_the_language_knows_to_be_private(number):
    address = ip_address(number)
    assert not (is_open(address) and (address.is_private or address.is_multicast) and "ff9b" not in number)

"""What one request may cost."""

from dataclasses import replace

import pytest
from tests.sources.fetching.sites import FREE

from mahdar.sources.fetched import Refusal
from mahdar.sources.fetching.budget import Budget
from mahdar.sources.fetching.stopped import StoppedError
from mahdar.sources.limits import LARGEST_HEADERS

RULES = replace(FREE, seconds=30, silence=10)


def test_patience_is_the_shorter_of_what_is_left_and_a_silence(clock):
    budget = Budget(RULES, clock)
    assert budget.patience() == 10
    clock.pass_(25)
    assert budget.patience() == 5
    clock.pass_(5)
    with pytest.raises(StoppedError) as stopped:
        budget.patience()
    assert stopped.value.reason is Refusal.TOO_SLOW


def test_a_clock_that_is_set_back_gives_no_more_time_than_once_more_the_whole(clock):
    budget = Budget(RULES, clock)
    clock.pass_(-3600)
    assert budget.patience() == 10
    clock.pass_(30)
    with pytest.raises(StoppedError):
        budget.patience()


def test_headers_may_be_small_and_a_body_large(clock):
    budget = Budget(RULES, clock)
    budget.came(LARGEST_HEADERS)
    with pytest.raises(StoppedError, match="larger than 262144 bytes"):
        budget.came(1)
    budget = Budget(RULES, clock)
    budget.came(LARGEST_HEADERS)
    budget.body_begins()
    budget.came(RULES.wire - LARGEST_HEADERS)
    with pytest.raises(StoppedError, match="larger than 10 MB"):
        budget.came(1)

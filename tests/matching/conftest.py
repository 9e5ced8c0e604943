"""What the tests of matching share: reports made by hand."""

from collections.abc import Callable

import pytest
from tests.matching.made import make

from mahdar.records import Report


@pytest.fixture
def report() -> Callable[..., Report]:
    """`report("e1", on="2019-12-10", status="planned", …)`; see `make`."""
    return make

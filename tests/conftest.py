"""What all tests share: long harnesses run whole under `--soak`, as a seeded slice otherwise."""

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "slice", max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
settings.register_profile("soak", max_examples=3000, deadline=None, suppress_health_check=list(HealthCheck))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="run the long harnesses whole")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("soak" if config.getoption("--soak") else "slice")


@pytest.fixture(scope="session")
def soak(request: pytest.FixtureRequest) -> bool:
    """Whether the long harnesses run whole."""
    return bool(request.config.getoption("--soak"))

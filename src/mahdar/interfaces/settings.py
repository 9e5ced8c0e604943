"""The one place that reads the clock and the environment."""

import time


def seconds() -> float:
    """A clock for durations only: it says how long something took, never what day it is."""
    return time.monotonic()

"""What the program printed, and a page that it does not read."""

import json
import subprocess
from typing import Any

ENGLISH = "Talks on oil were held in London on Monday, the ministry said, without giving any details. " * 5


def documents(run: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    """The JSON documents of a run, one a line."""
    return [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]

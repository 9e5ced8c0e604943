"""Where pages come from: files of many formats, folders, standard input."""

from mahdar.sources.bad_input import BadInput
from mahdar.sources.passed_over import PassedOver
from mahdar.sources.paths import STDIN, count, pages_from

__all__ = ["STDIN", "BadInput", "PassedOver", "count", "pages_from"]

"""Reading in child processes with limits: a page that breaks its process costs that page alone."""

from mahdar.reading.processes.failures import Failure
from mahdar.reading.processes.limits import Limits
from mahdar.reading.processes.pool import Means, in_order
from mahdar.reading.processes.spreading import Spread, spread

__all__ = ["Failure", "Limits", "Means", "Spread", "in_order", "spread"]

"""The names of months and weekdays, folded, as the knowledge files give them."""

from functools import cache
from typing import Any

from mahdar.lexicon import lexicon
from mahdar.text import fold


@cache
def months(calendar: str) -> dict[str, int]:
    """Folded name → number of the month, ambiguous names too; `calendar` is "gregorian" or "hijri"."""
    entries = lexicon().entries("months/1", calendar=calendar)
    return {fold(name): entry["number"] for entry in entries for name in _all_names(entry)}


@cache
def weekdays() -> dict[str, int]:
    """Folded name with ال → ISO number, Monday is 1."""
    return {fold(name): entry["number"] for entry in lexicon().entries("weekdays/1") for name in entry["names"]}


def _all_names(entry: dict[str, Any]) -> list[str]:
    return [*entry["names"], *entry["ambiguous"]]

"""Dates as the command line takes them."""


def is_date(written: str) -> bool:
    """Whether it is YYYY-MM-DD, a time behind it or not, and a day that the calendar has."""
    import re
    from datetime import datetime

    try:
        return bool(re.match(r"\d{4}-\d\d-\d\d(?!\d)", written) and datetime.fromisoformat(written))
    except ValueError:
        return False


def is_day(written: str) -> bool:
    """Whether it is YYYY-MM-DD and nothing behind it, and a day that the calendar has."""
    return len(written) == len("2014-10-14") and is_date(written)

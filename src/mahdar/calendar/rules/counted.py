"""Days counted from the clock: «قبل يومين», «بعد أسبوعين من الآن». Longer spans are durations, and no times."""

from collections.abc import Iterator

from mahdar.calendar.days import shifted
from mahdar.calendar.found import TimeFound
from mahdar.calendar.rule import rule
from mahdar.calendar.seen import Seen


@rule("days-counted", r"(?P<way>[ab])(?:(?P<two>2)|(?P<number>d|c)(?P<unit>U))(?:(?P<now>q[8T])|(?![q3]))")
def days_counted(seen: Seen) -> Iterator[TimeFound]:
    """«قبل ثلاثة أيام» fixes a day; «بعد يومين» only with «من الآن»: else it counts from what was told."""
    ahead = seen.word("way").letter == "b"
    days = seen.word("two").value if seen.has("two") else seen.number("number") * seen.word("unit").value
    if (ahead or days > 10) and not seen.has("now"):
        return
    day = shifted(seen.on, days if ahead else -days) if seen.on else None
    yield seen.time(
        day.isoformat() if day else None, f"{days} days {'from now' if ahead else 'ago'}", "day", relative=True
    )

"""Days counted from the clock: «قبل يومين», «بعد شهرين من الآن». Longer spans without «الآن» are durations."""

from collections.abc import Iterator

from mahdar.calendar.days import shifted
from mahdar.calendar.found import Tense, TimeFound
from mahdar.calendar.rule import rule
from mahdar.calendar.rules.spans import LENGTHS, earlier, size_of, span_of
from mahdar.calendar.seen import Seen

_UNIT = r"(?:[dcz]i|[dcz]U|[dc]?[ujvk]|[2l])"


@rule("span-from-now", rf"(?P<way>[ab])?(?P<span>{_UNIT}(?:w?{_UNIT})*)q[8T]")
def span_from_now(seen: Seen) -> Iterator[TimeFound]:
    """«بعد ثلاثة أشهر من الآن», «منذ سنة وشهر و21 يوما من الآن»: as exact as its smallest unit."""
    way, words = _way(seen), seen.parts("span")
    if way is None:
        return
    ahead = way == "future"
    months, days = (-part if ahead else part for part in span_of(words))
    day = earlier(seen.on, months, days) if seen.on else None
    size = size_of(words)
    value = day.isoformat()[: LENGTHS[size]] if day else None
    english = f"{abs(months)} months {abs(days)} days {'from now' if ahead else 'ago'}"
    yield seen.time(value, english, size, relative=True)


def _way(seen: Seen) -> Tense | None:
    """Back or ahead: by the word before it; in a question, which may leave that out, by the verb."""
    before = seen.word("way").letter if seen.has("way") else seen.tokens.letters[: seen.match.start()][-1:]
    told: dict[str, Tense] = {"a": "past", "s": "past", "b": "future"}
    return told.get(before) or (seen.tense if seen.tokens.asked else None)


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

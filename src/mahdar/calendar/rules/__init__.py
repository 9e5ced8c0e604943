"""The rules, in the order in which they are asked: what says more stands first."""

from mahdar.calendar.rules import asked, hijri, dates, numeric, months, nth, weekdays, days, units, years, counted  # noqa: F401, I001

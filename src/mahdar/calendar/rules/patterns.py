"""Pieces that the patterns of several rules share, over the letters of `mahdar.calendar.words.LETTERS`."""

# A number of a day: in digits, as an ordinal («الحادي والعشرين», «الخامس عشر»), as a cardinal («خمسة عشر»).
DAY = r"(?P<day>d|o(?:O|c)?|c[cC]?)"
# «أمس الثلاثاء 10 …», «يوم الثلاثاء، 10 …», «الأحد الماضي 10 …», «الخميس الموافق 14 …».
BEFORE = r"(?:u?[DT][,(]?(?=u?[Wdo]))?(?:u?(?P<weekday>W)P?\)?[,(]?[gf]?\)?(?=[udocCg]))?u?"
# «26 و27 …», «من 3 إلى 5 …», «الخامس والسادس من …».
MORE = r"(?P<more>(?:d[wRp\-](?=d)|o(?=o[^c]))*)"
# Between the day and the month: «من», «من شهر», a stop, a dash, a slash.
OF = r"[q.\-/]?j?"
# A month, alone or by two of its names: «كانون الأول/ديسمبر», «آب - أغسطس», «تموز (يوليو)».
NAME = r"[MmA](?:[/\-]?[Mm]|\([Mm]\))?"
MONTH = rf"(?P<month>{NAME})"
# A year behind a month: «2014», «من عام 2014», «، 2014م».
YEAR = r"[,/\-.]?[qf]?(?:[vV]?(?P<year>y)t?(?!e)|[vV]?(?P<words>c[cC]*+)(?![xXUwc]))"
# A year by its place: «من العام الماضي», «هذا العام».
OF_YEAR = r"q?f?(?:(?P<steps>VP)|(?P<this>hV))"
# The same day in the other calendar, behind this one.
HIJRI_TOO = r"(?:[g(\-/,]{1,2}u?dq?Hy?e?\)?)?"

"""What a word is: the one pattern by which the knowledge and the article are cut alike."""

import re

from mahdar.text import fold

# Over folded text: Arabic letters; Latin (and other) letters with inner marks; numbers; one mark at a time.
WORD = re.compile(r"[ء-غف-ي]+|\d+(?:[.,]\d+)*|[^\W\d_ء-غف-ي]+(?:['’.&-][^\W\d_ء-غف-ي]+)*|[^\w\s]|_")


def split_words(form: str) -> list[str]:
    """The folded words and marks of a form."""
    return WORD.findall(fold(form))

"""The names of the rules, as the evidence of a mention gives them; `examples.yaml` has examples of each."""

from typing import Literal

NameRule = Literal[
    "known-organisation", "known-state", "known-place", "capital-for-government", "full-name", "short-name",
    "institution", "institution-alone", "inner-name", "stranger", "respelled", "tagged", "surname",
    "class-noun", "class-noun-short", "unknown-behind-class-noun", "unknown-with-class-noun",
    "body-of-words", "named-after",
]  # fmt: skip
ReferenceRule = Literal[
    "office-beside-name", "office-named-elsewhere", "bare-noun", "office-holder", "office-of-somebody-named",
    "office-alone", "honorific", "offices-of-states", "government", "people", "epithet", "homeland", "pair",
    "class-noun-back",
]  # fmt: skip

"""The labels of tokens: outside any name, or the first or a further word of one of its types."""

from mahdar.records.entities import EntityType

TYPES: tuple[EntityType, ...] = ("PER", "ORG", "GPE", "LOC")
OUTSIDE = 0
LABELS = ("O", *(f"{place}-{type_}" for type_ in TYPES for place in "BI"))
COUNT = len(LABELS)


def first_of(type_: EntityType) -> int:
    """The label of the first word of a name."""
    return 1 + 2 * TYPES.index(type_)


def further_of(type_: EntityType) -> int:
    """The label of a further word of a name."""
    return first_of(type_) + 1


def type_of(label: int) -> EntityType:
    """The type of a label that is not outside."""
    return TYPES[(label - 1) // 2]


def is_first(label: int) -> bool:
    """Whether a label is that of a name's first word."""
    return label % 2 == 1


def may_follow(before: int, label: int) -> bool:
    """A further word stands behind the first or a further word of its type."""
    return label == OUTSIDE or is_first(label) or before in (label, label - 1)

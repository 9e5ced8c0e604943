"""What the terminal says around facts: every value that a record can have is said in both languages."""

from typing import get_args

import pytest

from mahdar.exports import CHANGES
from mahdar.interfaces.cli.labels import label
from mahdar.interfaces.cli.showing_changes import _KINDS
from mahdar.records import Verdict
from mahdar.records.entities import EntityType
from mahdar.records.entries import Agreement
from mahdar.records.facts import ActStatus, Mode, Status
from mahdar.register.asked import ACT_TYPES

CHANGED = next(column.values for column in CHANGES.columns if column.name == "change")
KEYS = [
    *get_args(Mode), *get_args(Status), *get_args(ActStatus), *ACT_TYPES, *get_args(EntityType), *get_args(Agreement),
    *(f"verdict-{verdict}" for verdict in get_args(Verdict)),
    *(f"field-{field}" for field in ("date", "place", "participants", "status", "mode", "issues")),
    *(_KINDS.get(kind, kind) for kind in (*CHANGED, "date")),
]  # fmt: skip


@pytest.mark.parametrize("key", sorted(set(KEYS)))
def test_it_is_said_in_arabic_and_in_english(key):
    assert any("\u0600" <= letter <= "\u06ff" for letter in label(key, latin=False))
    assert label(key, latin=True).isascii()

"""What all shapes share: strictness, the form of an Arabic word, of an id, of a date of known precision."""

import re
import unicodedata
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_FORM = re.compile(r"[ء-غف-يپچڤگژA-Za-z0-9٠-٩]+(?:(?: - |[ \-./'’+&])[ء-غف-يپچڤگژA-Za-z0-9٠-٩]+)*[.+!]?")


def _arabic_form(value: str) -> str:
    if value != unicodedata.normalize("NFC", value):
        msg = f"{value!r} is not in NFC: write the composed letters"
        raise ValueError(msg)
    if not _FORM.fullmatch(value):
        msg = f"{value!r} holds marks, tatweel, presentation forms, stray spaces or letters that no Arabic form has"
        raise ValueError(msg)
    return value


def _is_there(value: str) -> bool:
    """Whether the calendar has this year, month or day."""
    try:
        return bool(date.fromisoformat(f"{value}-01-01"[:10]))
    except ValueError:
        return False


def _dated(value: str) -> str:
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value) or not _is_there(value):
        msg = f"{value!r} is no date of known precision: write 2014, 2014-10 or 2014-10-14"
        raise ValueError(msg)
    return value


Form = Annotated[str, AfterValidator(_arabic_form)]
Forms = Annotated[list[Form], Field(default_factory=list)]
SomeForms = Annotated[list[Form], Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]
Country = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
KnownDate = Annotated[str, AfterValidator(_dated)]
English = Annotated[str, Field(min_length=1)]
Names = Annotated[list[English], Field(default_factory=list)]


class Strict(BaseModel):
    """Unknown keys are refused: a misspelled key would be knowledge lost without a word."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FileModel(Strict):
    """A whole file. `shape` names the schema and its version."""

    shape: str

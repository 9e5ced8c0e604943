"""A fact as a claim in words, for a person to judge."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mahdar.interfaces.cli.labels import issue, label
from mahdar.reading.evaluation.auditing import Fact
from mahdar.records import Act, Encounter, Minutes, Quotation

_FILE = Path(__file__).with_name("claims.yaml")


@cache
def _said() -> dict[str, dict[str, str]]:
    from mahdar.lexicon.yaml_files import read_yaml

    return read_yaml(_FILE)


def claim(fact: Fact, *, latin: bool) -> str:
    """What the fact says, in English where `latin`, else in Arabic."""
    words = _Words(fact.minutes, latin=latin)
    match fact.told:
        case Quotation():
            return words.quotation(fact.told)
        case Encounter():
            return words.encounter(fact.told)
        case Act():
            return words.act(fact.told)


class _Words:
    def __init__(self, minutes: Minutes, *, latin: bool) -> None:
        self._minutes = minutes
        self._latin = latin
        self._comma = ", " if latin else "، "

    def quotation(self, quotation: Quotation) -> str:
        text = self._minutes.article.text
        described = quotation.speaker_span.of(text) if quotation.speaker_span else self._say("nobody")
        who = self._name(quotation.speaker) if quotation.speaker else described
        cue = quotation.cue.of(text)  # what somebody denies reads as said otherwise
        return self._say("said", who=who, cue=cue, what=quotation.span.of(text))

    def encounter(self, encounter: Encounter) -> str:
        who = self._say("and").join(self._name(party.entity) for party in encounter.participants)
        said = self._say("encounter", kind=self._label(encounter.mode), status=self._label(encounter.status), who=who)
        place = self._name(encounter.place) if encounter.place else None
        return self._comma.join([said, *self._parts(on=encounter.date, place=place, issues=encounter.issues)])

    def act(self, act: Act) -> str:
        said = self._say("act", kind=self._label(act.type), status=self._label(act.status), who=self._name(act.actor))
        towards = [self._say("towards", what=self._name(act.recipient))] if act.recipient else []
        return self._comma.join([said, *towards, *self._parts(on=act.date, place=None, issues=act.issues)])

    def _parts(self, *, on: str | None, place: str | None, issues: tuple[str, ...]) -> Iterator[str]:
        about = self._comma.join(issue(id_, latin=self._latin) for id_ in issues)
        for key, what in (("on", on), ("in", place), ("about", about)):
            if what:
                yield self._say(key, what=what)

    def _name(self, id_: str) -> str:
        entity = self._minutes.entity(id_)
        return entity.name_en or entity.name_ar if self._latin else entity.name_ar

    def _label(self, key: str) -> str:
        return label(key, latin=self._latin)

    def _say(self, key: str, **parts: str) -> str:
        """A template with its parts; braces in a part are left alone."""
        return _said()[key]["en" if self._latin else "ar"].format(**parts)

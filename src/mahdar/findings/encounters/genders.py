"""Gender and number: of which verbs a party can be the subject."""

from functools import cached_property

from mahdar.records import Party
from mahdar.sentences import FINITE, Parties, Words

_PERSONS = {"masculine": "3ms", "feminine": "3fs"}
_SINGULAR = ("3ms", "3fs")
_TOLD_BY = ("saying", "meeting")


class Genders:
    """What an article tells of the gender of each person: by his office, by the verbs beside his name."""

    def __init__(self, words: Words, parties: Parties) -> None:
        self._words, self._parties = words, parties

    def may_agree(self, party: Party, person: str) -> bool:
        """Whether a verb in this person can have the party as its subject."""
        if person in ("3md", "3mp"):
            return len(party.entities) > 1
        if person not in _SINGULAR or len(party.entities) > 1 or party.type != "PER":
            return True
        return self._known.get(party.entities[0], "3ms") == person

    def is_known(self, party: Party) -> bool:
        """Whether the article shows it."""
        return party.entity in self._known

    @cached_property
    def _known(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for party in self._parties:
            if party.entity and party.type == "PER" and (person := self._person_of(party)):
                found.setdefault(party.entity, person)
        return found

    def _person_of(self, party: Party) -> str:
        for group in ("role", "role-noun"):
            for hit in self._words.senses(party.first, group):
                return _PERSONS.get(hit.sense.form, "")
        return self._by_verb_before(party)

    def _by_verb_before(self, party: Party) -> str:
        """«قالت كلينتون»."""
        if party.first == 0 or party.particles:
            return ""
        for group in _TOLD_BY:
            for hit in self._words.senses(party.first - 1, group):
                if hit.sense.form in FINITE and hit.sense.person in _SINGULAR and not hit.sense.suffix:
                    return hit.sense.person
        return ""

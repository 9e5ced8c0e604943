"""Who spoke so far."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mahdar.findings.quotations.agreement import SINGULAR
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.subjects import Speaker


@dataclass(slots=True)
class Memory:
    """Who spoke so far, latest last.

    Attributes:
        persons: by entity the person in which verbs agree with it: what offices and earlier verbs gave away.
        said: with the cue at which it was learnt.
        reported: first and last token of what was said, as far as it is known.
    """

    persons: dict[str, str]
    said: list[tuple[Cue, Speaker]] = field(default_factory=list)
    reported: list[tuple[int, int]] = field(default_factory=list)

    def add(self, cue: Cue, speaker: Speaker) -> None:
        """Keep a speaker, and the person of the verb that agrees with the name behind it."""
        self.said.append((cue, speaker))
        if speaker.entity and speaker.after and not cue.has("transfer") and cue.person in SINGULAR:
            self.persons.setdefault(speaker.entity, cue.person)

    def latest(self, person: str) -> Speaker | None:
        """The last speaker with whom a verb in this person may agree."""
        return next((speaker for _, speaker in self.agreeing(person)), None)

    def agreeing(self, person: str, first: int = 0) -> Iterator[tuple[Cue, Speaker]]:
        """The speakers with whom a verb in this person may agree, the latest first, from token `first` on."""
        for cue, speaker in reversed(self.said):
            if cue.token >= first and self.agree(cue, speaker, person):
                yield cue, speaker

    def agree(self, cue: Cue, speaker: Speaker, person: str) -> bool:
        """Whether a verb in this person may have the speaker of an earlier cue as its subject."""
        if not person:
            return True
        if person not in SINGULAR:
            return speaker.several
        own = "" if cue.has("transfer") or cue.has("document") else cue.person
        known = self.persons.get(speaker.entity or "", own)
        return not speaker.several and known in ("", person)

    def fits(self, entity: str | None, person: str) -> bool:
        """Whether what is known of the gender of an entity lets a verb in this person have it as its subject."""
        known = self.persons.get(entity or "", "")
        return person not in SINGULAR or known in ("", person)

    def is_reported(self, token: int) -> bool:
        """Whether a token lies in what somebody said."""
        return any(first <= token <= last for first, last in self.reported)

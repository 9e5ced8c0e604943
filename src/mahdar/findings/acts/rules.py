"""The rules of acts by name, the most trusted first: of two that read one word, the first is believed."""

from collections.abc import Callable, Iterator

from mahdar.findings.acts.agreements import agreement_between, invitation
from mahdar.findings.acts.drafts import Draft
from mahdar.findings.acts.nouns import carried_noun, from_noun, owned_noun, people_noun, protesting_noun
from mahdar.findings.acts.sayings import description, judgement
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.stances import duty, obligation
from mahdar.findings.acts.verbs import first_person, participle, predicate, verb

RULES: dict[str, Callable[[Scene], Iterator[Draft]]] = {
    "agreement-between": agreement_between,
    "invitation": invitation,
    "verb": verb,
    "first-person": first_person,
    "participle": participle,
    "predicate": predicate,
    "carried-noun": carried_noun,
    "from-noun": from_noun,
    "owned-noun": owned_noun,
    "people-noun": people_noun,
    "protesting-noun": protesting_noun,
    "description": description,
    "judgement": judgement,
    "obligation": obligation,
    "duty": duty,
}

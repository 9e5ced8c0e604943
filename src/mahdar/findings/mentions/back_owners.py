"""Offices of a body told by its class: «الأمين العام للحلف», «رئيس الحزب», «مدير الوكالة»."""

from collections.abc import Iterable, Iterator, Mapping

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office, owner_of
from mahdar.findings.mentions.signs import ARTICLES
from mahdar.lexicon import Lexicon
from mahdar.sentences import Hit, Words

_SPEAKER = "parliament-speaker"


def with_back_owners(
    words: Words, known: Lexicon, phrases: Iterable[Office], pointed: Mapping[int, tuple[Hit, Named]]
) -> Iterator[Office]:
    """The phrases, each with the body that a class noun in it or right behind it points at.

    Args:
        words: the article's words.
        known: the knowledge.
        phrases: office phrases in the order of the text.
        pointed: class nouns that point back at a name, by their token.
    """
    for office in phrases:
        at = office.last if office.last in pointed and not office.bare else office.last + 1
        if office.of is not None or office.number > 1 or at not in pointed:
            yield office
            continue
        hit, name = pointed[at]
        yield _owned(known, office, hit, name) if at == office.last or _belongs(words, office, hit) else office


def _belongs(words: Words, office: Office, hit: Hit) -> bool:
    """«العام للحلف» behind a head with ال, «مدير الوكالة» behind one without."""
    headed = words.folded[office.last].startswith(ARTICLES)
    return hit.particles == ("ل" if headed else "")


def _owned(known: Lexicon, office: Office, hit: Hit, name: Named) -> Office:
    owner = owner_of(known, name)
    speaks = hit.sense.id in ("council", "parliament") and known.world.kind(name.entity.id) == "parliament"
    owned = office._replace(last=max(office.last, hit.last), of=owner.of, definite=True)
    if office.noun != "president":
        return owned
    if speaks:
        return owned._replace(roles=(_SPEAKER,), noun="speaker")
    return owned._replace(
        roles=() if owner.of in known.world.states else owned.roles
    )  # over a body, not over its state

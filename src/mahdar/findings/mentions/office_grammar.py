"""Phrases that name an office: «وزير الخارجية الأميركي السابق», «نظيره الفرنسي», «الوزير».

A head (a role, a bare noun of office, «نظيره») takes what follows it word by word: adjectives of nationality, stage and
rank, the state or body in the genitive or behind ل and في, and the office of the superior behind «نائب».
"""

from mahdar.findings.mentions.offices import Office, Owner, Owners, Stage
from mahdar.findings.mentions.signs import ARTICLES, CLOSING, NISBA, OPENING, ends_in_pronoun, is_definite, is_grammar
from mahdar.lexicon import World
from mahdar.sentences import Hit, Words

_STAGES: dict[str, Stage] = {"former": "former", "future": "future", "acting": "acting"}
_HEADS = ("possessed", "role", "peer", "role-noun")  # of two as long, the one that tells more comes first
_NUMBERS = {"dual": 2, "plural": 3}
_SIBLING = "relative"
_ACTING = "acting"  # «بالإنابة» agrees with nothing
_WRITTEN = {"امام": "إمام", "الامام": "الإمام", "لامام": "لإمام", "والي": "والي"}
_SAME = "branding.same"  # «المتحدث نفسه»
_ASSIGNED = frozenset({"envoy", "ambassador", "representative", "coordinator", "diplomat"})


class OfficeGrammar:
    """Reads the office phrases of one article."""

    def __init__(self, words: Words, world: World, owners: Owners) -> None:
        self._words, self._world = words, world
        self._owners = owners
        heads = _by_first(words, *_HEADS)
        for hit in words.group("possessed"):
            if not ends_in_pronoun(words, hit.last):  # «نائبة», which folds like «نائبه»
                heads[hit.first].remove(hit)
        self._heads = {
            first: hits for first, hits in heads.items() if hits and not _is_otherwise_written(words, hits[0])
        }
        self._titles = _by_first(words, "title")

    def offices(self) -> list[Office]:
        """Every office phrase, in the order of the text; they do not overlap."""
        found: list[Office] = []
        behind = 0
        for first in sorted(self._heads):
            if first >= behind and not self._is_other(first):
                office = self._office(first)
                found.append(office)
                behind = office.last + 1
        return found

    def _is_other(self, first: int) -> bool:
        return self._is_honorific(first) or self._is_adjective(first)

    def _is_honorific(self, first: int) -> bool:
        """«سمو ولي العهد»: the office begins behind the title."""
        if first not in self._titles:
            return False
        whole = {(hit.last, hit.sense.id) for hit in self._roles(first)}
        behind = [hit for title in self._titles[first] for hit in self._roles(title.last + 1)]
        return any((hit.last, hit.sense.id) in whole for hit in behind)  # «المستشار الصحافي» is no journalist

    def _roles(self, first: int) -> list[Hit]:
        return [hit for hit in self._heads.get(first, ()) if hit.sense.group == "role"]

    def _is_adjective(self, first: int) -> bool:
        """«التكامل الاقتصادي», «الدول الشقيقة»: what can be a noun describes the definite noun before it."""
        word = self._words.folded[first]
        if first == 0 or not word.startswith("ال") or not self._has_article(first - 1):
            return False
        if self._words.is_a(first - 1, "meeting"):
            return False  # «التقى القاضي»
        if word.endswith(NISBA) or self._words.is_a(first, "role-noun", _SIBLING):
            return True
        feminine = word.endswith("ه")
        if feminine and self._words.is_a(first, "role-noun", "president"):
            return True  # «الأسباب الرئيسة»
        agrees = feminine == self._words.folded[first - 1].endswith(("ه", "ات"))
        return agrees and self._words.is_a(first, "participle-of-office")

    def _office(self, first: int) -> Office:
        office = self._begun(first)
        head = office.last
        end = self._words.sentence_at(first).last
        while following := self._resumed(office, head, end) or self._extended(office, end):
            office = following
        if office.of is None and office.roles:
            return office._replace(of=self._world.roles[office.roles[0]].of)  # «قائد فيلق القدس» is always Iran's
        return self._with_likeliest_role(office) if office.of and len(office.roles) > 1 else office

    def _with_likeliest_role(self, office: Office) -> Office:
        """The role of which the knowledge has holders there stands first."""
        known = [role for role in office.roles if f"{role}@{office.of}" in self._world.terms]
        return office._replace(roles=tuple(dict.fromkeys((*known, *office.roles))))

    def _begun(self, first: int) -> Office:
        heads = self._heads[first]
        last = max([hit.last for hit in heads])
        longest = [hit for hit in heads if hit.last == last]
        head = longest[0]
        group = head.sense.group
        possessed = group == "possessed"
        roles = tuple(dict.fromkeys([hit.sense.id for hit in longest if hit.sense.group == "role" and not possessed]))
        noun = self._noun(head, roles)
        number = min([_NUMBERS.get(hit.sense.form, 1) for hit in longest])
        of, presumed = self._inner_state(first, last, noun)
        return Office(
            first, last, head.skip, head.particles, roles, noun, of,
            number=number, definite=self._is_definite(head), peer=group == "peer", possessed=possessed,
            under_superior=any(self._roles(at) for at in range(first + 1, last + 1)), presumed=presumed,
        )  # fmt: skip

    def _noun(self, head: Hit, roles: tuple[str, ...]) -> str | None:
        if roles:
            return self._world.roles[roles[0]].noun
        return head.sense.id if head.sense.group == "role-noun" else None

    def _is_definite(self, head: Hit) -> bool:
        whole = range(head.first, head.last + 1)
        if (
            head.sense.definite
            or head.sense.group in ("peer", "possessed")
            or any(self._has_article(at) for at in whole)
        ):
            return True
        return any(self._is_genitive(at, head.last) for at in whole[1:])

    def _is_genitive(self, at: int, last: int) -> bool:
        """«حاكم دبي» is somebody, «متحدث باسم طالبان» anybody: a name up to the last token, behind a noun."""
        owner = self._owners.at(at)
        if owner is None or owner.last != last or owner.particles:
            return False
        return self._words.folded[at - 1] != "باسم" and not is_grammar(self._words, at - 1)

    def _has_article(self, at: int) -> bool:
        word = self._words.folded[at]
        return word.startswith(ARTICLES) and word != "الي"  # «إلى»

    def _inner_state(self, first: int, last: int, noun: str | None) -> tuple[str | None, bool]:
        """Whose the office is, by the words from `first` to `last`, and whether that is presumed.

        An envoy is not of the place he is sent to.
        """
        for at in range(first, last + 1):
            for group in ("nationality", "body-adjective"):
                for hit in self._words.senses(at, group):
                    return hit.sense.id, False
            owner = self._owners.at(at)
            if owner and owner.last <= last and not (noun in _ASSIGNED and self._is_destination(owner)):
                return owner.of, owner.presumed
        return None, False

    def _is_destination(self, owner: Owner) -> bool:
        return not owner.is_body and (bool(owner.particles) or self._words.is_a(owner.first - 1, "belonging"))

    def _extended(self, office: Office, end: int) -> Office | None:
        """The phrase with what belongs to it, if that begins before the sentence ends."""
        at = office.last + 1
        if at >= end:
            return None
        return (
            self._by_overlap(office)
            or self._by_alias(office, at)
            or self._by_adjective(office, at)
            or self._by_owner(office, at)
            or self._by_superior(office, at)
        )

    def _resumed(self, office: Office, head: int, end: int) -> Office | None:
        """«السفير الأميركي» + «لدى الأمم المتحدة»: a state or an adjective stands inside a longer role."""
        if office.last == head or not office.roles or office.stage == _ACTING:
            return None
        at = office.last + 1
        adjective = self._words.is_a(at, "office-adjective")
        hits = self._words.resumed(office.first, head, at, adjective=adjective)
        hits = [hit for hit in hits if hit.sense.group == "role" and hit.skip == office.skip and hit.last < end]
        if not hits or is_grammar(self._words, hits[-1].last):
            return None
        last = hits[-1].last
        roles = tuple(dict.fromkeys([hit.sense.id for hit in hits if hit.last == last]))
        noun = self._noun(hits[-1], roles)
        of, presumed = (office.of, office.presumed) if office.of else self._inner_state(at, last, noun)
        return office._replace(last=last, roles=roles, noun=noun, of=of, presumed=presumed)

    def _by_adjective(self, office: Office, at: int) -> Office | None:
        definite = is_definite(self._words, at)
        if office.definite and self._words.is_a(at, "branding", _SAME):
            return office._replace(last=at)
        for hit in self._words.at(at):
            sense = hit.sense
            if hit.particles or (definite != office.definite and sense.id != _ACTING):
                continue
            if sense.group == "nationality" and (office.of in (None, sense.id) or office.presumed):
                return office._replace(last=hit.last, of=sense.id, presumed=False)
            if sense.group == "stage":
                return office._replace(last=hit.last, stage=_STAGES.get(sense.id, "current"))
            if sense.group == "body-adjective":
                return office._replace(last=hit.last, of=office.of or sense.id)
            if sense.group in ("office-adjective", "participle-of-office"):
                return office._replace(last=hit.last)
        return None

    def _by_owner(self, office: Office, at: int) -> Office | None:
        """«وزير خارجية روسيا», «الأمين العام للأمم المتحدة», «السفير التركي لدى تل أبيب»."""
        owner, step = self._owner_behind(at)
        if owner is None or office.peer:
            return None
        if office.noun in _ASSIGNED and step != "genitive" and (step != "to" or office.noun != "diplomat"):
            return office._replace(last=owner.last)
        if office.of is not None or not self._may_have(office, owner, step):
            return None
        return office._replace(last=owner.last, of=owner.of, definite=True, presumed=owner.presumed)

    def _may_have(self, office: Office, owner: Owner, step: str) -> bool:
        if step == "genitive":
            return not self._has_article(office.last)
        if step == "to":
            return office.definite and not self._is_plain(office)
        return step == "at" and bool(office.roles) and owner.is_body

    def _is_plain(self, office: Office) -> bool:
        """«الرئيس لروسيا» is no office: the noun has no complement."""
        return office.first == office.last and office.noun in ("president", "minister")

    def _owner_behind(self, at: int) -> tuple[Owner | None, str]:
        if owner := self._owners.at(at):
            return owner, {"": "genitive", "ل": "to", "ب": "at"}.get(owner.particles, "")
        owner = self._owners.at(at + 1)
        if owner and not owner.particles:
            for joint in self._words.senses(at, "belonging"):
                return owner, "towards" if joint.sense.id == "towards" else "at"
        return None, ""

    def _by_overlap(self, office: Office) -> Office | None:
        """«أمير دولة» + «دولة قطر»: the head runs into the name."""
        owner = self._owners.at(office.last)
        if owner is None or owner.first == office.first or owner.last == office.last or office.of:
            return None
        return office._replace(last=owner.last, of=owner.of, definite=True)

    def _by_alias(self, office: Office, at: int) -> Office | None:
        """«حركة المقاومة الإسلامية» + «(حماس)»: the other name of the body that has the office."""
        alias = self._owners.at(at + 1) if self._words.folded[at] in OPENING else None
        if alias is None or office.of is None or alias.of != office.of or not alias.is_body:
            return None
        closing = alias.last + 1
        closed = closing < len(self._words) and self._words.folded[closing] in CLOSING
        return office._replace(last=closing) if closed else None

    def _is_sent(self, office: Office) -> bool:
        """«المبعوث الدولي إلى سوريا»: whose office stands behind is somebody else."""
        return office.noun in _ASSIGNED and any(
            self._words.is_a(at, "belonging") for at in range(office.first, office.last + 1)
        )

    def _by_superior(self, office: Office, at: int) -> Office | None:
        """«نائب» + «وزير الخارجية الإسرائيلي»: the whole is another office, which no list need know."""
        heads = [hit for hit in self._roles(at) if hit.particles in ("", "ل")]
        if office.peer or office.of or not heads or self._is_sent(office):
            return None
        genitive = not heads[0].particles
        if genitive == self._has_article(office.last):
            return None
        superior = self._office(at)
        if any(title.last == superior.last for title in self._titles.get(at, ())):
            return None  # «نائب الرئيس أوباما»: a title before a name
        return office._replace(
            last=superior.last, of=superior.of, roles=(), definite=True, under_superior=True, presumed=superior.presumed
        )


def _is_otherwise_written(words: Words, head: Hit) -> bool:
    """«أمام» and «وإلى» fold like «إمام» and «والي»."""
    written = _WRITTEN.get(words.folded[head.first][head.skip :])
    return written is not None and words.written(head.first, head.first, head.skip) != written


def _by_first(words: Words, *groups: str) -> dict[int, list[Hit]]:
    """The hits of the groups by the token at which they begin, those of the first group first."""
    found: dict[int, list[Hit]] = {}
    for group in groups:
        for hit in words.group(group):
            found.setdefault(hit.first, []).append(hit)
    return found

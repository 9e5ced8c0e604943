"""Agreements and invitations that a noun tells: «الاتفاق بين قطر ومصر», «بدعوة من الرئيس»."""

from collections.abc import Iterator

from mahdar.findings.acts.continuing import first_sure_subject
from mahdar.findings.acts.cues import noun_cues
from mahdar.findings.acts.drafts import Cue, Draft, Side
from mahdar.findings.acts.phrases import ends_phrase
from mahdar.findings.acts.scene import Scene
from mahdar.records import Party

LOOK = 3  # tokens from the word of looking for it to the agreement, and from that of having it to the former
REACH = 12  # tokens from the agreement to those whom it binds


def agreement_between(scene: Scene) -> Iterator[Draft]:
    """«الاتفاق النووي الذي تم التوصل إليه بين إيران والقوى الكبرى»: both sides behind «بين»."""
    for cue in noun_cues(scene):
        if "deal" not in cue.entry.features or _is_hoped_for(scene, cue):
            continue
        sides = _both_sides(scene, cue)
        if len(sides) >= 2:
            yield Draft("acts/agreement-between", cue, cue.entry.type, sides[0], sides[1])


def _is_hoped_for(scene: Scene, cue: Cue) -> bool:
    """«اتفاق سلام محتمل» is none yet."""
    if scene.little(cue.hit.first - 1, "any") or _is_looked_for(scene, cue):
        return True
    return scene.any_little(cue.hit.last + 1, min(cue.hit.last + 4, cue.sentence.last), "hoped-for")


def _is_looked_for(scene: Scene, cue: Cue) -> bool:
    """«يؤدي إلى التوصل إلى اتفاق» looks for one; «تم التوصل إلى اتفاق», «أعلن توقيع اتفاقية» have it."""
    first = max(cue.sentence.first, cue.hit.first - LOOK)
    if scene.any_little(first, cue.hit.first, "looked-for"):
        return True
    reaching = [token for token in range(first, cue.hit.first) if scene.little(token, "reaching")]
    return bool(reaching) and not scene.any_little(max(cue.sentence.first, reaching[0] - LOOK), reaching[0], "achieved")


def _both_sides(scene: Scene, cue: Cue) -> list[Side]:
    for token in range(cue.hit.last + 1, min(cue.hit.last + REACH, cue.sentence.last)):
        if token > cue.hit.last + 1 and scene.little(token, "shared"):
            return []  # «الاتفاق على بحث العلاقات بين»: what the two share is told, not who agreed
        if scene.little(token, "between"):
            party = scene.parties.starting(scene.skip_quotes(token + 1))
            if party is None or not scene.can_act(party):
                return []
            group = [one for one in scene.coordinated(party) if scene.can_act(one)]
            return [Side(entity, one) for one in group for entity in one.entities]
        if scene.words.folded[token] in (".", ":") or (
            scene.is_comma(token) and not scene.little(token + 1, "between")
        ):
            return []
    return []


def invitation(scene: Scene) -> Iterator[Draft]:
    """«يزور قطر بدعوة من أميرها», «تلبية لدعوة الملك»: who invites, and who comes; the guest accepts by coming."""
    for cue in noun_cues(scene):
        if "invites" not in cue.entry.features:
            continue
        answered = scene.little(cue.hit.first - 1, "answering")
        if answered is None and "invited" not in cue.entry.features:
            continue
        host, guest = _host(scene, cue), first_sure_subject(scene, cue.hit.first, cue.sentence)
        if host is None or guest is None or not host.entity or not guest.entity or _same_side(scene, host, guest):
            continue
        if not scene.can_act(guest):
            continue
        inviting, invited = Side(host.entity, host), Side(guest.entity, guest)
        how = "followed" if answered else "told"
        yield Draft("acts/invitation", cue, cue.entry.type, inviting, invited, how)
        if answered is not None and "alone" in cue.entry.features:  # an invitation; who does what he is asked to acts
            yield Draft("acts/invitation", cue, "AGREE", invited, inviting, how)


def _same_side(scene: Scene, host: Party, guest: Party) -> bool:
    """Whether both are one, or one is the state of the other."""
    one, other = host.entity or "", guest.entity or ""
    return one == other or scene.state_of(one) == other or scene.state_of(other) == one


def _host(scene: Scene, cue: Cue) -> Party | None:
    for token in range(cue.hit.last + 1, min(cue.hit.last + 5, cue.sentence.last)):
        party = scene.parties.starting(token)
        if party is not None:
            return party if scene.can_act(party) and not party.particles else None
        if ends_phrase(scene, token):
            return None
    return None

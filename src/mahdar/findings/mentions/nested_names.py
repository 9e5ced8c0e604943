"""Names inside longer ones: «الأمم المتحدة» in «بعثة الأمم المتحدة في السودان», «عدن» in «مطار عدن»."""

from collections.abc import Callable, Iterable, Iterator

from mahdar.findings.mentions.named import Named

# Bodies that are called after others: the name in their name is meant as well.
_CALLED_AFTER = frozenset({"body", "council", "alliance"})
_NAMED_IN = frozenset({"body", "council", "alliance", "agency", "parliament", "armed-group", "bank"})
_STATE = "known-state"


def nested_names(named: Iterable[Named], candidates: Iterable[Named], kind_of: Callable[[str], str]) -> Iterator[Named]:
    """The names of others that stand inside longer names, behind their first word; none inside another such one.

    Args:
        named: the longest names, which do not overlap.
        candidates: all known names.
        kind_of: gives the kind of body of an entity's id.
    """
    outer = {at: name for name in named if name.length > 1 for at in range(name.first + 1, name.last + 1)}
    inner = [name for name in candidates if outer.get(name.first) is outer.get(name.last) is not None]
    end = 0
    for name in sorted(inner, key=lambda name: (name.first, -name.last)):
        if name.first >= end and _is_meant(outer[name.first], name, kind_of):
            yield name._replace(rule="inner-name")
            end = name.last + 1


def _is_meant(whole: Named, name: Named, kind_of: Callable[[str], str]) -> bool:
    if name.entity.id == whole.entity.id or name.kind != "name":
        return False
    if whole.entity.type == "LOC":
        return name.entity.type == "GPE"  # «جنوب ليبيا», «مطار عدن»
    if whole.entity.type != "ORG" or kind_of(whole.entity.id) not in _CALLED_AFTER:
        return False
    if name.entity.type == "ORG":
        return kind_of(name.entity.id) in _NAMED_IN
    return name.rule == _STATE

"""What an archive holds beside pages, counted by kind."""

from collections import Counter

_MOST_KINDS = 200  # counted apart; an archive made to fill memory may name millions
_TOLD = 6  # kinds that one sentence names
_OTHERS = "others"


class Tally:
    """Counts while an archive is read."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.pages = 0
        self._kinds: Counter[str] = Counter()

    def count(self, kind: str) -> None:
        """One more of a kind: `image/jpeg`, `status 404`, `revisit`."""
        self._kinds[kind if kind in self._kinds or len(self._kinds) < _MOST_KINDS else _OTHERS] += 1

    def told(self) -> str:
        """`passed over 4,302 records: image/jpeg 4,211, status 404 91`; empty where there were none."""
        number = self._kinds.total()
        if not number:
            return ""
        ranked = sorted(self._kinds.items(), key=lambda item: (-item[1], item[0]))
        kinds = [(kind, count) for kind, count in ranked if kind != _OTHERS][:_TOLD]
        if rest := number - sum(count for _, count in kinds):
            kinds.append((_OTHERS, rest))
        listed = ", ".join(f"{kind} {count:,}" for kind, count in kinds)
        return f"passed over {number:,} record{'s' * (number > 1)} of other kinds: {listed}"

"""Looking up which party stands where among the words."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from mahdar.records import Party


class Parties:
    """The parties of an article by their tokens. They do not overlap and are in the order of the text."""

    def __init__(self, parties: Sequence[Party]) -> None:
        self.all = tuple(sorted(parties, key=lambda party: (party.first, -party.last)))
        self._firsts = [party.first for party in self.all]
        self._holding = {token: party for party in self.all for token in range(party.first, party.last + 1)}

    def __iter__(self) -> Iterator[Party]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def at(self, token: int) -> Party | None:
        """The party whose phrase holds this token."""
        return self._holding.get(token)

    def starting(self, token: int) -> Party | None:
        """The party whose phrase begins with this token."""
        party = self._holding.get(token)
        return party if party and party.first == token else None

    def between(self, first: int, last: int) -> Sequence[Party]:
        """The parties that lie wholly in the tokens from `first` to `last`, exclusive."""
        found = self.all[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]
        return [party for party in found if party.last < last]

    def before(self, token: int) -> Party | None:
        """The nearest party that ends before this token."""
        place = bisect_left(self._firsts, token) - 1
        while place >= 0 and self.all[place].last >= token:
            place -= 1
        return self.all[place] if place >= 0 else None

    def after(self, token: int) -> Party | None:
        """The nearest party that begins at or behind this token."""
        place = bisect_left(self._firsts, token)
        return self.all[place] if place < len(self.all) else None

"""What a file holds beside its pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PassedOver:
    """What of a file was left aside because it is no page and is not meant to be one: told once, behind its pages.

    Attributes:
        where: the file.
        what: what was left aside, counted by kind, as a clause without a full stop.
    """

    where: str
    what: str

    def __str__(self) -> str:
        """One sentence for a person."""
        return f"{self.where}: {self.what}"

"""A request that comes to nothing, told by an exception inside this room and by a `Refused` outside of it."""

from datetime import datetime

from mahdar.sources.fetched import Refusal, Refused


class StoppedError(Exception):
    """Why a request was not made, or its answer not taken."""

    def __init__(
        self,
        reason: Refusal,
        detail: str,
        *,
        status: int | None = None,
        again_after: datetime | None = None,
        for_good: bool = False,
        passing: bool = False,
    ) -> None:
        """Take the parts of a `Refused`, and whether trying once more may help."""
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
        self.status = status
        self.again_after = again_after
        self.for_good = for_good
        self.passing = passing
        self.host: str | None = None  # set by who knows whom it concerns

    def refused(self, url: str, at: datetime) -> Refused:
        """The value for those who asked."""
        return Refused(
            url=url,
            reason=self.reason,
            detail=self.detail,
            at=at,
            status=self.status,
            again_after=self.again_after,
            for_good=self.for_good,
        )


def no_address(detail: str) -> StoppedError:
    """For a text that will never be an address to ask."""
    return StoppedError(Refusal.ADDRESS, detail, for_good=True)

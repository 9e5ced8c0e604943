"""Streams that count what is unpacked, and end with one clear error where it is too much or damaged."""

import io
import lzma
import sys
import tarfile
import zipfile
import zlib
from dataclasses import dataclass
from typing import BinaryIO

from mahdar.sources.limits import HIGHEST_RATIO, RATIO_FROM

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_DAMAGED = (
    *(EOFError, zlib.error, lzma.LZMAError, zstd.ZstdError, tarfile.TarError, zipfile.BadZipFile),
    *(RuntimeError, ValueError),
)


class UnusableError(OSError):
    """What an archive or a packed file cannot give, as a clause for a person."""


@dataclass(slots=True)
class Budget:
    """How much one file may come to in all.

    Attributes:
        packed: bytes of it that were read, or that it has.
        unpacked: bytes that they came to.
        broken: whether it turned out to be damaged or too much, and that was told.
    """

    packed: int = 0
    unpacked: int = 0
    broken: bool = False

    def spend(self, size: int) -> None:
        """Count what was unpacked.

        Raises:
            UnusableError: it is more than honest files come to.
        """
        self.unpacked += size
        if self.unpacked > RATIO_FROM and self.unpacked > HIGHEST_RATIO * self.packed:
            self.broken = True
            told = f"unpacks to more than {HIGHEST_RATIO} times its size, which no page does: not read"
            raise UnusableError(told)


class Counted(io.RawIOBase):
    """A packed stream that counts what is read of it."""

    def __init__(self, stream: BinaryIO, budget: Budget) -> None:
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read some bytes."""
        content = self._stream.read(len(buffer))
        self._budget.packed += len(content)
        buffer[: len(content)] = content
        return len(content)


class Bounded(io.RawIOBase):
    """An unpacked stream that counts what it gives against budgets: its own first, that of the whole archive."""

    def __init__(self, stream: BinaryIO, *budgets: Budget) -> None:
        self._stream = stream
        self._budgets = budgets

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read some bytes.

        Raises:
            UnusableError: they are damaged, or too many.
        """
        try:
            content = self._stream.read(len(buffer))
        except UnusableError:
            self._budgets[0].broken = True
            raise
        except OSError as error:
            raise self._broken(error.strerror or str(error)) from error
        except _DAMAGED as error:
            raise self._broken(str(error)) from error
        for budget in self._budgets:
            budget.spend(len(content))
        buffer[: len(content)] = content
        return len(content)

    def _broken(self, what: str) -> UnusableError:
        self._budgets[0].broken = True
        return UnusableError(f"damaged or cut off: {(what or 'it ends too early').rstrip('.')}")


def bounded(stream: BinaryIO, *budgets: Budget) -> io.BufferedReader:
    """A stream to read from, held to its budgets."""
    return io.BufferedReader(Bounded(stream, *budgets))

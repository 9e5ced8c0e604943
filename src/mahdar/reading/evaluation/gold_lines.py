"""The lines of a file that people annotated, one JSON object each."""

import json
from collections.abc import Iterable, Iterator


class BadGoldError(ValueError):
    """An annotated file cannot be used; the message is one sentence that names the file, the line and the field."""


def gold_lines(lines: Iterable[bytes], name: str) -> Iterator[tuple[str, object]]:
    """What each line holds, with its place for messages; blank lines are passed over.

    Args:
        lines: of the file.
        name: what the file is called in messages.

    Raises:
        BadGoldError: a line is no JSON.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            where = f"{name}, line {number}"
            yield where, _json(line, where)


def _json(line: bytes, where: str) -> object:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        msg = f"{where}: not UTF-8 (byte {error.start + 1} of the line)"
    except RecursionError:
        msg = f"{where}: not JSON: nested too deeply"
    except ValueError as error:
        msg = f"{where}: not JSON: {getattr(error, 'msg', error)} (column {getattr(error, 'colno', 1)})"
    raise BadGoldError(msg)

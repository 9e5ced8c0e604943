"""The formats that pages come in: one line each. Whoever teaches Mahdar to read another adds it to `FORMATS`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mahdar.records import Page
from mahdar.sources import jsonl, mhtml, page_files, xml_files
from mahdar.sources.archives import packed, tars, zips
from mahdar.sources.bad_input import BadInput
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver
from mahdar.sources.pdf import reading as pdf
from mahdar.sources.tables import dialect, parquet, separated
from mahdar.sources.warc import wacz

Reader = Callable[[Opened], Iterator[Page | BadInput | PassedOver | Opened]]


def never(_: bytes) -> bool:
    """No file is told by its first bytes."""
    return False


def one(_: Path) -> int | None:
    """One file, one page."""
    return 1


def unknown(_: Path) -> int | None:
    """Nobody can tell without reading it."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format.

    Attributes:
        name: for messages: "ZIP".
        endings: of the names of its files, in small letters; the longest that fits a name decides.
        read: gives pages, bad input, and files in it (`Opened`) that are read by their own formats in turn. Errors of
            reading (OSError) may leave it.
        count: about how many pages a file holds, cheaply; None where nobody can tell.
        begins: whether a file that begins with these bytes is certainly one, whatever its name.
        may_begin: whether one without a known ending, as from a pipe, is most likely one.
        seeks: whether reading needs to go back in the file, so that a pipe cannot give it; members of archives are
            held in memory for it.
        unpacks: whether `.gz` and the like behind an ending are its own business; `begins` is asked about both
            the packed and the unpacked bytes.
    """

    name: str
    endings: frozenset[str]
    read: Reader
    count: Callable[[Path], int | None] = one
    begins: Callable[[bytes], bool] = never
    may_begin: Callable[[bytes], bool] = never
    seeks: bool = False
    unpacks: bool = False


def _archived(opened: Opened) -> Iterator[Page | BadInput | PassedOver | Opened]:
    from mahdar.sources.warc.reading import pages_in

    return pages_in(opened)


PAGE = Format(name="page", endings=frozenset({".txt", ".html", ".htm", ".xhtml", ".md"}), read=page_files.page_in)
FORMATS = (
    Format(
        name="JSONL",
        endings=frozenset({".jsonl", ".ndjson"}),
        read=lambda opened: jsonl.pages_in(opened.stream, opened.name),
        count=jsonl.lines_in,
        may_begin=jsonl.may_begin,
    ),
    Format(
        name="MHTML",
        endings=frozenset({".mht", ".mhtml"}),
        read=mhtml.page_in,
        begins=mhtml.may_begin,
    ),
    Format(
        name="ZIP",
        endings=frozenset({".zip"}),
        read=lambda opened: zips.files_in(opened, is_page_name),
        count=unknown,
        begins=zips.is_zip,
        seeks=True,
    ),
    Format(
        name="tar",
        endings=frozenset({".tar"}),
        read=lambda opened: tars.files_in(opened, is_page_name),
        count=unknown,
        begins=tars.is_tar,
    ),
    Format(
        name="WARC",
        endings=frozenset(wacz.ENDINGS),
        read=_archived,
        count=unknown,
        begins=lambda head: head.startswith(b"WARC/"),
        unpacks=True,
    ),
    Format(
        name="WACZ",
        endings=frozenset({".wacz"}),
        read=wacz.archives_in,
        count=unknown,
        begins=zips.is_zip,
        seeks=True,
    ),
    Format(name="PDF", endings=frozenset({".pdf"}), read=pdf.page_in, begins=pdf.is_pdf),
    Format(
        name="CSV",
        endings=frozenset({".csv", ".tsv"}),
        read=separated.pages_in,
        count=unknown,
        may_begin=dialect.may_begin,
    ),
    Format(
        name="Parquet",
        endings=frozenset({".parquet"}),
        read=parquet.pages_in,
        count=unknown,
        begins=parquet.is_parquet,
    ),
    Format(
        name="XML",
        endings=frozenset({".rss", ".atom", ".xml", ".rdf"}),
        read=xml_files.pages_in,
        count=unknown,
        begins=xml_files.is_feed,
        may_begin=xml_files.may_begin,
    ),
    PAGE,
)
_PACKED = Format(name="packed", endings=frozenset(), read=packed.file_in, count=unknown)


def known_endings() -> frozenset[str]:
    """All endings of files that are looked for in a folder."""
    return frozenset(ending for format_ in FORMATS for ending in format_.endings)


def by_ending(name: str) -> Format | None:
    """The format that a file's name tells, also below `.gz` and the like; or None."""
    small = name.lower()
    fitting = [(len(end), format_) for format_ in FORMATS for end in format_.endings if small.endswith(end)]
    if fitting:
        return max(fitting, key=lambda pair: pair[0])[1]
    within = packed.name_within(name)
    return by_ending(within) if within else None


def is_page_name(name: str) -> bool:
    """Whether a file of this name is looked at in a folder or an archive."""
    return by_ending(name) is not None


def count_in(path: Path) -> int | None:
    """About how many pages a file holds, by its name."""
    format_ = by_ending(path.name)
    if format_ and packed.name_within(path.name) and not format_.unpacks:
        return 1 if format_ is PAGE else None
    return format_.count(path) if format_ else 1


def format_of(name: str, head: bytes) -> Format:
    """The format of a file: by what it certainly is, else by its name, else by what it looks like, else a page."""
    named = by_ending(name)
    certain = named if named and named.begins(head) else _certain(head)
    if certain is None and packed.is_packed(head):
        within = _certain(packed.head_within(head)) or named
        return within if within and within.unpacks else _PACKED
    return certain or named or next((format_ for format_ in FORMATS if format_.may_begin(head)), PAGE)


def _certain(head: bytes) -> Format | None:
    return next((format_ for format_ in FORMATS if format_.begins(head)), None)

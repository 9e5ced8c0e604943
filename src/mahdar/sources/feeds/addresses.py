"""Which addresses are one article: the one rule by which nothing is fetched twice.

Two addresses are one where they differ in nothing but: http or https and their usual ports; `www.`, `m.`, `mobile.` or
`amp.` before the host; the letter case of scheme and host; a slash at the end, or several in a row; `amp` as the first
or last part of the path, or as a parameter; parameters that only say by which way a reader came; the order of the
parameters; the fragment; how letters are escaped. All else tells articles apart, parameters of whatever name too:
`?cid=7` and `?12345` are all that many an outlet's own program has. (The library courlan, whose rule this began as,
takes both for traces of readers, and would make one article of a whole paper.)
"""

import re
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit, urlunsplit

LONGEST = 2000  # characters; servers refuse longer ones
_SCHEMES = {"http": 80, "https": 443}
_TRACES = re.compile(
    r"(?:utm|mtm|pk|piwik|hsa|at|ns|wt|itm|mkt|oly|vero)_\w+|(?:fb|g|dc|y|twc|msclk|wbra|gbra)l?cl?id|gclsrc|igshid|"
    r"mc_[ce]id|_ga|_gl|cmpid|cmp|ocid|xtor|ref|ref_src|referrer|traffic_source|rss|feed_id|guccounter|s?share",
    re.IGNORECASE,
)
_AMP = re.compile(r"(?:amp|amp=(?:1|true|yes)?|outputtype=amp)", re.IGNORECASE)
_FRONT = re.compile(r"(?:www|m|mobile|amp)\.(?=[^.]+\.)", re.IGNORECASE)
_AMP_PATH = re.compile(r"^/amp(?=/)|/amp$|\.amp(?=(?:\.html?)?$)", re.IGNORECASE)
_KEPT_IN_PATH = "/!$&'()*+,;=:@-._~"
_WHITE = re.compile(r"[\s\x00-\x1f\x7f]+")


def asked_address(url: str | None, base: str = "") -> str | None:
    """The address as it is to be asked: whole, without fragment and traces; None where it is no web address.

    Args:
        url: as written, relative to `base` perhaps.
        base: the address of the document that it stands in.
    """
    parts = _split(urljoin_or_none(base, url))
    if parts is None:
        return None
    kept = "&".join(piece for piece in parts.query.split("&") if piece and not _is_trace(piece))
    address = urlunsplit((parts.scheme.lower(), _netloc(parts), parts.path or "/", kept, ""))
    return address if len(address) <= LONGEST else None


def key_of(address: str) -> str:
    """What all spellings of an article's address share: `host/path?parameters`.

    Args:
        address: a whole web address; of anything else the text itself is the key.
    """
    parts = _split(address)
    if parts is None:
        return address
    path = _AMP_PATH.sub("", re.sub(r"/{2,}", "/", _spelled(parts.path)).rstrip("/")).rstrip("/")
    pieces = sorted(
        _spelled(piece)
        for piece in parts.query.split("&")
        if piece and not _is_trace(piece) and not _AMP.fullmatch(piece)
    )
    return f"{_FRONT.sub('', _netloc(parts), count=1)}{path}{'?' if pieces else ''}{'&'.join(pieces)}"


def host_of(address: str) -> str:
    """The host that is asked, as it is looked up; "" where the text is no web address."""
    parts = _split(address)
    return _latin((parts.hostname or "").rstrip(".")) if parts else ""


def same_site(host: str) -> str:
    """A host without what stands before it for telephones and the like: `www.paper.example` → `paper.example`."""
    return _FRONT.sub("", host.lower(), count=1)


def leads_to_front_page(address: str) -> bool:
    """Whether an address is that of a site's front page, where many a site sends those who ask for what is gone."""
    parts = _split(address)
    return parts is not None and key_of(address) == same_site(_netloc(parts))


def urljoin_or_none(base: str, url: str | None) -> str | None:
    """`url` as seen from `base`; None where either cannot be read."""
    try:
        return urljoin(base, _WHITE.sub("", url)) if url else None
    except ValueError:
        return None


def _split(url: str | None) -> SplitResult | None:
    """The parts of a web address; None where it is none, or carries a name and password."""
    try:
        parts = urlsplit(url or "")
        usable = parts.scheme.lower() in _SCHEMES and parts.hostname and parts.username is None and parts.port != 0
    except ValueError:
        return None
    return parts if usable else None


def _netloc(parts: SplitResult) -> str:
    host = _latin((parts.hostname or "").rstrip("."))
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in {None, _SCHEMES[parts.scheme.lower()]} else f"{host}:{parts.port}"


def _latin(host: str) -> str:
    """A host in the letters in which it is looked up."""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _is_trace(piece: str) -> bool:
    return bool(_TRACES.fullmatch(piece.partition("=")[0]))


def _spelled(text: str) -> str:
    """Escapes in one spelling; bytes that are no UTF-8 keep theirs."""
    try:
        return quote(unquote(text, errors="strict"), safe=_KEPT_IN_PATH + "?")
    except UnicodeDecodeError:
        return quote(text, safe=_KEPT_IN_PATH + "?%")

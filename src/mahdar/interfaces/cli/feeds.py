"""`mahdar feeds`: which feeds and sitemaps are watched, and how they do."""

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.dates import is_day
from mahdar.interfaces.cli.exits import HELP, Exit
from mahdar.interfaces.cli.forms import AsCsv, AsJson, AsJsonl, Latin, chosen
from mahdar.interfaces.cli.record_option import RecordPlace, opened_unread

if TYPE_CHECKING:
    from mahdar.interfaces.record import Record
    from mahdar.register.watching import FeedWish, Looked

feeds_app = typer.Typer(
    help="Which feeds and sitemaps a record watches, and how they do.", epilog=HELP, no_args_is_help=True,
    rich_markup_mode=None,
)  # fmt: skip
_PERIOD = re.compile(r"(\d{1,5})\s*(m|min|h|d)?", re.IGNORECASE)
_MINUTES = {"m": 1, "min": 1, "h": 60, "d": 24 * 60}
_SHOWN = 8  # hosts that are named in a message
Address = Annotated[str, typer.Argument(metavar="ADDRESS", help="Of a feed, a sitemap, or an index of sitemaps.")]


@feeds_app.command(epilog=HELP, short_help="Watch a feed or a sitemap.", no_args_is_help=True)
def add(  # noqa: PLR0913 - a parameter an option
    address: Annotated[
        str,
        typer.Argument(metavar="ADDRESS", help="Of a feed or a sitemap; of a site's front page, to see what it has."),
    ],
    *,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who publishes it; else the pages say.")] = None,
    every: Annotated[str, typer.Option(metavar="TIME", help="How often it is asked: 15m, 2h, 1d.")] = "15m",
    host: Annotated[
        list[str] | None, typer.Option(metavar="HOST", help="A host beside its own on which its articles lie.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DAY", help="Fetch what is of this day or later; else of the last week.")
    ] = None,
    check: Annotated[bool, typer.Option("--check/--no-check", help="Ask it once now, and say what it is.")] = True,
    record: RecordPlace = None,
) -> None:
    """Watch a feed (RSS, Atom), a sitemap or an index of sitemaps from now on; the record is made where there is none.

    Only its own host is asked, and those named with --host. Given a site's front page, the feeds and sitemaps that the
    site names are listed. A feed that is watched already gets the new period, outlet and hosts.
    """
    wish = _wish(address, outlet, every, tuple(host or ()), since)
    with opened_unread(record, create=True) as kept:
        from mahdar.register.watching import add_feed

        wish, looked = _looked_at(kept, wish) if check else (wish, None)
        feed = add_feed(kept.store, wish, _now())
        if looked is not None:
            _tell(looked)
        typer.echo(feed.address)


@feeds_app.command("list", epilog=HELP, short_help="How the feeds do.")
def list_(
    *,
    record: RecordPlace = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    latin: Latin = False,
) -> None:
    """List the feeds that are watched: when they last answered, what they listed, what is wrong with them.

    The delay is the median of the time from publishing to fetching, of the articles that were published since the feed
    is watched. All times are in UTC.
    """
    form = chosen(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, latin=latin)
    with opened_unread(record) as kept:
        from mahdar.interfaces.cli.listing import list_rows
        from mahdar.interfaces.cli.showing_feeds import FEEDS_KIND
        from mahdar.interfaces.cli.watch import NOTHING_WATCHED

        raise typer.Exit(list_rows(kept.feeds(), FEEDS_KIND, form, NOTHING_WATCHED))


@feeds_app.command(epilog=HELP, short_help="Watch a feed no more.", no_args_is_help=True)
def remove(address: Address, record: RecordPlace = None) -> None:
    """Watch a feed no more. Its articles stay in the record; what it listed and was not fetched is forgotten."""
    with opened_unread(record) as kept:
        from mahdar.register.watching import remove_feed

        feed = remove_feed(kept.store, address)
    typer.echo(f"{feed.address} is watched no more")


@feeds_app.command(epilog=HELP, short_help="Ask feeds now, and say what is wrong.")
def check(
    address: Annotated[str | None, typer.Argument(metavar="[ADDRESS]", help="Of one feed; else all are asked.")] = None,
    record: RecordPlace = None,
) -> None:
    """Ask feeds now, whether or not they are due, and say what is wrong with them. No article is fetched."""
    with opened_unread(record) as kept:
        from mahdar.interfaces.cli.checking_feeds import check_feeds

        raise typer.Exit(check_feeds(kept, address))


def _now() -> datetime:
    from mahdar.interfaces.settings import WallClock

    return WallClock().now()


def _wish(address: str, outlet: str | None, every: str, hosts: tuple[str, ...], since: str | None) -> "FeedWish":
    from mahdar.register.watching import RECENT, FeedWish

    period = _PERIOD.fullmatch(every.strip())
    if period is None:
        raise typer.BadParameter(f"--every {every!r}: write 15m, 2h or 1d")
    if since is not None and not is_day(since):
        raise typer.BadParameter(f"--since {since!r}: write the day as YYYY-MM-DD")
    begin = datetime.fromisoformat(since).replace(tzinfo=UTC) if since else _now() - RECENT
    minutes = int(period[1]) * _MINUTES[(period[2] or "m").lower()]
    return FeedWish(address=address, outlet=outlet, hosts=hosts, every=minutes, since=begin)


def _looked_at(record: "Record", wish: "FeedWish") -> tuple["FeedWish", "Looked"]:
    """Ask an address once; where it is no feed, the program ends with what it is."""
    from mahdar.interfaces.cli.checking_feeds import look_once

    wish, looked = look_once(record, wish)
    if looked.listing is not None:
        return wish, looked
    from mahdar.text import harmless, isolate_arabic

    typer.echo(f"{isolate_arabic(wish.address)}: {harmless(looked.fault or 'no feed')}", err=True)
    if looked.pointers:
        typer.echo("The site names these; add those that you want:", err=True)
    for pointer in looked.pointers:
        title = f"  {isolate_arabic(harmless(pointer.title))}" if pointer.title else ""
        typer.echo(f"{pointer.address}{title}")
    raise typer.Exit(Exit.NOTHING_FOUND)


def _tell(looked: "Looked") -> None:
    listing = looked.listing
    if listing is None:
        return
    noun = "sitemaps" if listing.kind == "index" else "entries"
    typer.echo(f"{listing.kind} with {len(listing.entries)} {noun}", err=True)
    if looked.elsewhere and listing.kind != "index":
        named = " ".join(f"--host {host}" for host in list(looked.elsewhere)[:_SHOWN])
        count = sum(looked.elsewhere.values())
        typer.echo(f"{count} of them lie on other hosts, which are not asked unless you name them: {named}", err=True)

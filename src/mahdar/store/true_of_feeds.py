"""What must be true of what is watched in every record."""

from collections.abc import Iterator

from sqlalchemy import Connection, and_, or_, select

from mahdar.store.feed_tables import feed_items
from mahdar.store.tables import articles


def items_are_where_they_say(connection: Connection) -> Iterator[str]:
    """What is fetched has a place, and what is added an article that is there."""
    lost = and_(feed_items.c.state.in_(("fetched", "added")), feed_items.c.file.is_(None))
    for key in connection.scalars(select(feed_items.c.key).where(lost).order_by(feed_items.c.key)):
        yield f"{key}: a page of a feed is called fetched, and nothing says where it lies"
    joined = feed_items.join(articles, articles.c.id == feed_items.c.article, isouter=True)
    gone = and_(feed_items.c.state == "added", or_(feed_items.c.article.is_(None), articles.c.id.is_(None)))
    for key in connection.scalars(select(feed_items.c.key).select_from(joined).where(gone).order_by(feed_items.c.key)):
        yield f"{key}: a page of a feed is called added, and its article is not in the record"

"""The record on SQLite or PostgreSQL: tables, migrations, writer, search, judgements."""

from mahdar.store.errors import StoreError
from mahdar.store.kept import Answer, Change, Counts, Kept, KeptArticle, PageVersion, Withdrawn, address_of
from mahdar.store.opening import Store, open_store
from mahdar.store.reader import Reader
from mahdar.store.ready import Ready, ready
from mahdar.store.writer import Writer

__all__ = [
    "Answer", "Change", "Counts", "Kept", "KeptArticle", "PageVersion", "Reader", "Ready", "Store", "StoreError",
    "Withdrawn", "Writer", "address_of", "open_store", "ready",
]  # fmt: skip

"""The record on SQLite or PostgreSQL: tables, migrations, writer, search, judgements."""

from mahdar.store.errors import StoreError
from mahdar.store.kept import Answer, Change, Counts, Kept, KeptArticle, PageVersion, Withdrawn
from mahdar.store.opening import Store, open_store
from mahdar.store.reader import Reader
from mahdar.store.writer import Writer

__all__ = [
    "Answer", "Change", "Counts", "Kept", "KeptArticle", "PageVersion", "Reader", "Store", "StoreError", "Withdrawn",
    "Writer", "open_store",
]  # fmt: skip

"""What can be asked of a record: each question is a function of a reader's connection.

Every list has one order, by day and then by id, what has no day last, so that both databases give the same rows in the
same order; each page of a list says where the next one begins.
"""

from mahdar.store.asking_articles import all_articles, all_reports, article_row, find_articles
from mahdar.store.asking_changes import Changed, Changes, changed
from mahdar.store.asking_coverage import coverage
from mahdar.store.asking_entries import all_entries, count_entries, find_entries
from mahdar.store.asking_facts import all_acts, all_quotations, find_acts, find_quotations
from mahdar.store.asking_filters import ActFilter, EntryFilter, QuotationFilter
from mahdar.store.asking_pages import Page, Place
from mahdar.store.asking_people import companions, ids_of, people
from mahdar.store.asking_timeline import timeline

__all__ = [
    "ActFilter", "Changed", "Changes", "EntryFilter", "Page", "Place", "QuotationFilter", "all_acts", "all_articles",
    "all_entries", "all_quotations", "all_reports", "article_row", "changed", "companions", "count_entries",
    "coverage", "find_acts", "find_articles", "find_entries", "find_quotations", "ids_of", "people", "timeline",
]  # fmt: skip

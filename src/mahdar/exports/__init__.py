"""Streams of entries as tables and documents.

`Rows` is what a question answers with; `export_tables` writes a folder of tables; `entry_json`, `record_json`
and their like are the public JSON; `flat` gives header and rows for `--csv`, and `csv_lines` their lines.
"""

from mahdar.exports.contents import Contents
from mahdar.exports.csv_form import csv_lines, disarmed
from mahdar.exports.documents import entry_json, entry_line, record_json
from mahdar.exports.fact_documents import act_json, article_json, change_json, person_json, quotation_json
from mahdar.exports.feed_documents import feed_json
from mahdar.exports.flat import flat
from mahdar.exports.folder import NotOursError
from mahdar.exports.frames import Rows
from mahdar.exports.tables import (
    ACTS,
    ACTS_NOT_DONE,
    ARTICLES,
    CHANGES,
    COVERAGE,
    ENCOUNTERS,
    FEEDS,
    PARTICIPANTS,
    PEOPLE,
    QUOTATIONS,
    REPORTS,
    TIMELINE,
)  # fmt: skip
from mahdar.exports.writing import Export, export_tables

__all__ = [
    "ACTS", "ACTS_NOT_DONE", "ARTICLES", "CHANGES", "COVERAGE", "ENCOUNTERS", "FEEDS", "PARTICIPANTS", "PEOPLE",
    "QUOTATIONS", "REPORTS", "TIMELINE", "Contents", "Export", "NotOursError", "Rows", "act_json", "article_json",
    "change_json", "csv_lines", "disarmed", "entry_json", "entry_line", "export_tables", "feed_json", "flat",
    "person_json", "quotation_json", "record_json",
]  # fmt: skip

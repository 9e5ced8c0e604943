"""The record on SQLite or PostgreSQL: tables, migrations, writer, search, judgements."""

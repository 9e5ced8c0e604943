"""Older forms of a record, each with the way from the one before; alembic runs them."""

"""Keeping the record: add, find, reread, judge, back up."""

"""Streams of entries as tables and documents."""

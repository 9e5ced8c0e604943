"""Reading a page: the list of stages, the proof of every fact, and why each finding is there."""

from mahdar.reading.explaining import explain
from mahdar.reading.reader import read, read_page

__all__ = ["explain", "read", "read_page"]

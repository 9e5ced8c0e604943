"""Reading a page: the list of stages, the proof of every fact, and why each finding is there."""

from mahdar.reading.explaining import explain, explanations
from mahdar.reading.reader import read, read_page

__all__ = ["explain", "explanations", "read", "read_page"]

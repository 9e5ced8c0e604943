"""Reading a page: the list of stages, the proof of every fact, and why each finding is there."""

from mahdar.reading.explaining import explain, explanations
from mahdar.reading.pipeline import STAGES
from mahdar.reading.reader import Means, made_with, read, read_page

__all__ = ["STAGES", "Means", "explain", "explanations", "made_with", "read", "read_page"]

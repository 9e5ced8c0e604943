"""Measuring: annotated documents and the minutes that reading them gave, compared layer by layer."""

from mahdar.reading.evaluation.comparison import Comparison, compare
from mahdar.reading.evaluation.errors import Error, errors
from mahdar.reading.evaluation.gold import GoldDocument, gold_documents
from mahdar.reading.evaluation.gold_lines import BadGoldError
from mahdar.reading.evaluation.intervals import SEED, Interval, bootstrap_f1, wilson
from mahdar.reading.evaluation.layers import ERROR_LAYERS, LAYERS
from mahdar.reading.evaluation.measuring import SPLITS, Figures, Measured, Split, by_layer, figures, split
from mahdar.reading.evaluation.sides import NOTHING, Side, side_of
from mahdar.reading.evaluation.tallies import Tally, summed

__all__ = [
    "ERROR_LAYERS", "LAYERS", "NOTHING", "SEED", "SPLITS", "BadGoldError", "Comparison", "Error", "Figures",
    "GoldDocument", "Interval", "Measured", "Side", "Split", "Tally", "bootstrap_f1", "by_layer", "compare", "errors",
    "figures", "gold_documents", "side_of", "split", "summed", "wilson",
]  # fmt: skip

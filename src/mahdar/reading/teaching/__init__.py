"""Teaching the tagger with annotated articles, and measuring what it is worth on articles that it has not seen."""

from mahdar.reading.teaching.cross_validation import Measured, cross_validated
from mahdar.reading.teaching.labelled import LabelledArticle, LabelledName, labelled_articles
from mahdar.reading.teaching.learning import taught, teach
from mahdar.reading.teaching.lessons import lessons

__all__ = [
    "LabelledArticle", "LabelledName", "Measured", "cross_validated", "labelled_articles", "lessons", "taught", "teach",
]  # fmt: skip

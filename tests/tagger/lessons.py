"""Annotated articles of our own, small enough to learn from in a test."""

import json

from mahdar.reading.teaching import LabelledArticle, labelled_articles

TEXTS = [
    ("وقال دراغوتين فلنكار إن الموسم بدأ. وأضاف فلنكار أن العمل مستمر.", {"دراغوتين فلنكار": "PER", "فلنكار": "PER"}),
    ("وأكدت ماريتا هولشتاد في كلمة لها أن المدارس ستفتح غدا.", {"ماريتا هولشتاد": "PER"}),
    ("أوضح المتحدث بيركو ستانفيل للصحفيين أن الطريق مغلقة.", {"بيركو ستانفيل": "PER"}),
    ("وصل الوفد إلى فرتنبورغ مساء أمس وغادر فرتنبورغ اليوم.", {"فرتنبورغ": "GPE"}),
    ("وقعت شركة زلفرتك وشركة كوندرام عقدا لبناء المصنع.", {"شركة زلفرتك": "ORG", "شركة كوندرام": "ORG"}),
]


def documents():
    """The articles as `mahdar train` takes them."""
    return [
        {
            "id": str(number),
            "text": f"{text}\n",
            "entities": [{"type": type_, "surfaces": [surface]} for surface, type_ in names.items()],
        }
        for number, (text, names) in enumerate(TEXTS)
    ]


def articles() -> list[LabelledArticle]:
    """The articles as a tagger learns from them."""
    lines = (json.dumps(document).encode() for document in documents())
    return list(labelled_articles(lines, "articles of our own"))


def write(path, of=None):
    """A JSONL file of the articles."""
    lines = [json.dumps(document, ensure_ascii=False) for document in of or documents()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path

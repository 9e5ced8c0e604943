"""A small annotated document, and the story that it annotates."""

from typing import Any

TEXT = """لافروف ولودريان يبحثان في باريس الملف الليبي
بحث وزير الخارجية الروسي سيرغي لافروف مع نظيره الفرنسي جان إيف لودريان في باريس أمس الاثنين الأزمة في ليبيا.
وقال لافروف خلال مؤتمر صحفي: "ندعو جميع الأطراف إلى وقف القتال فورا".
وطالب لافروف الولايات المتحدة برفع العقوبات عن إيران.
"""


def person(name: str, country: str | None, surfaces: list[str], references: list[str], type_: str = "PER") -> Any:
    return {"name": name, "aka": [], "type": type_, "country": country, "surfaces": surfaces, "references": references}


def document(**changed: Any) -> dict[str, Any]:
    """A gold document that is right, but for what is changed."""
    return {
        "id": "one",
        "url": None,
        "outlet": "صحيفة المثال",
        "text": TEXT,
        "title": "لافروف ولودريان يبحثان في باريس الملف الليبي",
        "published": "2019-12-10",
        "published_from": "given",
        "entities": [
            person("Sergey Lavrov", "RUS", ["سيرغي لافروف", "لافروف"], ["وزير الخارجية الروسي"]),
            person("Jean-Yves Le Drian", "FRA", ["جان إيف لودريان", "لودريان"], ["نظيره الفرنسي"]),
            person("Paris", "FRA", ["باريس"], [], "GPE"),
            person("Libya", "LBY", ["ليبيا"], [], "GPE"),
            person("United States", "USA", ["الولايات المتحدة"], [], "GPE"),
            person("Iran", "IRN", ["إيران"], [], "GPE"),
        ],
        "times": [{"text": "أمس الاثنين", "value": "2019-12-09"}],
        "quotations": [
            {
                "kind": "direct",
                "content": "ندعو جميع الأطراف إلى وقف القتال فورا",
                "speaker": "Sergey Lavrov",
                "cue": "قال",
            }
        ],
        "encounters": [
            {
                "mode": "meet",
                "status": "held",
                "participants": ["Sergey Lavrov", "Jean-Yves Le Drian"],
                "date": "2019-12-09",
                "place": "Paris",
                "issues": ["libya"],
                "evidence": "بحث وزير الخارجية الروسي سيرغي لافروف مع نظيره الفرنسي جان إيف لودريان في باريس",
            }
        ],
        "acts": [
            {
                "type": "REQUEST",
                "actor": "Sergey Lavrov",
                "actor_country": "RUS",
                "recipient": "United States",
                "recipient_country": "USA",
                "issues": ["sanctions"],
                "evidence": "وطالب لافروف الولايات المتحدة برفع العقوبات عن إيران",
            }
        ],
        **changed,
    }

"""Rules for reported speech."""

from collections.abc import Iterator, Sequence

from mahdar.findings.quotations.building import indirect
from mahdar.findings.quotations.sayings import Saying
from mahdar.findings.quotations.scene import Scene
from mahdar.records import Quotation


def _reported(kind: str, sayings: Sequence[Saying]) -> Iterator[Saying]:
    """Sayings whose words are no marked speech as a whole, and begin in the given way."""
    return (saying for saying in sayings if saying.content and saying.content.kind == kind and not saying.whole)


def reported_clause(scene: Scene, sayings: Sequence[Saying]) -> Iterator[Quotation]:
    """A clause behind أن or إن: «قال الوزير إن بلاده مستعدة»."""
    return (indirect("reported-clause", scene, saying) for saying in _reported("clause", sayings))


def reported_object(scene: Scene, sayings: Sequence[Saying]) -> Iterator[Quotation]:
    """A noun phrase that says it: «أكد ضرورة الحوار», «أعرب عن أمله»."""
    return (indirect("reported-object", scene, saying) for saying in _reported("object", sayings))


def unmarked_speech(scene: Scene, sayings: Sequence[Saying]) -> Iterator[Quotation]:
    """Speech behind a colon or «لقد», where the paper sets no marks."""
    return (indirect("unmarked-speech", scene, saying) for saying in _reported("colon", sayings))

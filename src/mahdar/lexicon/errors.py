"""What is wrong with a knowledge file, and where."""


class KnowledgeError(Exception):
    """A fault in a knowledge file; reads as one line «place: what is wrong»."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what

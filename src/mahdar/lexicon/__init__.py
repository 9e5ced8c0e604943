"""What Mahdar knows of Arabic and of the world: files, their schemas and checks, and the index that is read with."""

from mahdar.lexicon.errors import KnowledgeError
from mahdar.lexicon.index import Lexicon, lexicon, use_own_knowledge
from mahdar.lexicon.senses import Node, Sense
from mahdar.lexicon.terms import Term, Vacancy
from mahdar.lexicon.world import Role, State, World

__all__ = [
    "KnowledgeError", "Lexicon", "Node", "Role", "Sense", "State", "Term", "Vacancy", "World", "lexicon",
    "use_own_knowledge",
]  # fmt: skip

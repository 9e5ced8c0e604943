"""Build hook: compile the knowledge files into the index that the wheel ships."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCE = Path(__file__).resolve().parent.parent / "src"


class CompileLexicon(BuildHookInterface[Any]):
    """Puts `mahdar/lexicon/compiled/` into the wheel, so that the first start of the program need not make it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name the result as a file of the wheel."""
        if version == "editable":
            return
        sys.path.insert(0, str(SOURCE))
        from mahdar.lexicon.compiled import compile_to_file

        path = compile_to_file()
        build_data["force_include"][str(path)] = str(path.relative_to(SOURCE))

"""Reading knowledge files: YAML 1.2's core words only, and no key twice."""

import re
from pathlib import Path
from typing import Any

import yaml

from mahdar.lexicon.errors import KnowledgeError

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """Scalars are words unless they are null, true or false: `no` is a word, `2014` a date of known precision."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own name


_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|~|)$"), ["n", "~", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])


def _mapping(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:  # noqa: ANN401 - PyYAML's loader
    seen: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        problem = None if isinstance(key, str) else f"the key {key!r} is no word"
        if key_node.id == "scalar" and key in seen:
            problem = f"the key {key!r} stands twice"
        if problem:
            raise yaml.constructor.ConstructorError(None, None, problem, key_node.start_mark)
        seen[key] = loader.construct_object(value_node, deep=True)
    return seen


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping that a knowledge file holds.

    Raises:
        KnowledgeError: the file cannot be read, is no YAML, holds a key twice, or no mapping; names file and line.
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - built on the safe loader
    except OSError as error:
        raise KnowledgeError(str(path), f"cannot be read: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        raise KnowledgeError(str(path), f"not UTF-8 (byte {error.start + 1})") from error
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path}:{mark.line + 1}" if mark else str(path)
        raise KnowledgeError(where, getattr(error, "problem", None) or str(error)) from error
    if not isinstance(content, dict):
        raise KnowledgeError(str(path), "a knowledge file is a mapping that begins with `shape:`")
    return content

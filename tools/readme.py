"""Put what the program really prints into README.md, or check that it stands there.

    python tools/readme.py [--check]

Between `<!-- output: ARGUMENTS -->` and `<!-- end -->` stands what `mahdar ARGUMENTS` prints, without the direction
isolates, which a terminal needs and a page on the web does not; what is added goes into one new record, which the
commands behind it ask. Between `<!-- floors -->` and `<!-- end -->` stand the floors of the quality gate.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(<!-- output: (?P<arguments>[^>]+) -->\n).*?(<!-- end -->)", re.DOTALL)
FLOORS = re.compile(r"(<!-- floors -->\n).*?(<!-- end -->)", re.DOTALL)
ISOLATES = str.maketrans("", "", "\u2068\u2069")


def printed(arguments: str, record: Path) -> str:
    """What the program prints, with the record at this place."""
    command = [sys.executable, "-m", "mahdar", *arguments.split()]
    environment = os.environ | {"MAHDAR_RECORD": str(record), "MAHDAR_SETTINGS": os.devnull}  # noqa: TID251
    run = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, env=environment)
    return run.stdout.decode("utf-8").translate(ISOLATES).replace(str(record), record.name).strip("\n")


def floors() -> str:
    """The floors of the quality gate as a table: a row a layer, a column a gold file."""
    gold = json.loads((ROOT / "tests" / "gold" / "floors.json").read_text(encoding="utf-8"))
    layers = dict.fromkeys(layer for file in gold.values() for layer in file["f1"])
    rows = [["F1 at least", *(f"`{name}`" for name in gold)], ["---"] * (len(gold) + 1)]
    rows += [
        [layer, *(f"{file['f1'][layer]:.2f}" if layer in file["f1"] else "" for file in gold.values())]
        for layer in layers
    ]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def refreshed(text: str) -> str:
    """The README with each block as the program prints it today."""
    with TemporaryDirectory() as folder:
        record = Path(folder) / "mahdar.db"

        def block(match: re.Match[str]) -> str:
            shown = printed(match["arguments"], record)
            return f"{match[1]}```text\n$ mahdar {match['arguments']}\n{shown}\n```\n{match[3]}"

        text = BLOCK.sub(block, text)
    return FLOORS.sub(lambda match: f"{match[1]}\n{floors()}\n{match[2]}", text)


def main() -> int:
    """Refresh the README, or with `--check` only say whether it is fresh."""
    before = README.read_text(encoding="utf-8")
    after = refreshed(before)
    if "--check" not in sys.argv[1:]:
        README.write_text(after, encoding="utf-8", newline="\n")
    elif before != after:
        print("README.md does not show what the program prints: run python tools/readme.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

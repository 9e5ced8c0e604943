"""Put what the program really prints into README.md, or check that it stands there.

    python tools/readme.py [--check]

Between `<!-- output: ARGUMENTS -->` and `<!-- end -->` stands what `mahdar ARGUMENTS` prints, without the direction
isolates, which a terminal needs and a page on the web does not; between `<!-- floors -->` and `<!-- end -->` the floors
of the quality gate.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(<!-- output: (?P<arguments>[^>]+) -->\n).*?(<!-- end -->)", re.DOTALL)
FLOORS = re.compile(r"(<!-- floors -->\n).*?(<!-- end -->)", re.DOTALL)
ISOLATES = str.maketrans("", "", "\u2068\u2069")


def printed(arguments: str) -> str:
    """What the program prints."""
    command = [sys.executable, "-m", "mahdar", *arguments.split()]
    run = subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
    return run.stdout.decode("utf-8").translate(ISOLATES).strip("\n")


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

    def block(match: re.Match[str]) -> str:
        return f"{match[1]}```text\n$ mahdar {match['arguments']}\n{printed(match['arguments'])}\n```\n{match[3]}"

    return FLOORS.sub(lambda match: f"{match[1]}\n{floors()}\n{match[2]}", BLOCK.sub(block, text))


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

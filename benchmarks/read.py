"""How fast pages are read: articles and megabytes a second of one core, and the share of each stage.

    python benchmarks/read.py [CORPUS.jsonl] [--most N]

Without a corpus the example pages are read over and over, which flatters every cache; with a JSONL file of
`{"text"}` rows the figures are those of an archive. Each text is read as it is, twice: the first time half of the words
of many an article are new to the process, the second time all are known, as they nearly are after some thousands of
articles. Then each is read wrapped in a page of HTML. Seconds are CPU seconds of this process, stages included.
"""

import argparse
import json
import time
from html import escape
from pathlib import Path

from mahdar.lexicon import lexicon
from mahdar.reading import read_page
from mahdar.records import Page

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def texts(corpus: Path | None, most: int) -> list[str]:
    """The texts of the corpus, or of the examples over and over."""
    if corpus is None:
        found = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
        return (found * (most // len(found) + 1))[:most]
    with corpus.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for _, line in zip(range(most), lines, strict=False)]


def as_html(text: str) -> str:
    """A page as newspapers send it: script, menu, story, footer."""
    title, *paragraphs = map(escape, text.split("\n"))
    menu = "".join(f'<li><a href="/{n}">قسم {n}</a></li>' for n in range(40))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f"<head><title>{title}</title><script>{'var a=1;' * 2000}</script></head>"
    story = f"<article><h1>{title}</h1>{body}</article>"
    footer = "<footer>جميع الحقوق محفوظة</footer>"
    return f"<!doctype html><html>{head}<body><nav><ul>{menu}</ul></nav>{story}{footer}</body></html>"


def measure(pages: list[Page], spent: dict[str, float] | None = None) -> float:
    """CPU seconds for all pages; `spent` collects those of each stage, which takes time of its own."""
    begun = time.process_time()
    for page in pages:
        read_page(page, spent)
    return time.process_time() - begun


def report(name: str, pages: list[Page]) -> None:
    """Read the pages and print how fast."""
    size = sum(len(page.content if isinstance(page.content, bytes) else page.content.encode()) for page in pages) / 1e6
    seconds = measure(pages)
    rate = f"{len(pages) / seconds:.0f} articles/s, {size / seconds:.2f} MB/s"
    print(f"{name}: {len(pages)} articles, {size:.1f} MB: {rate}")


def report_stages(pages: list[Page]) -> None:
    """Read the pages once more and print the share of each stage."""
    spent: dict[str, float] = {}
    measure(pages, spent)
    total = sum(spent.values())
    for stage, part in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"  {part / total:6.1%}  {part / len(pages) * 1e6:7.0f} µs  {stage}")


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, help="JSONL rows with a key `text`")
    parser.add_argument("--most", type=int, default=1000, help="articles to read (default 1,000)")
    arguments = parser.parse_args()
    begun = time.process_time()
    lexicon()
    print(f"lexicon loaded in {time.process_time() - begun:.2f} s")
    found = texts(arguments.corpus, arguments.most)
    for text in found[:20]:
        read_page(Page(content=text))
    plain = [Page(content=text) for text in found]
    report("text", plain)
    report("text, again", plain)
    report_stages(plain)
    html = [Page(content=as_html(text).encode()) for text in found]
    report("HTML", html)
    report_stages(html)


if __name__ == "__main__":
    main()

"""HTML pages: scanned in one pass without a tree, so that each piece of text keeps its place in the page."""

from mahdar.pages.html.scanner import HtmlPage, scan, visible_pieces
from mahdar.pages.html.sniffing import is_html

__all__ = ["HtmlPage", "is_html", "scan", "visible_pieces"]

"""Whether a page is HTML or plain text."""

import re

_READ = 5000  # characters
_SURE = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|div|br|span|a|table|tr|td|h[1-6]|ul|li|article|b|strong|img)\b[^<>]*>", re.IGNORECASE)
_ENOUGH_TAGS = 3  # a text page may quote a tag or two


def is_html(page: str) -> bool:
    """Whether `page` is markup: it says so, or begins with a tag, or has several."""
    head = page[:_READ]
    if "<" not in head:
        return False
    if _SURE.search(head):
        return True
    tags = len(_TAG.findall(head))
    return tags >= _ENOUGH_TAGS or bool(tags and _TAG.match(head.lstrip()))

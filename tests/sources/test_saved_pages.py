"""Pages saved by browsers: the address in the comment, and the folder beside the page, which holds no pages."""

import pytest

from mahdar.sources import PassedOver, count, pages_from

PAGE = "<body><p>وصل الوسيط إلى مسقط.</p></body></html>"
URL = "https://news.example/a?id=7&amp;x=1"
PLAIN = "https://news.example/a?id=7&x=1"
HEADS = {
    "Chrome": f"<!DOCTYPE html>\n<!-- saved from url=(0034){URL} -->\n<html dir='rtl'>",
    "Explorer": f"<!-- saved from url=(0034){URL} -->\r\n<HTML><HEAD>",
    "SingleFile": f"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {URL} \n saved date: x\n-->",
    "Save Page WE": f'<html><head><meta name="savepage-url" content="{URL}">',
    "WebScrapBook": f'<html lang="ar" data-scrapbook-source="{URL}" data-scrapbook-create="2020">',
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_address_stands_in_the_saved_page(tmp_path, head):
    (tmp_path / "a.html").write_text(head + PAGE, encoding="utf-8")
    (page,) = pages_from(tmp_path / "a.html")
    assert page.url == PLAIN
    assert page.content.decode().endswith(PAGE)


@pytest.mark.parametrize("address", ["file:///C:/a.html", "about:internet", "javascript:1", "https://", "x"])
def test_what_is_no_address_on_the_web_is_none(tmp_path, address):
    (tmp_path / "a.html").write_text(f"<!-- saved from url=(0014){address} -->{PAGE}", encoding="utf-8")
    (page,) = pages_from(tmp_path / "a.html")
    assert page.url is None


def test_an_address_further_down_is_the_articles_own_words(tmp_path):
    (tmp_path / "a.html").write_text(f"<p>{'x' * 20_000}<!-- saved from url=(0034){URL} -->{PAGE}", encoding="utf-8")
    (page,) = pages_from(tmp_path / "a.html")
    assert page.url is None


@pytest.mark.parametrize("companion", ["خبر_files", "خبر_ملفات", "خبر-Dateien", "خبر_fichiers", "خبر.files"])
def test_the_folder_of_a_saved_page_holds_no_pages(tmp_path, companion):
    (tmp_path / companion / "ads").mkdir(parents=True)
    (tmp_path / "خبر.htm").write_text(PAGE, encoding="utf-8")
    (tmp_path / companion / "frame.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / companion / "ads" / "saved_resource.html").write_text(PAGE, encoding="utf-8")
    page, told = pages_from(tmp_path)
    assert page.origin == str(tmp_path / "خبر.htm")
    assert told == PassedOver(str(tmp_path), "2 files that belong to saved pages not read")
    assert count(tmp_path) == 1


@pytest.mark.parametrize("folder", ["news_files", "خبر_archive", "خبر"])
def test_a_folder_that_belongs_to_no_page_is_read(tmp_path, folder):
    (tmp_path / folder).mkdir()
    (tmp_path / "خبر.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / folder / "b.html").write_text(PAGE, encoding="utf-8")
    assert len(list(pages_from(tmp_path))) == 2


def test_the_folder_of_a_saved_page_is_read_where_it_is_asked_for(tmp_path):
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a_files" / "frame.html").write_text(PAGE, encoding="utf-8")
    assert len(list(pages_from(tmp_path / "a_files"))) == 1

from __future__ import annotations

from collections.abc import Callable

import pytest

from readouts.records import Published, Reject, Report

Read = Callable[[str, bytes], list[Report | Reject]]

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="{charset}">
<title>Ministers meet in Oslo | The Daily Example</title>
<meta property="og:site_name" content="The Daily Example">
<meta property="article:published_time" content="2021-03-04T10:15:00+01:00">
<link rel="canonical" href="https://example.org/oslo">
</head><body>
<nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Ministers meet in Oslo</h1>
<p>OSLO — The foreign ministers of Norway and Chile met on Thursday to discuss fisheries.</p>
<p>They agreed to hold another round of talks at Santiago’s harbour in June, officials said.</p>
<p>A joint statement said that both would ratify the treaty before the end of the year.</p>
</article><footer>Copyright 2021 The Daily Example. All rights reserved.</footer></body></html>
"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_an_article_is_taken_out_of_its_page(read: Read, charset: str) -> None:
    (found,) = read("p.html", PAGE.format(charset=charset).encode(charset))
    assert isinstance(found, Report), found
    assert "at Santiago’s harbour in June" in found.text
    assert "Home" not in found.text
    assert found.title == "Ministers meet in Oslo"
    assert found.source == "The Daily Example"
    assert found.url == "https://example.org/oslo"
    assert found.published == Published("2021-03-04T10:15:00+01:00", "given")
    dateline = found.marked("dateline")[0]
    assert (dateline.span.of(found.text), dateline.value) == ("OSLO —", "Oslo")
    assert [mark.value for mark in found.marked("headline")] == ["Ministers meet in Oslo"]


def test_a_page_of_navigation_has_no_text(read: Read) -> None:
    links = "".join(
        f'<li><a href="/{n}">Section number {n} of the news</a></li>' for n in range(40)
    )
    (found,) = read("n.html", f"<html><body><ul>{links}</ul></body></html>".encode())
    assert isinstance(found, Reject)
    assert found.reason == "no-text"


@pytest.mark.parametrize("data", [b"<", b"<html>", b"<html><body></body></html>", b"<?xml ?><p>"])
def test_scraps_of_pages_are_refused(read: Read, data: bytes) -> None:
    (found,) = read("s.html", data)
    assert isinstance(found, Reject)
    assert found.reason == "no-text"

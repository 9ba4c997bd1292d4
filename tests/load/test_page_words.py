from __future__ import annotations

from comparer.load.page_words import words_of_page


def test_that_blocks_become_lines_and_inner_tags_do_not() -> None:
    source = "<h1>Ferry</h1><p>It <b>ran</b> a<i>ground</i>.<br>Nobody\nwas hurt.</p>"
    assert words_of_page(source) == "Ferry\nIt ran aground.\nNobody was hurt."


def test_that_scripts_styles_and_menus_are_no_words() -> None:
    source = "<head><title>x</title><body><nav><a>Home</a></nav><style>a{}</style>It ran.<script>b()</script>"
    assert words_of_page(source) == "It ran."

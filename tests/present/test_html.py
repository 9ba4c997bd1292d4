"""The page stands alone: well formed, without scripts, without anything to fetch, with marks that are told in words."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from comparer.model import AccountId, Comparison
from comparer.present.html import to_html
from comparer.present.palette import LIGHT
from comparer.present.sheet import View
from tests.builders import calls, hostile, many

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Checker(HTMLParser):
    """Follows open tags and keeps what links and names there are."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.names: list[str] = []
        self.targets: set[str] = set()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.names.append(value or "")
            if name == "href":
                self.targets.add(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def checked(comparison: Comparison) -> Checker:
    checker = Checker()
    checker.feed(to_html(comparison))
    checker.close()
    return checker


@pytest.mark.parametrize("comparison", [calls(), hostile(), many(12, 12)], ids=["calls", "hostile", "many"])
def test_that_the_page_is_well_formed_and_its_links_lead_somewhere(comparison: Comparison) -> None:
    found = checked(comparison)
    assert (found.faults, found.open) == ([], [])
    assert len(found.names) == len(set(found.names))
    assert {f"#{name}" for name in found.names} >= found.targets


def test_that_nothing_runs_and_nothing_is_fetched() -> None:
    found = checked(hostile())
    assert not found.tags & {"script", "img", "link", "iframe", "object", "embed", "form"}
    assert not {name for name in found.attributes if name.startswith("on") or name == "src"}
    assert "url(" not in to_html(hostile())
    assert "@import url" not in to_html(hostile())


def test_that_every_mark_says_what_it_is() -> None:
    page = to_html(calls())
    marks = re.findall(r"<mark [^>]*>", page.partition('id="list"')[0])
    assert len(marks) >= 10
    assert all(re.search(r'title="[^"]+, (contradiction|difference)', mark) for mark in marks)
    assert 'aria-label="Number, contradiction 3"' in page


def test_that_the_page_follows_dark_and_print() -> None:
    page = to_html(calls())
    assert "prefers-color-scheme:dark" in page
    assert "@media print" in page


def test_that_right_to_left_words_are_set_so() -> None:
    assert to_html(hostile()).count('dir="rtl"') >= 4


def test_that_an_account_keeps_its_color_whatever_columns_are_shown() -> None:
    page = to_html(calls(), View(columns=(AccountId("B"), AccountId("C"))))
    assert set(re.findall(r'class="chip (t\d)">(.)<', page)) == {("t1", "B"), ("t2", "C")}


@pytest.mark.parametrize(
    ("chosen", "drawn"),
    [(LIGHT.tints[5].fill, '"chip t5">A<'), ("#123456", '"chip t0" style="border-color:#123456">A<')],
)
def test_that_an_account_has_the_color_that_was_chosen_for_it(chosen: str, drawn: str) -> None:
    first, *others = calls().accounts
    colored = replace(calls(), accounts=(replace(first, color=chosen), *others))
    assert drawn in to_html(colored)


def test_that_a_page_is_as_wide_as_its_columns_need() -> None:
    assert "max-width:max(90rem,calc(var(--columns)*15rem" in to_html(calls())
    assert ":root{--columns:3}" in to_html(calls())

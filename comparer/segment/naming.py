"""What to call a source: its name, or its own words without what trails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.language.lexicon import role_nouns

if TYPE_CHECKING:
    from comparer.segment.tree import Tree

_FORMS = "mr. mr mrs. mrs ms. ms dr. dr gov. sen. rep. lt. gen. col. capt. sgt. prof. sir lord lady"
_TITLES = frozenset(_FORMS.split())
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def titled(named: dict[int, str], tree: Tree, start: int, end: int, head: int) -> str:
    """Return who "head of the meteor office Ana Ruiz" is, which the parser reads as an office's head."""
    name = named.get(end - 1, "")
    first = end - len(name.split())
    if not name or not start <= head < first - 1:
        return ""
    before = tree.words[first - 1]
    if tree.words[head].pos == "PROPN" and before.pos == "NOUN":
        # "the United Nations relief coordinator Ana Ruiz", but not "the office of coordinator Ana Ruiz"
        return "" if any(tree.words[i].pos == "ADP" for i in range(start, first)) else name
    apart = before.pos not in ("NOUN", "PROPN") or before.lemma in role_nouns() or before.low in _TITLES
    return "" if apart or tree.words[head].lemma not in role_nouns() else name


def short_name(tree: Tree, start: int, end: int, head: int) -> str:
    """Return a source in few words: a name alone, a noun without what follows the first comma."""
    word = tree.words[head]
    if word.pos == "PROPN":
        low, high = head, head + 1
        while low > start and _goes_with(tree, low - 1, head):
            low -= 1
        if not word.person:
            high = min(end, _of_name(tree, head))
        part = range(low, high)
    else:
        stop = next((i for i in range(head, end) if tree.words[i].text in (",", "(", "—", "–", "--")), end)
        part = range(start, stop)
    return tree.written((part.start, part.stop))


def _of_name(tree: Tree, head: int) -> int:
    """Return where the name of a body ends that goes on behind its head: "the Department of Justice"."""
    for of in tree.kids(head, "prep"):
        named = [i for i in tree.kids(of, "pobj") if tree.words[i].pos == "PROPN"]
        if of == head + 1 and tree.words[of].low == "of" and named:
            return named[0] + 1
    return head + 1


def _goes_with(tree: Tree, i: int, head: int) -> bool:
    """Say whether a word is part of the name that goes on behind it up to `head`."""
    word, after = tree.words[i], tree.words[i + 1]
    if word.text == "-" or after.text == "-":
        return word.end == after.start and (word.text == "-" or word.text[:1].isalnum())
    if word.pos == "PROPN" and (word.dep == "compound" or after.low.rstrip(".") in GENERATIONS):
        return True
    if tree.words[head].person or not word.text[:1].isupper():
        return word.dep == "case" and not tree.words[head].person and tree.words[i - 1].text[:1].isupper()
    return word.pos in ("PROPN", "ADJ", "NOUN") and word.dep in ("compound", "amod", "nmod", "poss")

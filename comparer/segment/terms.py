"""The content words of a clause, for alignment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.language.peoples import country_of
from comparer.model import Span, Term

if TYPE_CHECKING:
    from collections.abc import Mapping

    from comparer.language import Parsed
    from comparer.segment.clauses import Clause
    from comparer.segment.tree import Range, Tree, Word

_NATIONAL = frozenset({"ADJ", "PROPN", "NOUN"})
_ALWAYS = frozenset({"NOUN", "PROPN", "NUM"})
_LONG = 4
_OFTEN = frozenset({"VERB", "ADJ", "ADV"})
_CARRYING = frozenset({"begin", "start", "continue", "manage", "seem", "appear", "keep", "tend", "happen"})
"""Verbs that only lead to what happens: in "it began to leak on Monday" the leaking was on Monday."""
_EMPTY = frozenset(
    {
        "be",
        "have",
        "do",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "other",
        "such",
        "own",
        "more",
        "most",
        "many",
        "much",
    }
)


def terms(parsed: Parsed, tree: Tree, clause: Clause, names: Mapping[int, str]) -> tuple[Term, ...]:
    """Return the content words of a clause, its subject too where that stands outside of it.

    `names` holds, by word, the name a pronoun or description was resolved to; such a word gets the name's last
    word as its lemma.
    """
    chosen = [i for i in (*clause.own, *_whole(tree, clause.subject)) if _tells(tree.words[i]) or i in names]
    chosen = sorted(set(chosen))
    index = {i: place for place, i in enumerate(chosen)}
    outside = set(clause.subject)
    found = []
    for i in chosen:
        word = tree.words[i]
        head = clause.head if i in outside else word.head
        governed = _governor(tree, head, i, index)
        lemma, pos = _name(names[i]) if i in names else _of_country(word)
        start = parsed.offset + word.start
        span = Span(parsed.account.id, start, parsed.offset + word.end)
        role = "nsubj" if i in outside else word.dep
        found.append(Term(lemma, pos, span, role, governed))
    return tuple(found)


def plain_terms(parsed: Parsed, tree: Tree, sentence: Range) -> tuple[Term, ...]:
    """Return the words of a sentence without a parse: names by their capital, numbers, and long words."""
    found = []
    first = tree.strip(sentence, '"“«(')[0]
    for i in range(*sentence):
        word = tree.words[i]
        if word.text[:1].isdigit():
            pos = "NUM"
        elif word.text[:1].isupper() and i != first:
            pos = "PROPN"
        elif word.text.isalpha() and len(word.text) >= _LONG:
            pos = "NOUN"
        else:
            continue
        span = Span(parsed.account.id, parsed.offset + word.start, parsed.offset + word.end)
        found.append(Term(word.low, pos, span))
    return tuple(found)


def _governor(tree: Tree, head: int, i: int, index: Mapping[int, int]) -> int:
    """Return the place of the nearest content word above; what follows a form of "be" stands in for it."""
    while head != i:
        if head in index:
            return index[_carried(tree, head, i, index)]
        predicates = [at for at in tree.kids(head, "attr", "acomp", "oprd") if at in index and at != i]
        if predicates:
            return index[predicates[0]]
        if tree.words[head].head == head:
            break
        head = tree.words[head].head
    return -1


def _carried(tree: Tree, head: int, i: int, index: Mapping[int, int]) -> int:
    """Return the verb that "began to" leads to, for what the parser hangs on "began"."""
    if tree.words[head].lemma not in _CARRYING:
        return head
    led = [at for at in tree.kids(head, "xcomp") if at in index and at not in (i, *tree.above(i))]
    return led[0] if led else head


def _name(name: str) -> tuple[str, str]:
    return name.rsplit(maxsplit=1)[-1].lower(), "PROPN"


def _of_country(word: Word) -> tuple[str, str]:
    """Return lemma and part of speech, the country's for "Syrian" and "Syrians"."""
    country = country_of(word.low) if word.text[:1].isupper() and word.pos in _NATIONAL else ""
    return (country.split()[-1], "PROPN") if country else (word.lemma, word.pos)


def _whole(tree: Tree, subject: tuple[int, ...]) -> list[int]:
    """Return a subject outside the clause with the words that make up its name."""
    return [at for i in subject for at in (i, *tree.kids(i, "compound", "nummod", "amod"))]


def _tells(word: Word) -> bool:
    if word.pos in _ALWAYS:
        return any(letter.isalnum() for letter in word.text)
    return word.pos in _OFTEN and word.lemma not in _EMPTY and not (word.pos == "ADV" and word.stop)

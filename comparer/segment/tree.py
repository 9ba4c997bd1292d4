"""The parse as plain values: what segmenting asks of a word, read once from the parser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from comparer.language import Parsed

Range = tuple[int, int]
"""Words from the first index to one past the last."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Word:
    """A token. `start` and `end` are offsets in the parsed text; `left` and `right` bound its subtree."""

    i: int
    start: int
    end: int
    text: str
    low: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    left: int
    right: int
    children: tuple[int, ...]
    space: bool
    stop: bool
    person: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """All words of an account and its sentences, as ranges of words."""

    words: tuple[Word, ...]
    sentences: tuple[Range, ...]
    of: tuple[int, ...]
    """The index of the sentence that each word stands in."""

    def kids(self, i: int, *deps: str) -> list[int]:
        """Return the children of a word, only those with one of these labels if any are given."""
        children = self.words[i].children
        return [child for child in children if self.words[child].dep in deps] if deps else list(children)

    def below(self, i: int) -> Iterator[int]:
        """Go through a word and everything it governs."""
        stack = [i]
        while stack:
            at = stack.pop()
            yield at
            stack.extend(self.words[at].children)

    def above(self, i: int) -> Iterator[int]:
        """Go up from a word's head to the root of its sentence."""
        while self.words[i].head != i:
            i = self.words[i].head
            yield i

    def sentence(self, i: int) -> Range:
        """Return the sentence a word stands in."""
        return self.sentences[self.of[i]]

    def strip(self, part: Range, marks: str) -> Range:
        """Cut these marks and white space from both ends of a range."""
        start, end = part
        while start < end and (self.words[start].space or self.words[start].text in marks):
            start += 1
        while start < end and (self.words[end - 1].space or self.words[end - 1].text in marks):
            end -= 1
        return start, end

    def text(self, part: Range) -> str:
        """Return the words of a range with single blanks, for comparison with word lists."""
        return " ".join(self.words[i].low for i in range(*part))

    def written(self, part: Range) -> str:
        """Return the words of a range as they are written, with at most one blank between them."""
        words = self.words[slice(*part)]
        return "".join(
            word.text + (" " if after and after.start > word.end else "")
            for word, after in zip(words, [*words[1:], None], strict=True)
        )


def ranges(indices: Iterable[int]) -> list[Range]:
    """Return the unbroken runs of a set of word indices."""
    found: list[Range] = []
    for i in sorted(set(indices)):
        if found and found[-1][1] == i:
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


def read_tree(parsed: Parsed) -> Tree:
    """Read the words and sentences of a parse."""
    doc = parsed.doc
    heads = [token.head.i for token in doc]
    children: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    left, right = list(range(len(heads))), list(range(1, len(heads) + 1))
    for i in range(len(heads)):
        at = i
        while heads[at] != at:
            at = heads[at]
            if left[at] <= i < right[at]:
                break
            left[at], right[at] = min(left[at], i), max(right[at], i + 1)
    words = tuple(
        Word(
            i=token.i,
            start=token.idx,
            end=token.idx + len(token.text),
            text=token.text,
            low=token.lower_,
            lemma=(token.lemma_ or token.text).lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=heads[token.i],
            left=left[token.i],
            right=right[token.i],
            children=tuple(children[token.i]),
            space=token.is_space,
            stop=token.is_stop,
            person=token.ent_type_ == "PERSON",
        )
        for token in doc
    )
    sentences = tuple((sentence.start, sentence.end) for sentence in doc.sents) if len(doc) else ()
    of = tuple(index for index, (start, end) in enumerate(sentences) for _ in range(start, end))
    return Tree(words, sentences, of)

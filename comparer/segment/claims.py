"""Claims of one account."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.language import BlockKind
from comparer.language.lexicon import reporting_adverbs, reporting_nouns
from comparer.model import Attribution, CertaintyLevel, Claim, ClaimId, Span
from comparer.segment.attributions import reports, to_attribution
from comparer.segment.clauses import Clause, clauses
from comparer.segment.peeling import doubted, peels
from comparer.segment.people import People, find_people
from comparer.segment.report import Report
from comparer.segment.terms import plain_terms, terms
from comparer.segment.tree import Range, Tree, ranges, read_tree

if TYPE_CHECKING:
    from comparer.language import Parsed

_COMMENT = re.compile(
    r"\b(?:(?:reached\s+out|contacted|approached|asked|emailed|e-mailed|wrote)\b.{0,160}\bfor\s+(?:a\s+)?(?:further\s+)?comment"
    r"|(?:request|call|message|email|inquir(?:y|ies)|question)s?\b.{0,40}\b(?:seeking|for)\s+(?:a\s+)?(?:further\s+)?comment"
    r"|declined\s+(?:to|further)\s+comment\b|could\s+not\s+(?:immediately\s+be\s+reached|be\s+(?:immediately\s+)?reached\s+for\s+comment)"
    r"|(?:not|never)\s+(?:immediately\s+)?(?:respond|repl(?:y|ied)|return)\w*\b(?:.{0,60}\b(?:comment|inquir)"
    r"|(?:\s+to)?(?:\s+(?:an?|any|several|multiple|repeated|numerous|phone|telephone|written|our))*"
    r"\s+(?:requests?|calls?|e-?mails?|messages?)(?:\s+on\s+\w+day)?\s*(?:[.,;)”\"]|$)))",
    re.IGNORECASE | re.DOTALL,
)
"""Nobody's calls or requests in particular are those of reporters; whose call was not returned may be the story."""

_CAVEAT = re.compile(r"\bverif\w+|\bable to (?:\w+ly )?(?:check|confirm)|\bcorroborat\w+", re.IGNORECASE)
"""That an account could not check its story matters, also where the same sentence asks for a comment."""

_OPEN = frozenset({"whether", "if"})
"""Without these words a clause would say what it leaves open."""

_EDGES = ",;:—–―--- "
_OPENING = frozenset("\"“‘'([")
_CLOSING = frozenset("\"”’')].?!")
_COVERED = 0.6


def segment(parsed: Parsed) -> tuple[Claim, ...]:
    """Return the claims of an account in reading order."""
    tree = read_tree(parsed)
    if not parsed.analyzed:
        return _sentences(parsed, tree)
    found = reports(parsed, tree)
    drafts: list[tuple[Span, Span, Clause]] = []
    for sentence in tree.sentences:
        if not _told(parsed, tree, sentence):
            continue
        whole = _span(parsed, tree, tree.strip(sentence, ""))
        for clause in clauses(tree, sentence, found):
            part = extent(tree, clause)
            if part[0] < part[1] and not _asks(parsed, tree, part):
                drafts.append((_span(parsed, tree, part), whole, clause))
    drafts = _from_the_mark(parsed, drafts)
    drafts.sort(key=lambda draft: (draft[0].start, -draft[0].end))
    people = find_people(parsed, tree, found)
    links = [
        (report, {i for part in report.content for i in range(*part)})
        for report in found
        if report.asserts and (tree.words[report.anchor].pos != "VERB" or peels(tree, report))
    ]
    marks = [(parsed.offset + quote.inside[0], parsed.offset + quote.inside[1]) for quote in parsed.quotes]
    return tuple(
        Claim(
            id=ClaimId(f"{parsed.account.id}{number}"),
            span=span,
            attribution=_chain(parsed, tree, clause, links, people),
            quotations=_quotations(span, marks),
            terms=terms(parsed, tree, clause, people.standing),
            sentence=sentence,
            main=clause.main,
        )
        for number, (span, sentence, clause) in enumerate(drafts, 1)
    )


def _from_the_mark(
    parsed: Parsed, drafts: list[tuple[Span, Span, Clause]]
) -> list[tuple[Span, Span, Clause]]:
    """Let the first claim of every quotation begin where the quotation does.

    Opening words ("But what happened was that …", "I think …") carry no claim of their own, but they were said.
    """
    starts = sorted(range(len(drafts)), key=lambda at: (drafts[at][0].start, -drafts[at][0].end))
    found = list(drafts)
    for quote in parsed.quotes:
        if quote.depth:
            continue
        first, last = (parsed.offset + at for at in quote.inside)
        at = next((at for at in starts if drafts[at][0].start >= first), None)
        if at is None or found[at][0].start >= last or found[at][0].end > last + quote.width + 1:
            continue
        span, whole, clause = found[at]
        if span.start - first > quote.width and not any(
            other[0].start < span.start and other[0].end > first for other in found if other[0] != span
        ):
            found[at] = (Span(span.account, first, span.end), whole, clause)
    return found


def _sentences(parsed: Parsed, tree: Tree) -> tuple[Claim, ...]:
    """Return every sentence as a claim, for languages whose grammar is not known here."""
    marks = [(parsed.offset + quote.inside[0], parsed.offset + quote.inside[1]) for quote in parsed.quotes]
    found: list[Claim] = []
    for sentence in tree.sentences:
        words = plain_terms(parsed, tree, sentence)
        if words and _told(parsed, tree, sentence):
            span = _span(parsed, tree, tree.strip(sentence, ""))
            claim_id = ClaimId(f"{parsed.account.id}{len(found) + 1}")
            found.append(Claim(claim_id, span, (), _quotations(span, marks), words, sentence=span))
    return tuple(found)


def _told(parsed: Parsed, tree: Tree, sentence: Range) -> bool:
    """Say whether a sentence belongs to the story."""
    start, end = tree.strip(sentence, "")
    if start == end:
        return False
    at = tree.words[start].start
    block = next((block for block in parsed.blocks if block.start <= at < block.end), None)
    if block is None or block.kind is not BlockKind.TEXT or at < block.begin:
        return False
    return not _asks(parsed, tree, (start, end))


def _asks(parsed: Parsed, tree: Tree, part: Range) -> bool:
    """Say whether words only tell that somebody was asked for a comment."""
    words = parsed.text[tree.words[part[0]].start : tree.words[part[1] - 1].end]
    return bool(_COMMENT.search(words)) and not _CAVEAT.search(words)


def extent(tree: Tree, clause: Clause) -> Range:
    """Return the unbroken words of a clause, without conjunctions and loose punctuation at its ends."""
    own = [
        i
        for i in clause.own
        if tree.words[i].pos not in ("PUNCT", "SPACE")
        or tree.words[i].text[0].isalnum()  # "a.m.", taken for a stop
    ]
    while own and _loose(tree, own[0], clause):
        own = own[1:]
    while own and tree.words[own[-1]].dep == "cc":
        own = own[:-1]
    if not own:
        return 0, 0
    start, end = own[0], own[-1] + 1
    if clause.named:
        start = min(start, tree.words[tree.words[clause.head].head].left)
    first, last = tree.sentence(start)
    while start > first and tree.words[start - 1].text in _OPENING:
        start -= 1
    while end < last and (tree.words[end].text in _CLOSING or _of_the_clock(tree, end)):
        end += 1
    return _balance(tree, tree.strip((start, end), _EDGES))


def _of_the_clock(tree: Tree, at: int) -> bool:
    """Say whether a word belongs to the hour before it ("6.40 p.m."), whatever the parser ties it to."""
    return tree.words[at].low in {"a.m.", "p.m.", "am", "pm"} and tree.words[at - 1].text[:1].isdigit()


def _loose(tree: Tree, i: int, clause: Clause) -> bool:
    word = tree.words[i]
    opens = word.dep == "mark" and word.head == clause.head
    return word.dep == "cc" or (opens and word.low not in _OPEN)


def _balance(tree: Tree, part: Range) -> Range:
    """Drop a bracket or quotation mark at either end whose partner stands outside."""
    start, end = part
    pairs = {'"': '"', "“": "”", "‘": "’", "(": ")", "[": "]", "'": "'"}
    changed = True
    while changed and start < end:
        changed = False
        inner = [tree.words[i].text for i in range(start, end)]
        first, last = inner[0], inner[-1]
        if (first in pairs and not any(pairs[first] in text for text in inner[1:])) or (
            first in pairs.values() and first not in pairs
        ):
            start, changed = start + 1, True
        elif (
            (last in pairs.values() and not any(pairs.get(mark) == last for mark in inner[:-1]))
            or (last in pairs and last not in pairs.values())
        ) or (last == '"' and inner.count('"') % 2 and '"' in inner[:-1]):
            end, changed = end - 1, True
        elif first == '"' and inner.count('"') % 2:
            start, changed = start + 1, True
        start, end = tree.strip((start, end), _EDGES)
    return start, end


def _chain(
    parsed: Parsed, tree: Tree, clause: Clause, links: list[tuple[Report, set[int]]], people: People
) -> tuple[Attribution, ...]:
    """Return who stands behind a clause, the outermost first."""
    own = [i for i in clause.own if tree.words[i].pos not in ("PUNCT", "SPACE")]
    over = [
        (report, content)
        for report, content in links
        if sum(i in content for i in own) >= _COVERED * len(own)
        and (
            report.anchor not in clause.own
            or report.anchor in content
            or tree.words[report.anchor].pos == "ADV"
        )
    ]
    stories = {story for report, _ in over if (story := doubted(tree, report, clause.head)) >= 0}
    over = [link for link in over if doubted(tree, link[0], clause.head) < 0]
    if not over and stories:
        over = [(_story(tree, min(stories), own), set(own))]
    over.sort(
        key=lambda link: (-sum(other[0].anchor in link[1] for other in over), -len(link[1]), link[0].anchor)
    )
    chain: list[Attribution] = []
    for report, _ in over:
        link = to_attribution(parsed, tree, report, people.name_of(tree, report.source))
        if chain and link.source and chain[-1].source == link.source:
            chain.pop()  # "he said he believed": the nearer word tells how surely
        chain.append(link)
    return _one_voice(chain)


def _story(tree: Tree, noun: int, own: list[int]) -> Report:
    """Return the reporting of a story that nobody stands for: the one who doubts it does not tell it."""
    level = reporting_nouns().get(tree.words[noun].lemma, CertaintyLevel.ALLEGED)
    return Report(noun, tree.words[noun].lemma, ((noun, noun + 1),), (), tuple(ranges(own)), level=level)


def _one_voice(chain: list[Attribution]) -> tuple[Attribution, ...]:
    """Join "allegedly", which names nobody, to the source that the sentence names: one link, as unsure as both."""
    named = [link for link in chain if link.source]
    adverbs = [
        link
        for link in chain
        if not link.source and not link.source_spans and link.cue in reporting_adverbs()
    ]
    if not named or not adverbs:
        return tuple(chain)
    inner = named[-1]
    level = inner.certainty if inner.certainty is not CertaintyLevel.ATTRIBUTED else adverbs[-1].certainty
    cues = tuple(sorted({*inner.cue_spans, *(span for link in adverbs for span in link.cue_spans)}))
    joined = replace(inner, certainty=level, cue_spans=cues)
    return tuple(joined if link is inner else link for link in chain if link not in adverbs)


def _quotations(span: Span, marks: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Return what of a claim stands between quotation marks, without the marks."""
    inside = ((max(start, span.start), min(end, span.end)) for start, end in marks)
    return tuple(Span(span.account, start, end) for start, end in inside if start < end)


def _span(parsed: Parsed, tree: Tree, part: Range) -> Span:
    start = parsed.offset + tree.words[part[0]].start
    end = parsed.offset + tree.words[part[1] - 1].end
    text = parsed.account.text
    if text[start - 1 : start] == "[" and "]" in text[start:end]:
        start -= 1  # the parser does not see brackets around inserted words
    return Span(parsed.account.id, start, end)

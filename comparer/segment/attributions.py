"""Attributions of an account: who is said to say what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.model import Attribution, Directness, Span
from comparer.segment.carrying import carried_reports
from comparer.segment.labels import label_reports
from comparer.segment.markers import marker_reports
from comparer.segment.people import find_people
from comparer.segment.report import Report
from comparer.segment.sources import quoting, source_of
from comparer.segment.speech import Quoted, outer_quotes, quoted_words, speech_reports
from comparer.segment.tree import Range, Tree, ranges, read_tree
from comparer.segment.verbs import verb_reports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.language import Parsed

_WHOLE = 0.8


def find_attributions(parsed: Parsed) -> tuple[Attribution, ...]:
    """Return every attribution an account makes, one link each, in reading order of their contents.

    What a quoted speaker puts to somebody else is the speaker's attribution and not the account's: it stands in
    the chains of claims and not here.
    """
    tree = read_tree(parsed)
    quoted = quoted_words(parsed, tree)
    every = reports(parsed, tree)
    people = find_people(parsed, tree, every)
    found = (
        to_attribution(parsed, tree, report, people.name_of(tree, report.source))
        for report in every
        if report.anchor not in quoted or tree.words[report.anchor].pos == "PUNCT"
    )
    return tuple(sorted(found, key=lambda link: link.content_spans))


def reports(parsed: Parsed, tree: Tree) -> list[Report]:
    """Return all reporting of an account, in words; direct speech wins over the grammar of the same cue."""
    quoted = outer_quotes(tree, parsed.blocks, parsed.quotes)
    labels = list(label_reports(tree, parsed.blocks, quoted))
    signed = {report.content[0] for report in labels}
    direct = speech_reports(tree, parsed.blocks, [quote for quote in quoted if quote.words not in signed])
    spoken = {report.anchor: index for index, report in enumerate(direct)}
    taken = {report.anchor for report in labels}
    found = list(direct)
    for one in (*verb_reports(tree), *marker_reports(tree)):
        index = spoken.get(one.anchor)
        report = _within(tree, one, quoted)
        if not report.content or report.anchor in taken:
            continue
        if index is None:
            found.append(replace(report, directness=_directness(parsed, tree, report)))
        elif report.asserts and not _mostly_quoted(report, direct[index]):
            found[index] = replace(report, directness=Directness.MIXED)
    found = [*_quoted_by(tree, found), *labels]
    return _peeled([*found, *carried_reports(tree, parsed.blocks, quoted, found)])


def _within(tree: Tree, report: Report, quoted: list[Quoted]) -> Report:
    """Keep what a quoted speaker puts to somebody inside the quotation."""
    around = next((q.words for q in quoted if q.words[0] <= report.anchor < q.words[1] and q.closed), None)
    if around is None or all(around[0] <= start and end <= around[1] for start, end in report.content):
        return report
    clipped = ((max(start, around[0]), min(end, around[1])) for start, end in report.content)
    parts = (tree.strip(part, ",;:—–―--. \"”’'") for part in clipped if part[0] < part[1])
    return replace(report, content=tuple(part for part in parts if part[0] < part[1]))


def _quoted_by(tree: Tree, found: list[Report]) -> Iterator[Report]:
    """Join "was quoted as saying" to one cue, and add who quotes in "X quoted Y as saying"."""
    quoted = {verb for report in found if (verb := quoting(tree, report.anchor)) is not None}
    for report in found:
        verb = quoting(tree, report.anchor)
        if verb is None:
            if report.anchor not in quoted:
                yield report
            continue
        passive = bool(tree.kids(verb, "auxpass"))
        yield replace(report, cue=((verb, verb + 1), *report.cue)) if passive else report
        if not passive:
            yield Report(
                verb, tree.words[verb].lemma, ((verb, verb + 1),), source_of(tree, verb), report.content
            )


def _peeled(found: list[Report]) -> list[Report]:
    """Take "according to X" out of what it stands behind: it is about the whole, not part of it."""
    for outer in [report for report in found if report.key == "according to"]:
        own = {i for part in (*outer.cue, *outer.source) for i in range(*part)}
        covered = {i for part in outer.content for i in range(*part)}
        for at, report in enumerate(found):
            content = {i for part in report.content for i in range(*part)}
            if report.anchor in covered and own & content:
                found[at] = replace(report, content=tuple(ranges(content - own)))
    return found


def _mostly_quoted(report: Report, direct: Report) -> bool:
    """Say whether the quotation makes up the reported clause, or goes beyond it."""
    clause = {i for part in report.content for i in range(*part)}
    quoted = {i for part in direct.content for i in range(*part)}
    return len(clause & quoted) >= _WHOLE * len(clause) or len(clause & quoted) < _WHOLE * len(quoted)


def _directness(parsed: Parsed, tree: Tree, report: Report) -> Directness:
    start, end = tree.words[report.content[0][0]].start, tree.words[report.content[-1][1] - 1].end
    quoted = any(quote.start < end and start < quote.end for quote in parsed.quotes)
    return Directness.MIXED if quoted else Directness.INDIRECT


def to_attribution(parsed: Parsed, tree: Tree, report: Report, source: str = "") -> Attribution:
    """Return a piece of reporting with its spans in the account. `source` is the resolved name."""
    sources = to_spans(parsed, tree, report.source)
    return Attribution(
        source=source or " ".join(parsed.account.words(span) for span in sources),
        cue=report.key,
        content_spans=to_spans(parsed, tree, report.content),
        source_spans=sources,
        cue_spans=to_spans(parsed, tree, report.cue),
        directness=report.directness,
        certainty=report.level,
    )


def to_spans(parsed: Parsed, tree: Tree, parts: tuple[Range, ...]) -> tuple[Span, ...]:
    """Return where ranges of words stand in the account."""
    base = parsed.offset
    return tuple(
        sorted(
            Span(parsed.account.id, base + tree.words[start].start, base + tree.words[end - 1].end)
            for start, end in parts
            if start < end
        )
    )

"""Who pronouns and descriptions stand for, within one account and only where that is safe."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.language.lexicon import role_nouns
from comparer.segment.naming import GENERATIONS, short_name, titled
from comparer.segment.speech import quoted_words
from comparer.segment.tree import SUBJECTS

if TYPE_CHECKING:
    from comparer.language import Parsed
    from comparer.segment.report import Report
    from comparer.segment.tree import Range, Tree, Word

_HE = frozenset({"he", "him", "mr.", "mr", "spokesman", "chairman", "congressman", "king", "sir"})
_SHE = frozenset(
    {"she", "her", "mrs.", "ms.", "ms", "mrs", "spokeswoman", "chairwoman", "congresswoman", "queen"}
)
_DEFINITE = frozenset({"the", "this", "that", "his", "her"})
_PARTS = frozenset({"NUM", "PRON", "DET", "ADJ"})
_PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
_BACK = 2  # sentences a pronoun looks back
_FAR = 3  # sentences a description looks back
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class People:
    """The persons of an account.

    `named` is the full name by word, `roles` the name by the noun that describes it, `standing` the name by pronoun
    or describing noun.
    """

    named: dict[int, str]
    roles: dict[str, str]
    standing: dict[int, str]

    def name_of(self, tree: Tree, parts: tuple[Range, ...]) -> str:
        """Return what to call a source: the name it was resolved to, else its own words without what trails."""
        for start, end in parts:
            head = next((i for i in range(start, end) if not start <= tree.words[i].head < end), start)
            meant = _antecedent_of_relative(tree, head)
            known = self.standing.get(meant) or self.named.get(meant)
            if known:
                beside = (i for i in _beside(tree, meant) if i < end and tree.words[i].pos == "PROPN")
                both = (self.named.get(i) or short_name(tree, meant + 1, end, i) for i in beside)
                return " and ".join((known, *both))
            holder = titled(self.named, tree, start, end, head)
            if holder:
                return holder
            return short_name(tree, start, end, head) if meant == head else _described_by(tree, meant)
        return ""


def _described_by(tree: Tree, i: int) -> str:
    """Return the words of somebody whom "who" stands for: "an aide", "one of the boy's brothers"."""
    word = tree.words[i]
    if word.pos == "PROPN":
        return short_name(tree, i, i + 1, i)
    of = tree.words[word.head]
    start = tree.words[of.head].left if of.low == "of" and tree.words[of.head].pos in _PARTS else word.left
    end = next((at for of in tree.kids(i, "prep") if word.pos in _PARTS for at in tree.kids(of, "pobj")), i)
    return tree.written((start, end + 1))


def _beside(tree: Tree, i: int) -> list[int]:
    """Return those who speak together with somebody: "Ruiz and Hale said"."""
    found = tree.kids(i, "conj")
    return [at for first in found for at in (first, *_beside(tree, first))]


def _antecedent_of_relative(tree: Tree, i: int) -> int:
    """Return whom "who" and "which" stand for, any other word itself."""
    if tree.words[i].tag in ("WP", "WDT"):
        return next((tree.words[at].head for at in tree.above(i) if tree.words[at].dep == "relcl"), i)
    return i


def find_people(parsed: Parsed, tree: Tree, reports: list[Report]) -> People:
    """Resolve the names, pronouns and descriptions of an account."""
    named = _names(parsed, tree)
    roles = _roles(tree, named)
    sexes = _sexes(tree, named)
    standing: dict[int, str] = {}
    sources = {
        i
        for report in reports
        for start, end in report.source
        for i in range(start, end)
        if not start <= tree.words[i].head < end  # the one who speaks, not a name beside
    }
    quoted = quoted_words(parsed, tree)
    salient, lead = ("", -9), -1
    speaker: tuple[str, int] = ("", -9)
    seen: dict[str, int] = {}
    for word in tree.words:
        sentence = tree.of[word.i]
        name = named.get(word.i, "")
        if name:
            seen[name] = sentence
        pronoun = _pronoun(word)
        if not name and pronoun:
            if word.i in quoted and word.i in sources:
                continue  # who is "he" to somebody quoted is not for the account's sentences to say
            spoke = word.i in sources and lead not in tree.above(word.i)
            name = _antecedent(salient, speaker, sentence, pronoun, sexes, reported=spoke)
            name = name or _only_one(seen, sentence, pronoun, sexes)
        elif (
            not name and word.pos == "NOUN" and word.lemma in role_nouns() and word.dep in (*SUBJECTS, "pobj")
        ):
            name = _described(tree, word.i, roles, speaker, sentence, source=word.i in sources)
        if not name:
            continue
        if word.i not in named:
            standing[word.i] = name
        if (
            word.dep in SUBJECTS
            and word.i not in quoted
            and _leads(tree, word, already=salient[1] == sentence)
        ):
            salient, lead = (name, sentence), word.head
        if word.i in sources:
            speaker = (name, sentence)
    standing |= _introduced(tree, sources, standing)
    return People(named, roles, standing)


def _pronoun(word: Word) -> str:
    """Return "he" or "she" for a personal pronoun of one person."""
    if word.low in ("he", "she"):
        return word.low
    return {"him": "he", "her": "she"}.get(word.low, "") if word.tag == "PRP" else ""


def _leads(tree: Tree, word: Word, *, already: bool) -> bool:
    """Say whether a later pronoun may mean a subject: not "told Hale to go", nor one beside the sentence's own."""
    verb = word.head
    if any(tree.words[i].low == "to" for i in tree.kids(verb, "aux")) or tree.words[verb].tag == "VBG":
        return bool(tree.kids(verb, "aux")) and tree.words[verb].tag == "VBG"
    return not (already and tree.words[verb].dep in ("relcl", "acl"))


def _only_one(seen: dict[str, int], sentence: int, pronoun: str, sexes: dict[str, str]) -> str:
    """Return the one person named in the sentences before, whatever the part in them."""
    near = [name for name, at in seen.items() if sentence - at <= _BACK]
    return near[0] if len(near) == 1 and sexes.get(near[0], pronoun) == pronoun else ""


def _introduced(tree: Tree, sources: set[int], standing: dict[int, str]) -> dict[int, str]:
    """Return who "a former aide" is where the account later says "the former aide" of one person, and has no other aide."""
    later: dict[str, set[str]] = {}
    for i, name in standing.items():
        if tree.words[i].pos == "NOUN":
            later.setdefault(tree.words[i].lemma, set()).add(name)
    first: dict[str, list[int]] = {}
    for i in sorted(sources):
        word = tree.words[i]
        if word.pos == "NOUN" and any(tree.words[at].low in ("a", "an") for at in tree.kids(i, "det")):
            first.setdefault(word.lemma, []).append(i)
    return {
        at[0]: next(iter(later[role]))
        for role, at in first.items()
        if len(at) == 1
        and len(later.get(role, ())) == 1
        and at[0] < min(i for i in standing if tree.words[i].lemma == role)
    }


def _names(parsed: Parsed, tree: Tree) -> dict[int, str]:
    """Return the full name of every person at each word that ends a mention of it."""
    labels: dict[str, Counter[bool]] = {}
    full: dict[str, set[str]] = {}
    elsewhere: set[str] = set()  # names of places, and what ends a longer name of no person
    for entity in parsed.doc.ents:
        end = entity.end - (entity[-1].text in ("'s", "’s"))
        while end - entity.start > 1 and tree.words[end - 1].low.rstrip(".") in GENERATIONS:
            end -= 1
        if end <= entity.start:
            continue
        last = tree.words[end - 1]
        person = entity.label_ == "PERSON"
        if not person and (end - entity.start > 1 or entity.label_ in _PLACES):
            elsewhere.add(last.text)
        labels.setdefault(last.text, Counter())[person] += 1
        if person and last.text[:1].isupper() and 1 < end - entity.start <= _LONGEST_NAME:
            first, stop = tree.words[entity.start].start, last.end
            full.setdefault(last.text, set()).add(" ".join(parsed.text[first:stop].split()))
    people = {
        name
        for name, seen in labels.items()
        if seen[True] and (seen[True] >= seen[False] or (name in full and name not in elsewhere))
    }
    found = {}
    for word in tree.words:
        if word.text not in people or word.pos not in ("PROPN", "NOUN") or word.dep == "compound":
            continue
        forms = full.get(word.text, {word.text})
        longest = max(forms, key=lambda form: (len(form), form))
        own = all(set(form.split()[:-1]) <= set(longest.split()) for form in forms)
        found[word.i] = longest if own else word.text
    return found


def _roles(tree: Tree, named: dict[int, str]) -> dict[str, str]:
    """Return the one name each describing noun is said of: "Ana Ruiz, the aide", "spokeswoman Ana Ruiz"."""
    found: dict[str, set[str]] = {}
    for i, name in named.items():
        nouns = [*tree.kids(i, "appos", "compound", "nmod"), *(tree.kids(tree.words[i].head, "attr"))]
        if tree.words[i].dep == "appos":
            nouns.append(tree.words[i].head)
        for noun in nouns:
            if tree.words[noun].pos == "NOUN" and tree.words[noun].lemma in role_nouns():
                found.setdefault(tree.words[noun].lemma, set()).add(name)
    return {role: next(iter(names)) for role, names in found.items() if len(names) == 1}


def _sexes(tree: Tree, named: dict[int, str]) -> dict[str, str]:
    """Return "he" or "she" for the names that a title or noun tells of."""
    found = {}
    for i, name in named.items():
        around = {tree.words[child].low for child in (*tree.kids(i), max(0, i - 1))}
        if around & _HE:
            found[name] = "he"
        elif around & _SHE:
            found[name] = "she"
    return found


def _antecedent(
    salient: tuple[str, int],
    speaker: tuple[str, int],
    sentence: int,
    pronoun: str,
    sexes: dict[str, str],
    *,
    reported: bool,
) -> str:
    """Return whom a pronoun means: the speaker before, for a speaking one; else the last subject."""
    for name, at in (speaker, salient) if reported else (salient, speaker):
        if name and sentence - at <= _BACK and sexes.get(name, pronoun) == pronoun:
            sexes[name] = pronoun
            return name
    return ""


def _described(
    tree: Tree, noun: int, roles: dict[str, str], speaker: tuple[str, int], sentence: int, *, source: bool
) -> str:
    """Return whom "the former aide" means: the one so described, else whoever was speaking."""
    word = tree.words[noun]
    determiners = {tree.words[i].low for i in tree.kids(noun, "det", "poss")}
    named = any(tree.words[i].pos == "PROPN" for i in tree.kids(noun, "appos", "compound"))
    if named or not determiners & _DEFINITE or word.tag == "NNS":
        return ""
    if word.lemma in roles:
        return roles[word.lemma]
    name, at = speaker
    return name if source and name and sentence - at <= _FAR and word.lemma not in roles else ""

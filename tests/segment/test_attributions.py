from __future__ import annotations

import pytest

from comparer.language import parse
from comparer.model import Account, AccountId, Attribution, CertaintyLevel, Directness
from comparer.segment import find_attributions, segment


def _links(text: str) -> tuple[Attribution, ...]:
    return find_attributions(parse(Account(AccountId("A"), text)))


def _pieces(text: str, link: Attribution) -> tuple[str, str, str]:
    return (
        " … ".join(text[span.start : span.end] for span in link.source_spans),
        " … ".join(text[span.start : span.end] for span in link.cue_spans),
        " … ".join(text[span.start : span.end] for span in link.content_spans),
    )


TABLE = [
    ("The mayor said that the dam broke.", "The mayor", "said", "that the dam broke"),
    ("The mayor said the dam broke.", "The mayor", "said", "the dam broke"),
    ("The dam broke, the mayor said.", "the mayor", "said", "The dam broke"),
    ("The dam broke, said the mayor of the town.", "the mayor of the town", "said", "The dam broke"),
    ("The mayor told reporters that the dam broke.", "The mayor", "told", "that the dam broke"),
    ("According to the mayor, the dam broke.", "the mayor", "According to", "the dam broke"),
    ("The dam broke, according to the mayor.", "the mayor", "according to", "The dam broke"),
    ("The dam, the mayor said, broke on Monday.", "the mayor", "said", "The dam … broke on Monday"),
    ("The mayor has denied that the dam broke.", "The mayor", "has denied", "that the dam broke"),
    ("The mayor did not say that the dam broke.", "The mayor", "did not say", "that the dam broke"),
    ("The mayor criticized the new dam.", "The mayor", "criticized", "the new dam"),
    ("The mayor called for a new dam.", "The mayor", "called for", "a new dam"),
    ("The mayor promised to build a dam.", "The mayor", "promised", "to build a dam"),
    ("The dam allegedly broke on Monday.", "", "allegedly", "The dam … broke on Monday"),
    ("The mayor rejected claims that the dam broke.", "The mayor", "claims", "that the dam broke"),
    ("“The dam broke,” the mayor said.", "the mayor", "said", "“The dam broke,”"),
    ('"The dam broke," said Ana Ruiz.', "Ana Ruiz", "said", '"The dam broke,"'),
    ('Ana Ruiz said: "The dam broke."', "Ana Ruiz", "said", '"The dam broke."'),
    ('Ana Ruiz wrote on Twitter: "The dam broke."', "Ana Ruiz", "wrote", '"The dam broke."'),
    ('"Who broke the dam?" Ana Ruiz asked.', "Ana Ruiz", "asked", '"Who broke the dam?"'),
    (
        '"The dam broke," Ana Ruiz said. "We all ran away."',
        "Ana Ruiz",
        "said",
        '"The dam broke," … "We all ran away."',
    ),
    (
        "\"He said, 'come home,'\" Ana Ruiz recalled.",
        "Ana Ruiz",
        "recalled",
        "\"He said, 'come home,'\"",
    ),
    ("''The dam broke,'' Ana Ruiz said.", "Ana Ruiz", "said", "''The dam broke,''"),
    ("“Nobody warned us of the flood.” ― Ana Ruiz", "Ana Ruiz", "―", "“Nobody warned us of the flood.”"),
    (
        "Ana Ruiz, who runs the harbor, said the dam broke.",
        "Ana Ruiz, who runs the harbor",
        "said",
        "the dam broke",
    ),
    (
        "Ruiz noted that the inquiry was open and warned there could be more leaks.",
        "Ruiz",
        "warned",
        "there could be more leaks",
    ),
    (
        'Ruiz made remarks that drew fire, saying, "The dam is old."',
        "Ruiz",
        "saying",
        '"The dam is old."',
    ),
    (
        "The editors printed letters about boats that had led her to hint on Friday that she could retire.",
        "her",
        "to hint",
        "that she could retire",
    ),
    (
        "In a post on X, Ana I. Ruiz, a Chilean journalist, wrote that the dam broke.",
        "Ana I. Ruiz, a Chilean journalist",
        "wrote",
        "that the dam broke",
    ),
    (
        "The engineers in Salta and beyond have warned that the dam could break.",
        "The engineers in Salta and beyond",
        "have warned",
        "that the dam could break",
    ),
    (
        "The town is old, so many locals thought the dam broke.",
        "many locals",
        "thought",
        "the dam broke",
    ),
    (
        "Ruiz said a panel set up by the council to study the flood determined it was a leak.",
        "a panel set up by the council",
        "determined",
        "it was a leak",
    ),
    (
        "Ruiz met Hale at the time to complain that the dam was old.",
        "Ruiz",
        "to complain",
        "that the dam was old",
    ),
    (
        "Ruiz tried to back up a remark – which had been criticized – by saying that the dam was old.",
        "Ruiz",
        "saying",
        "that the dam was old",
    ),
    (
        '"The deal is more than trade," said Chile\'s Ana Ruiz.',
        "Chile's Ana Ruiz",
        "said",
        '"The deal is more than trade,"',
    ),
    (
        'According to Hale Crossing: "We broke the dam. It leaked."',
        "Hale Crossing",
        "According",
        '"We broke the dam. It leaked."',
    ),
    ("Ruiz: Old Dam Will Break Soon", "Ruiz", ":", "Old Dam Will Break Soon"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), TABLE)
def test_that_an_attribution_is_found_with_its_words(text: str, source: str, cue: str, content: str) -> None:
    found = [_pieces(text, link) for link in _links(text)]
    # The particle or preposition of a cue may stand with the cue or before the content.
    assert any(
        got_source == source
        and got_content == content
        and (cue.startswith(got_cue) or cue == got_cue.replace(" … ", " "))
        for got_source, got_cue, got_content in found
    ), found


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The guard alleged that the gate was open.", CertaintyLevel.ALLEGED),
        ("The guard said that the gate was open.", CertaintyLevel.ATTRIBUTED),
        ("The guard confirmed that the gate was open.", CertaintyLevel.ASSERTED),
        ("The guard believes that the gate was open.", CertaintyLevel.POSSIBLE),
        ("The guard denied that the gate was open.", CertaintyLevel.DENIED),
        ("The gate was reportedly open on Monday.", CertaintyLevel.ATTRIBUTED),
    ],
)
def test_that_the_cue_says_how_surely(text: str, level: CertaintyLevel) -> None:
    assert [link.certainty for link in _links(text)] == [level]


@pytest.mark.parametrize(
    ("text", "directness"),
    [
        ('"The gate was open," the guard said.', Directness.DIRECT),
        ('The guard said that the gate was "wide open" at noon.', Directness.MIXED),
        ("The guard said that the gate was open.", Directness.INDIRECT),
    ],
)
def test_that_directness_follows_the_quotation_marks(text: str, directness: Directness) -> None:
    assert [link.directness for link in _links(text)] == [directness]


def test_that_what_a_quoted_speaker_thinks_is_not_the_accounts_attribution() -> None:
    (link,) = _links('"I think the gate was open," the guard said.')
    assert link.cue == "say"


def test_that_an_unclosed_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "“The gate was open,” the guard said. “We saw nobody.\n\n“Then the lights failed.”"
    (link,) = _links(text)
    assert len(link.content_spans) == 3


def test_that_a_transcripts_turns_go_to_their_speakers() -> None:
    text = "HALE: Did the gate stay open all night?\n\nRUIZ: The gate was shut before ten that evening."
    found = [(link.source, link.cue) for link in _links(text)]
    assert found == [("HALE", ":"), ("RUIZ", ":")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Maria Lopez runs the harbor. Lopez said the gate was open.", "Maria Lopez"),
        ("Maria Lopez said the gate was open. She said nobody came.", "Maria Lopez"),
        ("Maria Lopez, an aide to the mayor, left. The aide said nobody came.", "Maria Lopez"),
        ("Maria Lopez said the gate was open. The former aide said nobody came.", "Maria Lopez"),
        ("Two guards left. The aide said nobody came.", "The aide"),
        ("Mayor Tom P. Hale Jr. left. Hale said nobody came.", "Tom P. Hale"),
        ("Maria Lopez, who said that nobody came, left.", "Maria Lopez"),
        ("It rained all day. He said nobody came.", "He"),
        ("A photo of Tom Hale went around the town. He said nobody came.", "Tom Hale"),
        ("Tom Hale would ask Ana Ruiz to stay at home. A week later, he said nobody came.", "Tom Hale"),
        ("Tom Hale said it rained. Paul Page said after the meeting he believes nobody came.", "Paul Page"),
        ("The Ministry of Harbors said nobody came.", "Ministry of Harbors"),
        ("The Miami-Dade County Police Department said nobody came.", "Miami-Dade County Police Department"),
        ("The Larimer County Sheriff's Office said nobody came.", "Larimer County Sheriff's Office"),
        ("But Chief of Salta's River Bureau Paul Page said that nobody came.", "Paul Page"),
        ("The Harbor Union (HU) night rescue coordinator Ana Ruiz said nobody came.", "Ana Ruiz"),
        ("Ana Ruiz has been slow to say that nobody came.", "Ana Ruiz"),
        ("The show was broken off by an aide, who said nobody came.", "an aide"),
        ("He believed one of the boys, who said nobody came.", "one of the boys"),
        ("Paul Page and Ana Ruiz said nobody came.", "Paul Page and Ana Ruiz"),
        ("A spokesman for Governor Paul Page said nobody came.", "A spokesman for Governor Paul Page"),
    ],
)
def test_that_a_source_is_resolved_where_that_is_safe(text: str, source: str) -> None:
    assert _links(text)[-1].source == source


def test_that_a_quoted_he_is_not_the_last_speaker_outside_the_quotation() -> None:
    text = (
        'Jim Hale said the girl was safe. "He said he was sleeping in the barn because we laughed at her," '
        "Rick Ruiz said."
    )
    claim = segment(parse(Account(AccountId("A"), text)))[-1]
    assert [link.source for link in claim.attribution] == ["Rick Ruiz", "He"]


@pytest.mark.parametrize(
    "text",
    ["There is no law that says the gate has to be open.", "No witness said that the gate was open."],
)
def test_that_what_nobody_says_is_no_claim_of_its_own(text: str) -> None:
    (claim,) = segment(parse(Account(AccountId("A"), text)))
    assert not claim.attribution
    assert "say" in {term.lemma for term in claim.terms}


def test_that_what_somebody_will_not_say_is_not_put_to_them() -> None:
    text = "“I’m not going to say that the gate was open,” Ana Ruiz said."
    (claim,) = segment(parse(Account(AccountId("A"), text)))
    assert "going to say" in text[claim.span.start : claim.span.end]


def test_that_the_one_who_quotes_and_the_one_quoted_are_two_sources() -> None:
    text = "The Post quoted Ana Ruiz as saying that the gate was open."
    assert sorted(link.source for link in _links(text)) == ["Ana Ruiz", "Post"]


def test_that_somebody_introduced_without_a_name_is_the_one_the_account_names_later() -> None:
    text = (
        "The gate stayed shut, according to a former aide.\n\nMaria Lopez, who worked for the mayor, spoke on the radio. "
        "Lopez said nobody came. The former aide said that the lights failed."
    )
    assert [link.source for link in _links(text)] == ["Maria Lopez", "Maria Lopez", "Maria Lopez"]


def test_that_allegedly_and_a_named_source_are_one_link() -> None:
    account = Account(AccountId("A"), "The mayor allegedly sold the two ferries, according to Ana Ruiz.")
    (claim,) = segment(parse(account))
    (link,) = claim.attribution
    assert link.source == "Ana Ruiz"
    assert link.certainty is CertaintyLevel.ALLEGED
    assert [account.words(span) for span in link.cue_spans] == ["allegedly", "according to"]


def test_that_reportedly_does_not_reach_another_clause() -> None:
    text = "The ministers reportedly planned a visit, and Ruiz said that the visit was delayed."
    (link,) = (link for link in _links(text) if link.cue == "reportedly")
    assert all("delayed" not in text[span.start : span.end] for span in link.content_spans)


def _sources(text: str) -> list[str]:
    claims = segment(parse(Account(AccountId("A"), text)))
    return [claim.attribution[-1].source if claim.attribution else "" for claim in claims]


CARRIED = [
    ("Ana Ruiz said that the dam broke. “We all ran away.”", ["Ana Ruiz", "Ana Ruiz"]),
    ("Ana Ruiz said that the dam broke.\n\n“We all ran away.”", ["Ana Ruiz", "Ana Ruiz"]),
    (
        "Ana Ruiz told Fox that the letter looked like something Tom Hale would send.\n\n“We all ran away. We lost the boats.",
        ["Ana Ruiz", "Ana Ruiz", "Ana Ruiz"],
    ),
    ("“The dam broke,” Ana Ruiz said. Tom Hale stayed at home. “We all ran away.”", ["Ana Ruiz", "", ""]),
    ("The dam broke on Monday. “We all ran away.”", ["", ""]),
    ("Ana Ruiz said that Tom Hale fled. “We all ran away.”", ["Ana Ruiz", ""]),
    (
        "“The dam broke,” Ana Ruiz, associate professor at Salta University’s Department of Lakes and Rivers, told Fox. “We ran.”",
        ["Ana Ruiz", "", "Ana Ruiz"],
    ),
    ("“The dam broke at noon.” Ana Ruiz said Thursday. “We all ran away.”", ["Ana Ruiz", "Ana Ruiz"]),
    ("“The dam broke at noon,” Ana Ruiz said. “Since then, no news.”", ["Ana Ruiz", "Ana Ruiz"]),
]


@pytest.mark.parametrize(("text", "sources"), CARRIED)
def test_that_a_quotation_goes_to_the_speaker_before_it_unless_another_comes_between(
    text: str, sources: list[str]
) -> None:
    assert _sources(text) == sources


def test_that_what_a_doubted_story_says_is_not_put_to_those_who_doubt_it() -> None:
    text = (
        "The tale about a goat that reportedly climbed up a crane and opened a steel box might not be an honest "
        "report, according to some farmers."
    )
    assert _sources(text) == ["some farmers", ""]
    text = text.replace("might not be an honest report", "will be an honest report")
    assert _sources(text) == ["some farmers", "some farmers"]


def test_that_a_doubted_story_is_nobodys_word_and_not_the_accounts() -> None:
    text = "The rumor about a mayor who sold the old dam to a friend is false, Ana Ruiz said."
    claim = segment(parse(Account(AccountId("A"), text)))[-1]
    (link,) = claim.attribution
    assert (link.source, link.cue, link.certainty) == ("", "rumor", CertaintyLevel.ALLEGED)

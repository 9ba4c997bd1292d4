from __future__ import annotations

import pytest

from comparer.facets.scope import find_certainties, find_polarities
from comparer.language import parse
from comparer.model import Account, AccountId, CertaintyLevel

POSSIBLE, ALLEGED, ASSERTED = CertaintyLevel.POSSIBLE, CertaintyLevel.ALLEGED, CertaintyLevel.ASSERTED


def denied(text: str) -> set[str]:
    parsed = parse(Account(AccountId("A"), text))
    return {found.head for found in find_polarities(parsed) if not found.affirmed}


def affirmed(text: str) -> set[str]:
    parsed = parse(Account(AccountId("A"), text))
    return {found.head for found in find_polarities(parsed) if found.affirmed}


def levels(text: str) -> dict[str, CertaintyLevel]:
    parsed = parse(Account(AccountId("A"), text))
    return {found.head: found.level for found in find_certainties(parsed)}


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        # no trace of it, and the opposite in one word
        ("There is no word of any divers being found in the hull.", "find"),
        ("There was no sign of an explosion.", "explosion"),
        ("In general this is impossible.", "possible"),
        ("The storm and the fire are unrelated.", "related"),
        ("It remained unclear.", "clear"),
        # not, never, contracted
        ("The minister did not answer.", "answer"),
        ("The minister didn't answer the letter.", "answer"),
        ("He would not pick up the phone.", "pick up"),
        ("She wouldn't leave the house.", "leave"),
        ("They never met.", "meet"),
        ("The bridge was not closed.", "close"),
        ("The road isn't safe.", "safe"),
        ("The army cannot hold the town.", "hold"),
        ("He is no longer able to walk.", "walk"),
        ("She could no longer see the shore.", "see"),
        ("The mayor was not able to reach the island.", "reach"),
        ("He did not manage to escape.", "escape"),
        ("They did not want to sell the farm.", "sell"),
        ("He did not eat or drink.", "drink"),
        ("The letter was signed but not sent.", "send"),
        ("Not sending help was a mistake.", "send"),
        # no, none, nobody, neither, nor, nothing
        ("No answer came.", "come"),
        ("None of the calls was answered.", "answer"),
        ("Nobody was hurt.", "hurt"),
        ("No one saw the driver.", "see"),
        ("The police found nothing.", "find"),
        ("The search gave no result.", "give"),
        ("No shots were fired.", "fire"),
        ("Neither brother signed the paper.", "sign"),
        ("He did not call, nor did he write.", "write"),
        ("There was no agreement.", "agreement"),
        ("The talks ended with no deal.", "deal"),
        ("He hardly spoke.", "speak"),
        # without
        ("He left without saying goodbye.", "say"),
        ("The ship sailed without permission.", "permission"),
        # words that deny by meaning
        ("The leader stopped taking calls.", "take"),
        ("The guards refused to open the gate.", "open"),
        ("The company failed to pay its workers.", "pay"),
        ("The spokesman declined to comment.", "comment"),
        ("She denied having met the banker.", "meet"),
        ("The mayor denied that he took money.", "take"),
        ("Soldiers prevented the villagers from leaving.", "leave"),
        ("The club was unable to find a doctor.", "find"),
        ("He was unwilling to testify.", "testify"),
        ("The airline cancelled the flight.", "flight"),
        ("The flight was cancelled.", "flight"),
        ("The pilot averted a crash.", "crash"),
        ("His failure to warn them cost lives.", "warn"),
        ("The lack of communication was noted.", "communication"),
        ("After an attempt to rescue the bank failed, it closed.", "rescue"),
        ("The request was left unanswered.", "answer"),
        ("He ignored the letter.", "answer"),
        ("The council rejected the plan.", "accept"),
        ("The crew escaped unharmed.", "harm"),
        ("The police have yet to find the gun.", "find"),
        ("Instead of paying, he left.", "pay"),
        ("The team ruled out a meteorite.", "meteorite"),
        ("It is impossible for a spider to do this.", "do"),
        ("It is not true that he fled.", "flee"),
        # neg-raising
        ("I do not think that he came.", "come"),
    ],
)
def test_that_an_event_is_denied(sentence: str, head: str) -> None:
    assert head in denied(sentence)


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("The minister answered.", "answer"),
        ("He did not fail to answer.", "answer"),
        ("She never refused to sign.", "sign"),
        ("Not only did he call, he also wrote.", "write"),
        ("There is no doubt that he came.", "come"),
        ("He did not call, but he wrote.", "write"),
        ("The guard who did not sleep saw the thief.", "see"),
        ("They stopped to rest.", "rest"),
        ("He left because she did not answer.", "leave"),
        ("The club wrote that nobody came.", "write"),
        ("The shares declined.", "decline"),
        ("Not all survived the fall.", "survive"),
        ("No rebels came to the bridge, but soldiers did cross it.", "cross"),
        ("The team lost the match.", "lose"),
    ],
)
def test_that_an_event_is_affirmed(sentence: str, head: str) -> None:
    assert head in affirmed(sentence)
    assert head not in denied(sentence)


@pytest.mark.parametrize(
    ("sentence", "head", "level"),
    [
        ("The bridge may fall.", "fall", POSSIBLE),
        ("The bridge might have fallen.", "fall", POSSIBLE),
        ("The fire could have killed them.", "kill", POSSIBLE),
        ("The thief allegedly broke the lock.", "break", ALLEGED),
        ("The king reportedly fled.", "flee", ALLEGED),
        ("He probably took the train.", "take", POSSIBLE),
        ("Perhaps she left early.", "leave", POSSIBLE),
        ("The plane appears to have turned.", "turn", POSSIBLE),
        ("The plane seems to have crashed.", "crash", POSSIBLE),
        ("Police believe that he fled.", "flee", POSSIBLE),
        ("The man is believed to have drowned.", "drown", POSSIBLE),
        ("They accuse him of stealing the car.", "steal", ALLEGED),
        ("The firm plans to close the plant.", "close", POSSIBLE),
        ("The firm is expected to close the plant.", "close", POSSIBLE),
        ("She wants to sell the house.", "sell", POSSIBLE),
        ("If the dam breaks, the town floods.", "break", POSSIBLE),
        ("It is unclear whether he knew.", "know", POSSIBLE),
        ("Rain is likely to fall.", "fall", POSSIBLE),
        ("There were fears that the bank would fail.", "fail", POSSIBLE),
        ("A plan to build a dam was shown.", "build", POSSIBLE),
        ("A strike cannot be ruled out.", "strike", POSSIBLE),
        ("Investigators suspect an attack.", "attack", POSSIBLE),
        ("The report could not be verified.", "verify", ASSERTED),
        ("The bridge fell.", "fall", ASSERTED),
        ("The king fled on Monday.", "flee", ASSERTED),
        ("The minister would not answer.", "answer", ASSERTED),
        ("He took the train and she drove.", "drive", ASSERTED),
    ],
)
def test_that_certainty_is_read(sentence: str, head: str, level: CertaintyLevel) -> None:
    assert levels(sentence)[head] is level


def test_that_what_is_left_open_is_not_denied() -> None:
    text = "The police have not said whether the boats were built to sink."
    assert "build" in affirmed(text)
    assert levels(text)["build"] is POSSIBLE


def test_that_a_doubt_ends_where_another_tense_begins() -> None:
    text = "Doctors thought he had been bitten by an ant and gave him a cream."
    assert levels(text)["bite"] is POSSIBLE
    assert levels(text)["give"] is ASSERTED


def test_that_three_ways_to_leave_a_call_unanswered_are_all_denials() -> None:
    assert denied("He stopped taking calls.")
    assert denied("He would not pick up.")
    assert denied("None of the calls was answered.")


def test_that_the_cue_and_the_event_are_pointed_at() -> None:
    text = "The minister did not answer."
    parsed = parse(Account(AccountId("A"), text))
    (found,) = [polarity for polarity in find_polarities(parsed) if not polarity.affirmed]
    assert text[found.span.start : found.span.end] == "answer"
    assert [text[cue.start : cue.end] for cue in found.cues] == ["not"]
    assert str(found.how) == "“not” denies “answer”."


def test_that_several_cues_leave_open_in_the_plural_and_in_reading_order() -> None:
    parsed = parse(Account(AccountId("A"), "The minister believes that the bridge may have fallen."))
    told = [str(found.how) for found in find_certainties(parsed) if len(found.cues) > 1]
    assert told == ["“believes” and “may” leave open whether “fallen” is so."]

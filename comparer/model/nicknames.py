"""Short forms of given names, so that Jim and James are not taken for two people."""

from __future__ import annotations

_FORMS = """
abigail abby | abraham abe | albert al bert | alexander alex alec sasha | alexandra alex sandra | alfred alf fred |
andrew andy drew | anthony tony | antonio tony | arthur art | barbara barb | benjamin ben benny | bernard bernie |
bradley brad | catherine kate cathy katie cate | katherine kate kathy katie | charles charlie chuck | christine chris |
christopher chris kit | daniel dan danny | david dave davey | deborah deb debbie | dmitri dima mitya | dmitry dima mitya |
donald don donnie | dorothy dot | douglas doug | edward ed eddie ted ned | edmund ed ted | elizabeth liz beth betty lizzie |
eugene gene | francis frank | franklin frank | frederick fred freddie | gabriel gabe | geoffrey geoff | george georgie |
gerald gerry jerry | gregory greg | harold harry hal | henry harry hank | herbert herb | ivan vanya | jacob jake |
james jim jimmy jamie | jeffrey jeff | jennifer jen jenny | jessica jess | john johnny jack | jonathan jon |
joseph joe joey | joshua josh | judith judy | kenneth ken kenny | lawrence larry | leonard len lenny leo | lewis lew |
louis lou louie | margaret maggie meg peggy | martin marty | matthew matt | maxwell max | michael mike mick mickey misha |
mikhail misha | mohammed mo | natalia natasha | nathan nate | nathaniel nate | nicholas nick nicky | nikolai kolya |
pamela pam | patricia pat patty trish | patrick pat paddy | peter pete | philip phil | phillip phil | rachel rach |
randall randy | raymond ray | rebecca becky | reginald reg | richard rick dick rich ricky | robert bob rob bobby robbie bert |
roger rodge | ronald ron ronnie | russell russ | samantha sam | samuel sam sammy | sergei seryozha | stanley stan |
stephanie steph | stephen steve | steven steve | susan sue susie | terence terry | theodore ted teddy theo | theresa terry |
thomas tom tommy | timothy tim | tobias toby | valerie val | victoria vicky tori | victor vic | vincent vince |
vladimir vova volodya | walter walt | wesley wes | wilfred wilf | william bill will billy willy | zachary zach
"""
_LINES = [frozenset(line.split()) for line in _FORMS.replace("\n", " ").split("|")]


def same_given_name(one: str, two: str) -> bool:
    """Say whether two words, in lower case, are a given name and a short form of it, or two short forms."""
    return any(one in line and two in line for line in _LINES)

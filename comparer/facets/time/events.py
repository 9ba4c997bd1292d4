"""Words that tell the same event: *seized*, *took over* and *fell* of a city; *fled*, *departure*, *left*."""

from __future__ import annotations

_FAMILIES = """
take: take seize capture control conquer fall overrun occupy enter storm capitulate takeover seizure conquest capitulation retake recapture liberate liberation reach
leave: leave depart flee escape departure flight exit exile evacuate evacuation withdraw withdrawal pullout
arrive: arrive arrival land return come landing reach
oust: oust topple overthrow depose collapse downfall ouster coup removal unseat
die: die death perish succumb pass
kill: kill slay murder assassinate assassination killing execute execution massacre
attack: attack assault offensive raid strike bomb bombing bombard shell shelling airstrike ambush invade invasion
explode: explode explosion blast detonate detonation blow
hit: hit impact strike crash collide collision land
arrest: arrest detain detention apprehend custody capture nab
charge: charge indict indictment accuse arraign
convict: convict conviction sentence verdict guilty
release: release free liberate acquit discharge
meet: meet meeting talk summit negotiate conference
speak: speak speech address statement announce announcement declare declaration interview
call: call phone telephone ring
elect: elect election vote poll ballot referendum
resign: resign resignation quit step
appoint: appoint appointment inaugurate inauguration nominate name
sign: sign signing signature agreement accord treaty truce ceasefire
marry: marry marriage wedding wed
born: born birth
injure: injure wound injury hurt hospitalize
shoot: shoot shooting gunfire fire
vanish: vanish disappear disappearance missing
find: find discover discovery recover
open: open opening launch start begin beginning outbreak
end: end close finish conclude conclusion stop cease
sink: sink sinking capsize founder
quake: quake earthquake tremor shake
flood: flood flooding deluge
protest: protest demonstrate demonstration rally march riot
visit: visit trip travel
publish: publish publication release print post
"""

FAMILIES: dict[str, frozenset[str]] = {}
"""Lemma → the families of events it tells."""
for _line in _FAMILIES.strip().splitlines():
    _name, _words = _line.split(": ")
    for _word in _words.split():
        FAMILIES[_word] = FAMILIES.get(_word, frozenset()) | {_name}

CAPITALS = frozenset(
    [
        "abuja",
        "accra",
        "algiers",
        "amman",
        "amsterdam",
        "ankara",
        "asmara",
        "astana",
        "athens",
        "baghdad",
        "baku",
        "bamako",
        "bangkok",
        "beijing",
        "beirut",
        "belgrade",
        "berlin",
        "bern",
        "bogotá",
        "bogota",
        "brasília",
        "brasilia",
        "bratislava",
        "brussels",
        "bucharest",
        "budapest",
        "cairo",
        "canberra",
        "caracas",
        "chisinau",
        "conakry",
        "copenhagen",
        "dakar",
        "damascus",
        "dhaka",
        "doha",
        "dublin",
        "dushanbe",
        "freetown",
        "gaborone",
        "geneva",
        "hanoi",
        "harare",
        "havana",
        "helsinki",
        "islamabad",
        "jakarta",
        "jerusalem",
        "juba",
        "kabul",
        "kampala",
        "kathmandu",
        "khartoum",
        "kiev",
        "kyiv",
        "kigali",
        "kingston",
        "kinshasa",
        "lisbon",
        "ljubljana",
        "lima",
        "lomé",
        "london",
        "luanda",
        "lusaka",
        "madrid",
        "managua",
        "manila",
        "maputo",
        "mexico",
        "minsk",
        "mogadishu",
        "monrovia",
        "montevideo",
        "moscow",
        "muscat",
        "nairobi",
        "naypyidaw",
        "niamey",
        "nicosia",
        "oslo",
        "ottawa",
        "ouagadougou",
        "paris",
        "podgorica",
        "prague",
        "pretoria",
        "pristina",
        "pyongyang",
        "quito",
        "rabat",
        "riga",
        "riyadh",
        "rome",
        "sana",
        "sanaa",
        "santiago",
        "sarajevo",
        "seoul",
        "singapore",
        "skopje",
        "sofia",
        "stockholm",
        "taipei",
        "tallinn",
        "tashkent",
        "tbilisi",
        "tegucigalpa",
        "tehran",
        "tirana",
        "tokyo",
        "tripoli",
        "tunis",
        "ulaanbaatar",
        "vienna",
        "vientiane",
        "vilnius",
        "warsaw",
        "washington",
        "wellington",
        "windhoek",
        "yaoundé",
        "yerevan",
        "zagreb",
    ]
)
"""Names of capital cities, lower case: what "the capital" may be called elsewhere."""

LIGHT = frozenset(
    [
        "be",
        "have",
        "do",
        "make",
        "take",
        "get",
        "go",
        "say",
        "tell",
        "ask",
        "would",
        "will",
        "may",
        "might",
        "can",
        "could",
        "also",
        "one",
        "two",
        "first",
        "last",
        "time",
        "day",
        "week",
        "month",
        "year",
        "tuesday",
        "monday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "early",
        "late",
        "prior",
        "before",
        "after",
    ]
)
"""Lemmas too common to tell one event from another."""

"""The style sheet of the HTML export, from the palette: light, dark and print."""

from __future__ import annotations

from comparer.present.palette import DARK, LIGHT, Scheme

_COLUMN_REM = 15
_PORTRAIT_COLUMNS = 2
_BESIDE_REM = 6  # the column of numbers and the margins
_RULES = """
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 1.5rem;max-width:max(90rem,calc(var(--columns)*15rem + 9rem));background:var(--ground);color:var(--ink);
font:15px/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
h1{font:400 2rem/1.2 Georgia,"DejaVu Serif",serif;margin:0 0 .4rem}
h2{font-size:1.15rem;margin:2.5rem 0 .75rem}h3{font-size:1rem;margin:0}
header,section:not(.side){max-width:87rem}
.totals{margin:0 0 .2rem}.quiet{color:var(--quiet);font-size:.85em}code.quiet{font-size:.75em;overflow-wrap:anywhere}
ul.accounts,ul.plain,ol.flags{list-style:none;margin:0;padding:0}
ul.accounts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(30rem,100%),1fr));gap:1rem 2rem}
.accounts cite{font-family:Georgia,"DejaVu Serif",serif}
a{color:var(--accent)}a.badge{text-decoration:none}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;table-layout:fixed;min-width:calc(var(--columns)*15rem)}
thead th .quiet{font-weight:400}thead th{position:sticky;top:0;background:var(--ground);border-bottom:1px solid var(--quiet)}
th,td{text-align:start;vertical-align:top;padding:.75rem .75rem;overflow-wrap:anywhere}
tbody tr{border-top:1px solid var(--hairline)}tbody tr.below{border-top:0}tr.below td{padding-top:0}
th.number{width:3rem;color:var(--quiet);font-size:.85em;border-inline-start:4px solid transparent}
tr.contradiction>th.number{border-inline-start-color:var(--contradiction-fill)}
tr.difference>th.number{border-inline-start:4px double var(--difference-fill)}
.words{font-family:Georgia,"DejaVu Serif",serif;margin:0;white-space:pre-line;max-width:70ch}.foot{margin:.15rem 0 .5rem}
mark{color:inherit;text-underline-offset:.2em;text-decoration-thickness:.11em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.contradiction{background:var(--contradiction-wash);text-decoration:underline solid var(--contradiction-ink) .14em}
mark.difference{background:var(--difference-wash);text-decoration:underline dashed var(--difference-ink)}
mark.omission{background:none;text-decoration:underline dotted var(--omission-ink)}
.badge{font:700 .76em/1 system-ui,"DejaVu Sans",sans-serif;padding:.1em .35em;border-radius:.3em;border:1px solid transparent;white-space:nowrap;margin-inline:.2em .1em}
.foot .badge{font-size:.9em}
.badge.contradiction{background:var(--contradiction-ink);color:var(--ground)}
.badge.difference{color:var(--difference-ink);border-color:var(--difference-fill)}
.badge.omission,.badge.dismissed{color:var(--omission-ink);font-weight:400}
.chip{display:inline-block;min-width:1.5em;padding:0 .3em;text-align:center;border-radius:.3em;border:1px solid;font-size:.85em}
ol.flags>li{padding:.9rem 0;border-top:1px solid var(--hairline);break-inside:avoid}
.flags p{margin:.3rem 0;max-width:70ch}dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem .6rem;margin:.5rem 0}dd{margin:0}
.cut{color:var(--quiet)}
.quote{font-family:Georgia,"DejaVu Serif",serif}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:target{outline:2px solid var(--accent);outline-offset:2px}
@media print{body{padding:0;max-width:none;font-size:8.5pt;line-height:1.4}h1{font-size:18pt}h2,h3{break-after:avoid}section.side{break-before:page}h2{margin-top:1.5rem}
th,td{padding:.35rem .5rem}.foot{margin-bottom:.25rem}ol.flags>li{padding:.5rem 0}ul.accounts{gap:.5rem 2rem}
table{min-width:0}.scroll{overflow:visible}
thead{display:table-header-group}thead th{position:static}tr,li{break-inside:avoid}tr.below{break-before:avoid}
mark,.badge,.chip{-webkit-print-color-adjust:exact;print-color-adjust:exact}a{color:inherit}
@page{margin:18mm;size:%s}}
"""


def style(columns: int) -> str:
    """Return the whole style sheet for a table of so many columns."""
    dark = f"@media screen and (prefers-color-scheme:dark){{{_colors(DARK)}}}"
    # Heads stay on top only where nothing scrolls sideways: a box that scrolls holds them back.
    wide = f"@media (min-width:{_COLUMN_REM * columns + _BESIDE_REM}rem){{.scroll{{overflow:visible}}}}"
    rules = _RULES.replace("%s", "portrait" if columns <= _PORTRAIT_COLUMNS else "landscape")
    return f":root{{--columns:{columns}}}{_colors(LIGHT)}{dark}{rules}{wide}"


def _colors(scheme: Scheme) -> str:
    named = {
        "ground": scheme.ground,
        "ink": scheme.ink,
        "quiet": scheme.quiet,
        "hairline": scheme.hairline,
        "accent": scheme.accent,
    }
    tones = (
        ("contradiction", scheme.contradiction),
        ("difference", scheme.difference),
        ("omission", scheme.omission),
    )
    for name, tone in tones:
        named |= {f"{name}-ink": tone.ink, f"{name}-fill": tone.fill, f"{name}-wash": tone.wash}
    root = "".join(f"--{name}:{color};" for name, color in named.items())
    chips = "".join(
        f".t{at}{{background:{tint.wash};color:{tint.ink};border-color:{tint.fill}}}"
        for at, tint in enumerate(scheme.tints)
    )
    return f":root{{{root}}}{chips}"

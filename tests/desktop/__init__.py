"""Tests on a real (virtual) screen, between real processes: `make test-desktop`.

`conftest.py` and the modules called `check_*` run the tests; the others are the programs that they start. Each test has
an X server of its own (Xvfb) with a window manager (openbox), since only with one do windows get drops. A hand is played
by xdotool: press, move in small steps until the source says that it drags, move on over the target, wait, let go. What a
screen reader hears comes over the accessibility bus (AT-SPI), read by pyatspi of the system's Python in a process of its
own. `needs.sh` installs what is missing where it may.
"""

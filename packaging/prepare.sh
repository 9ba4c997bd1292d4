#!/bin/sh
# Makes .venv from a lock file with hashes and sees that Qt finds the system libraries it needs.
# usage: prepare.sh LOCK [VENV]   (run from the top folder; does nothing when all is in place)
# Without a display nothing but the tests needs Qt's libraries, so that `make run` goes on without them.
set -eu
lock=$1
venv=${2:-.venv}

find_python() {
    for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "Comparer needs Python 3.11 or later with venv; on Debian or Ubuntu: apt-get install python3-venv" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

can_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

missing_libraries() {
    qt=$("$venv"/bin/python -c 'import pathlib, PySide6; print(pathlib.Path(PySide6.__file__).parent / "Qt")')
    ldd "$qt"/plugins/platforms/libqxcb.so "$qt"/plugins/platforms/libqoffscreen.so "$qt"/lib/libQt6Widgets.so.6 \
        2>/dev/null | sed -n 's/^[[:space:]]*\(lib[^ ]*\) => not found.*/\1/p' | sort -u | tr '\n' ' '
}

# What Qt links against on Debian and Ubuntu, for windows on X11 and for tests without a screen.
debian="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0 fonts-dejavu-core
libx11-xcb1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0
libxcb-randr0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1"

stamp=$venv/.installed-$(basename "$lock")
if [ ! -f "$stamp" ] || ! cmp -s "$lock" "$stamp"; then
    [ -x "$venv/bin/python" ] || "$(find_python)" -m venv "$venv"
    echo "Installing what Comparer needs into $venv (about a minute) ..." >&2
    "$venv"/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-input --require-hashes --requirement "$lock"
    cp "$lock" "$stamp"
fi

# A command that can be called from any folder: without it, Python finds this program only from here.
if [ "$venv" = .venv ]; then
    printf '#!/bin/sh\nexport PYTHONPATH="%s"\nexec "%s/.venv/bin/python" -P -m comparer "$@"\n' "$PWD" "$PWD" >"$venv/bin/comparer"
    chmod +x "$venv/bin/comparer"
fi

if [ "$(uname -s)" = Linux ]; then
    missing=$(missing_libraries)
    if [ -n "$missing" ] && can_install; then
        echo "Installing the system libraries Qt needs ..." >&2
        { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends $debian; } >/dev/null || true  # what is still missing is told below
        missing=$(missing_libraries)
    fi
    if [ -n "$missing" ] && [ "$lock" = requirements.lock ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        echo "The window could not open here, since system libraries are missing (${missing% }); comparing works without them." >&2
    elif [ -n "$missing" ]; then
        echo "Qt needs system libraries that are not installed: $missing- on Debian or Ubuntu, run: sudo apt-get install" $debian >&2
        exit 1
    fi
fi

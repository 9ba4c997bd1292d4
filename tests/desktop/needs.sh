#!/bin/sh
# Installs what the tests on a virtual screen need, or says what is missing.
set -eu
missing=""
for program in Xvfb openbox xdotool dbus-run-session; do
    command -v "$program" >/dev/null || missing="$missing $program"
done
/usr/bin/python3 -c "import pyatspi" 2>/dev/null || missing="$missing pyatspi"
[ -x /usr/libexec/at-spi-bus-launcher ] || missing="$missing at-spi2-core"
[ -x /usr/sbin/cupsd ] && command -v lp >/dev/null || missing="$missing cups"
[ -z "$missing" ] && exit 0
packages="xvfb openbox xdotool dbus at-spi2-core python3-pyatspi cups cups-client"
if [ "$(id -u)" != 0 ]; then
    echo "Missing:$missing. Install them first: apt-get install --no-install-recommends $packages" >&2
    exit 1
fi
apt-get install -y -qq --no-install-recommends $packages

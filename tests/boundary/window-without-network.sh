#!/bin/sh
# Opens the real window, watches it from outside for some seconds, and fails if it or its web engine ever holds an IP socket.
#
#   window-without-network.sh PROGRAM [SECONDS] [PICTURE.png]
#
# Needs xvfb-run and dbus-run-session; a picture needs ImageMagick's import. The notebook folder is a fresh one.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
if [ "${INSIDE_DISPLAY:-}" != yes ]; then
    for needed in dbus-run-session xvfb-run; do
        command -v "$needed" >/dev/null || { echo "missing: $needed (apt install dbus xvfb)" >&2; exit 2; }
    done
    place=$(mktemp -d)
    trap 'rm -rf "$place"' EXIT
    INSIDE_DISPLAY=yes ITHACA_PROFILE="$place/notebook" XDG_DATA_HOME="$place/data" XDG_CONFIG_HOME="$place/config" \
        XDG_CACHE_HOME="$place/cache" dbus-run-session -- xvfb-run -a -s "-screen 0 1280x800x24" "$here/$(basename "$0")" "$@"
    exit
fi

program=${1:?usage: window-without-network.sh PROGRAM [SECONDS] [PICTURE.png]}
seconds=${2:-6}
"$program" &
process=$!
trap 'kill "$process" 2>/dev/null || :' EXIT

looks=$((seconds * 4))
while [ "$looks" -gt 0 ]; do
    sleep 0.25
    kill -0 "$process" 2>/dev/null || { echo "the window closed by itself" >&2; exit 1; }
    "$here/no-ip-socket.sh" "$process"
    looks=$((looks - 1))
done
children=$(cat /proc/"$process"/task/*/children | wc -w)
[ "$children" -gt 0 ] || { echo "no web engine was started: nothing was watched" >&2; exit 1; }
[ -z "${3:-}" ] || import -window root "$3"
echo "no IP socket in $seconds s, window and $children processes of the web engine"

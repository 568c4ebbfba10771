#!/bin/sh
# Installs Ithaca for the person who runs it: no root, nothing outside their home, nothing from a network.
# ./install.sh --remove takes it away again and leaves every notebook where it is.
set -eu
cd "$(dirname "$0")"

BIN="$HOME/.local/bin"
SHARE="${XDG_DATA_HOME:-$HOME/.local/share}"
DESKTOP="$SHARE/applications/ithaca.desktop"
ICON="$SHARE/icons/hicolor/128x128/apps/ithaca.png"
KIND="$SHARE/mime/packages/ithaca.xml"

# Desktops read these lists by themselves at the next login where the tools are missing.
refresh() {
    if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$SHARE/mime"; fi
    if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database "$SHARE/applications"; fi
}

if [ "${1:-}" = --remove ]; then
    rm -f "$BIN/ithaca" "$DESKTOP" "$ICON" "$KIND"
    refresh
    echo "Ithaca is removed. Your notebooks are where they were."
    exit 0
fi

if command -v ldconfig >/dev/null 2>&1 || [ -x /sbin/ldconfig ]; then
    PATH="$PATH:/sbin:/usr/sbin"
    if ! ldconfig -p | grep -q 'libwebkit2gtk-4.1.so.0'; then
        echo "Ithaca shows its pages with WebKitGTK 4.1, and this laptop does not have it." >&2
        echo "Ask whoever may install for the package libwebkit2gtk-4.1-0, then run this again." >&2
        exit 1
    fi
fi

install -D -m 755 ithaca "$BIN/ithaca"
install -D -m 644 ithaca.png "$ICON"
install -D -m 644 ithaca.xml "$KIND"
mkdir -p "$(dirname "$DESKTOP")"
# A path with a space or a quote must stand in quotes in this file.
quoted=$(printf '%s' "$BIN/ithaca" | sed 's/[\\"`$]/\\\\&/g')
cat >"$DESKTOP" <<EOF
[Desktop Entry]
Type=Application
Name=Ithaca
Comment=A private notebook for a mentoring pair
Exec="$quoted" %F
Icon=ithaca
Categories=Office;
MimeType=application/x-ithaca-parcel;
StartupWMClass=ithaca
Terminal=false
EOF
refresh
echo "Ithaca is installed. It stands in your menu; by hand: $BIN/ithaca"

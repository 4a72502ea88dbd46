#!/bin/sh
# Puts Quayside of this folder into your menu, with its icon and its file type, for you alone.
# Usage: install-desktop.sh [--remove]
set -eu

script=$0
if [ -h "$script" ]; then script=$(readlink -f -- "$script"); fi
here=$(CDPATH='' cd -- "$(dirname -- "$script")" && pwd)
case ${XDG_DATA_HOME:-} in
    /*) data=$XDG_DATA_HOME ;;
    *) data=${HOME:?where is your home folder?}/.local/share ;; # another path has no meaning there
esac

refresh() {
    # What is not installed has nothing to bring up to date.
    if [ -d "$data/applications" ] && command -v update-desktop-database >/dev/null; then
        update-desktop-database -q "$data/applications" || true
    fi
    if [ -d "$data/mime/packages" ] && command -v update-mime-database >/dev/null; then
        XDG_DATA_HOME=$data update-mime-database "$data/mime" || true
    fi
}

remove() {
    rm -f "$data/applications/quayside.desktop" "$data/applications/quayside-open.desktop" \
        "$data/mime/packages/quayside.xml"
    for icon in "$data"/icons/hicolor/*/apps/quayside.png \
        "$data/icons/hicolor/scalable/apps/quayside.svg"; do
        rm -f "$icon"
    done
}

# A path as a quoted word of Exec=: escaped there, and each backslash again, for it is in a string.
quoted() {
    printf '"%s"' "$(printf '%s' "$1" | sed 's/["`$\\]/\\&/g; s/%/%%/g; s/\\/\\\\/g')"
}

install() {
    mkdir -p "$data/applications" "$data/mime/packages" "$data/icons"
    command=$(quoted "$here/quayside" | sed 's/[&|\\]/\\&/g')
    for entry in "$here"/share/applications/*.desktop; do
        sed -e "s|^Exec=quayside|Exec=$command|" -e '/^TryExec=/d' "$entry" \
            >"$data/applications/${entry##*/}"
    done
    cp "$here/share/mime/packages/quayside.xml" "$data/mime/packages/"
    cp -R "$here/share/icons/hicolor" "$data/icons/"
}

case ${1:-} in
    "") install; refresh; echo "Quayside is in your menu. Run this again if you move the folder." ;;
    --remove) remove; refresh; echo "Quayside is out of your menu. Your data was not touched." ;;
    *) echo "usage: install-desktop.sh [--remove]" >&2; exit 2 ;;
esac

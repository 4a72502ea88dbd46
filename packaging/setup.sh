#!/bin/sh
# Sets up everything that `make test` and `make demo` need: system packages where they are missing
# and we may install them, a virtual environment, and the pinned Python packages.
# Usage: setup.sh PYTHON VENV
set -eu
python=$1
venv=$2

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo -n "$@"
    else return 1
    fi
}

# The CUPS server is for the printing tests, which start a private one on loopback, as those of a
# warehouse start a PostgreSQL server; Xvfb and xdotool are for the tests in a real window.
missing=""
command -v apt-get >/dev/null 2>&1 && {
    [ -x /usr/sbin/cupsd ] || missing="$missing cups cups-client cups-bsd cups-filters cups-ipp-utils"
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
    command -v lp >/dev/null 2>&1 || missing="$missing cups-client"
    command -v Xvfb >/dev/null 2>&1 && command -v xdotool >/dev/null 2>&1 || missing="$missing xvfb xdotool xauth x11-utils"
    # What Qt links to, and PyPI does not bring.
    for library in libegl1:libEGL.so.1 libgl1:libGL.so.1 libxkbcommon-x11-0:libxkbcommon-x11.so.0 \
        libxcb-cursor0:libxcb-cursor.so.0 libxcb-icccm4:libxcb-icccm.so.4 \
        libxcb-keysyms1:libxcb-keysyms.so.1 libxcb-image0:libxcb-image.so.0 \
        libxcb-render-util0:libxcb-render-util.so.0 libxcb-shape0:libxcb-shape.so.0 \
        libxcb-xinerama0:libxcb-xinerama.so.0 libxcb-randr0:libxcb-randr.so.0 \
        libxcb-xkb1:libxcb-xkb.so.1 libwayland-client0:libwayland-client.so.0 \
        libwayland-cursor0:libwayland-cursor.so.0 libxkbcommon0:libxkbcommon.so.0 libfreetype6:libfreetype.so.6 \
        libdbus-1-3:libdbus-1.so.3 libfontconfig1:libfontconfig.so.1 libglib2.0-0:libglib-2.0.so.0; do
        ldconfig -p 2>/dev/null | grep -q "${library#*:} " || missing="$missing ${library%%:*}"
    done
    # The bundle is stripped, and what each library is linked to is read.
    command -v readelf >/dev/null 2>&1 && command -v strip >/dev/null 2>&1 || missing="$missing binutils"
    "$python" -c "import ensurepip, venv" 2>/dev/null || missing="$missing python3-venv"
}
if [ -n "$missing" ]; then
    echo "system packages missing:$missing" >&2
    # shellcheck disable=SC2086 # the list is meant to be split
    { as_root apt-get update -q &&
      as_root env DEBIAN_FRONTEND=noninteractive \
          apt-get install -y -q --no-install-recommends $missing; } >&2 ||
        echo "could not install them (no root, no sudo): what needs them is skipped" >&2
fi

if [ ! -x "$venv/bin/python" ]; then
    "$python" -m venv "$venv" 2>/dev/null || {
        # A Debian without python3-venv, and nobody to install it: virtualenv does not need it.
        rm -rf "$venv"
        "$python" -m pip install -q --target .venv-tools virtualenv
        PYTHONPATH=.venv-tools "$python" -m virtualenv -q "$venv"
    }
fi
"$venv/bin/python" -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'

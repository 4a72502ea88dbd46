#!/bin/sh
# Builds Quayside for macOS, for the processor that it runs on: the bundle, the smoke test of it, the
# disk image, the sums. What is made lies in dist/.
#
#   packaging/macos/build.sh [PYTHON]
#
# Needs Python 3.11 to 3.13 of the same processor, and Xcode's command line tools. Signing and
# notarising: see dmg.sh.
set -eu

cd -- "$(dirname -- "$0")/../.."
python=${1:-python3}

"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || {
    echo "$python is not Python 3.11 to 3.13" >&2
    exit 1
}
xcode-select -p >/dev/null || {
    echo "Xcode's command line tools are missing: xcode-select --install" >&2
    exit 1
}

# bundle.py makes an environment of its own, runs PyInstaller, and installers.py runs dmg.sh.
"$python" packaging/bundle.py
"$python" packaging/smoke_test.py dist/quayside
cat dist/SHA256SUMS

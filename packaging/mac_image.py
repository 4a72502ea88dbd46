"""The disk image of macOS, made by ``macos/dmg.sh`` from the app that PyInstaller made."""

import platform
import subprocess
from pathlib import Path

SCRIPT = Path(__file__).parent / "macos" / "dmg.sh"


def build_image(bundle: Path, dist: Path, version: str) -> Path:
    """Make ``quayside-VERSION-macos-MACHINE.dmg`` in ``dist``, of the app beside the folder.

    The licences, which lie in the folder, go into the app. Raises CalledProcessError.
    """
    app, licences = bundle.with_name("Quayside.app"), bundle / "LICENCES"
    out = dist / f"quayside-{version}-macos-{platform.machine()}.dmg"
    subprocess.run(["sh", str(SCRIPT), str(app), str(licences), version, str(out)], check=True)
    return out

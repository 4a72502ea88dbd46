"""The recipe of macOS, read as text, and its scripts by the shell."""

import plistlib
import re
import subprocess
from pathlib import Path

import mac_image
import pytest

ROOT = Path(__file__).parents[2]
MACOS = ROOT / "packaging" / "macos"
SHELL_SCRIPTS = [
    *sorted(MACOS.glob("*.sh")),
    *sorted((ROOT / "packaging" / "linux").glob("*.sh")),
    ROOT / "packaging" / "linux" / "postinst",
    ROOT / "packaging" / "linux" / "prerm",
]


@pytest.mark.parametrize("script", SHELL_SCRIPTS, ids=lambda script: script.name)
def test_the_shell_reads_every_script(script: Path) -> None:
    subprocess.run(["sh", "-n", str(script)], check=True)
    text = script.read_text("utf-8")
    assert text.startswith("#!/bin/sh\n")
    assert re.search(r"^set -eu?$", text, re.MULTILINE), "a fault ends it"
    assert script.stat().st_mode & 0o111


def test_the_hardened_runtime_allows_one_thing_more() -> None:
    with (MACOS / "entitlements.plist").open("rb") as file:
        given = plistlib.load(file)
    assert given == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_image_is_made_of_the_app_of_the_spec() -> None:
    spec = (ROOT / "packaging" / "quayside.spec").read_text("utf-8")
    text = Path(mac_image.__file__).read_text("utf-8")
    assert 'name="Quayside.app"' in spec
    assert '"Quayside.app"' in text
    assert mac_image.SCRIPT.is_file()


def test_the_build_names_scripts_that_are_there() -> None:
    named = re.findall(r"packaging/[\w.]+\.py", (MACOS / "build.sh").read_text("utf-8"))
    assert set(named) == {"packaging/bundle.py", "packaging/smoke_test.py"}
    for name in named:
        assert (ROOT / name).is_file(), name


def test_the_disk_image_is_signed_before_it_is_notarised() -> None:
    lines = mac_image.SCRIPT.read_text("utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("#"))
    steps = [text.index(step) for step in ("hdiutil create", '"$out"\nfi', "notarytool", "stapler")]
    assert steps == sorted(steps)
    assert text.index("LICENCES") < text.index("codesign --force"), "a seal covers the licences"


STANDS_IN = """#!/bin/sh
echo "${0##*/} $*" >>"$TOLD"
case ${0##*/} in
    ditto) cp -R "$1" "$2" ;;
    file) case $2 in *.txt) echo "text" ;; *) echo "Mach-O 64-bit" ;; esac ;;
    hdiutil) [ "$IMAGE_FAILS" != yes ] || exit 1
        ls "$5" >>"$TOLD"
        for last; do :; done
        echo image >"$last" ;;
esac
"""


class Mac:
    """The tools of macOS, which write down how they are called."""

    def __init__(self, folder: Path) -> None:
        self.told = folder / "told.txt"
        self.told.touch()
        self.tools = folder / "tools"
        self.tools.mkdir()
        for name in ("codesign", "ditto", "file", "hdiutil", "spctl", "xcrun"):
            (self.tools / name).write_text(STANDS_IN)
            (self.tools / name).chmod(0o755)
        self.app = folder / "dist" / "Quayside.app"
        for place in ("MacOS/quayside", "Frameworks/libQt.dylib", "Resources/words.txt"):
            file = self.app / "Contents" / place
            file.parent.mkdir(parents=True)
            file.write_text(place)
            file.chmod(0o755)
        (folder / "dist" / "quayside" / "LICENCES").mkdir(parents=True)
        (folder / "dist" / "quayside" / "LICENCES" / "NOTICES.txt").write_text("notices")
        self.image = folder / "dist" / "quayside-1.2.3.dmg"

    def make(self, **environ: str) -> "subprocess.CompletedProcess[str]":
        licences = self.app.with_name("quayside") / "LICENCES"
        command = ["sh", mac_image.SCRIPT, self.app, licences, "1.2.3", self.image]
        path = f"{self.tools}:/usr/bin:/bin"
        given = {"PATH": path, "TOLD": str(self.told), "IMAGE_FAILS": "no", **environ}
        return subprocess.run(command, env=given, capture_output=True, text=True, check=False)

    def calls(self, tool: str) -> list[str]:
        rows = self.told.read_text().splitlines()
        return [row.partition(" ")[2] for row in rows if row.startswith(f"{tool} ")]


@pytest.fixture
def mac(tmp_path: Path) -> Mac:
    return Mac(tmp_path)


def test_without_an_identity_the_app_is_sealed_anew_and_not_notarised(mac: Mac) -> None:
    done = mac.make()
    assert done.returncode == 0, done.stderr
    assert mac.image.read_text() == "image\n"
    assert (mac.app / "Contents/Resources/LICENCES/NOTICES.txt").read_text() == "notices"
    assert mac.calls("codesign") == [
        f"--force --sign - {mac.app}",
        f"--verify --deep --strict {mac.app}",
    ]
    assert not mac.calls("xcrun")
    assert "Applications\nQuayside.app\n" in mac.told.read_text(), "what lies on the image"


def test_with_an_identity_all_is_signed_from_the_inside_out_and_notarised(mac: Mac) -> None:
    done = mac.make(CODESIGN_IDENTITY="Developer ID", NOTARY_PROFILE="ours")
    assert done.returncode == 0, done.stderr
    signed = [call.split()[-1] for call in mac.calls("codesign") if "--sign Developer ID" in call]
    assert set(signed[:-2]) == {
        f"{mac.app}/Contents/MacOS/quayside",
        f"{mac.app}/Contents/Frameworks/libQt.dylib",
    }
    assert signed[-2:] == [str(mac.app), str(mac.image)]
    (sealed,) = [call for call in mac.calls("codesign") if "--entitlements" in call]
    assert f"--entitlements {MACOS}/entitlements.plist --sign Developer ID {mac.app}" in sealed
    assert "--options runtime" in sealed
    assert mac.calls("xcrun") == [
        f"notarytool submit {mac.image} --keychain-profile ours --wait",
        f"stapler staple {mac.image}",
    ]


def test_a_tool_that_fails_ends_it(mac: Mac) -> None:
    done = mac.make(IMAGE_FAILS="yes", CODESIGN_IDENTITY="Developer ID", NOTARY_PROFILE="ours")
    assert done.returncode == 1
    assert not mac.image.exists()
    assert not mac.calls("xcrun")

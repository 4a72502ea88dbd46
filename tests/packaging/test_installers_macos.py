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

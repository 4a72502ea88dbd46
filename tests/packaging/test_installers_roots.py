"""The trial of a package: what of it can be shown without root."""

import subprocess
from pathlib import Path

import debian_root
import installers
import pytest
import try_deb
from debian_root import Root


def test_a_command_in_the_root_has_a_clean_environment() -> None:
    command = Root(Path("/r")).command("quayside", "doctor", user="packer", DISPLAY=":7")
    assert command[:4] == ["chroot", "--userspec=packer:packer", "/r", "env"]
    assert command[4:7] == ["-i", "-C", "/home/packer"]
    assert {"HOME=/home/packer", "DISPLAY=:7"} <= set(command)
    assert command[-2:] == ["quayside", "doctor"]


def test_traces_of_the_program_are_found_but_not_the_users(tmp_path: Path) -> None:
    kept = ("home/packer/.local/share/Quayside/quayside.sqlite", "var/log/quayside.log")
    left = ("usr/share/icons/quayside.png", "opt/quayside/_internal/other.so")
    for name in (*kept, *left, "usr/bin/true"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert sorted(Root(tmp_path).traces()) == sorted(str(tmp_path / name) for name in left)


def test_the_users_data_is_told_by_its_sums(tmp_path: Path) -> None:
    folder = tmp_path / debian_root.DATA / "labels"
    folder.mkdir(parents=True)
    (folder / "one.zpl").write_text("^XA^XZ")
    before = Root(tmp_path).data()
    assert list(before) == ["labels/one.zpl"]
    (folder / "one.zpl").write_text("^XA^XZ ")
    assert Root(tmp_path).data() != before


def test_a_later_version_is_the_same_package(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "file").write_text("file")
    (tree / "DEBIAN/control").write_text(
        "Package: quayside\nVersion: 1.2.3\nArchitecture: all\nMaintainer: a <a@b.invalid>\n"
        "Description: shipping\n"
    )
    deb = tmp_path / "one.deb"
    try:
        subprocess.run(["dpkg-deb", "--build", tree, deb], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("needs dpkg-deb")
    later = try_deb.newer(deb, tmp_path)
    told = subprocess.run(
        ["dpkg-deb", "-f", later, "Version"], capture_output=True, text=True, check=True
    )
    assert told.stdout == "1.2.3+1\n"
    subprocess.run(["dpkg", "--compare-versions", "1.2.3+1", "gt", "1.2.3"], check=True)


def test_a_call_without_folders_is_told_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert installers.main([]) == 2
    assert "installers.py BUNDLE DIST" in capsys.readouterr().out

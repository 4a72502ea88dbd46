"""Is a path on another computer? From what Linux, macOS and Windows say of their mounts."""

from pathlib import Path, PurePosixPath

import pytest

from station.store.shares import linux_share, mac_share, share_of, windows_share

MOUNTINFO = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:27 / /mnt/warehouse rw,relatime - nfs4 store:/export rw,vers=4.2
31 22 0:28 / /mnt/office\\040share rw - cifs //store/office rw
32 22 0:29 / /home/pack/remote rw,nosuid shared:5 master:2 - fuse.sshfs pack@store: rw
33 30 8:2 / /mnt/warehouse/local rw - xfs /dev/sdb1 rw
34 22 0:30 / /mnt/over rw - nfs store:/over rw
35 22 8:3 / /mnt/over rw - ext4 /dev/sdc1 rw
36 22 0:31 / /mnt/strange rw - neverheardof thing rw
37 22 0:32 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
a line that makes no sense
"""
MOUNT = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//pack@store/office on /Volumes/office (smbfs, nodev, nosuid, mounted by pack)
store:/export on /Volumes/ware house (nfs, asynchronous)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""


@pytest.mark.parametrize(
    ("place", "share"),
    [
        ("/home/pack/.local/share/Quayside/quayside.sqlite", ""),
        ("/mnt/warehouse/quayside.sqlite", "nfs4"),
        ("/mnt/warehouse/local/quayside.sqlite", ""),
        ("/mnt/warehouses/quayside.sqlite", ""),
        ("/mnt/office share/q/quayside.sqlite", "cifs"),
        ("/home/pack/remote/quayside.sqlite", "fuse.sshfs"),
        ("/mnt/over/quayside.sqlite", ""),
        ("/mnt/strange/quayside.sqlite", ""),
        ("/run/user/1000/gvfs/smb-share/quayside.sqlite", "fuse.gvfsd-fuse"),
    ],
)
def test_linux(place: str, share: str) -> None:
    assert linux_share(MOUNTINFO, PurePosixPath(place)) == share


def test_what_says_nothing_is_local() -> None:
    assert linux_share("", PurePosixPath("/q.sqlite")) == ""
    assert mac_share("", PurePosixPath("/q.sqlite")) == ""


@pytest.mark.parametrize(
    ("place", "share"),
    [
        ("/Users/pack/Library/Application Support/Quayside/quayside.sqlite", ""),
        ("/Volumes/office/quayside.sqlite", "smbfs"),
        ("/Volumes/ware house/quayside.sqlite", "nfs"),
        ("/Volumes/usb/quayside.sqlite", ""),
    ],
)
def test_macos(place: str, share: str) -> None:
    assert mac_share(MOUNT, PurePosixPath(place)) == share


@pytest.mark.parametrize(
    ("file", "drive_type", "share"),
    [
        (r"C:\Users\pack\AppData\Local\Quayside\quayside.sqlite", 3, ""),
        (r"Z:\quayside.sqlite", 4, "Z:"),
        (r"E:\quayside.sqlite", 2, ""),
        (r"\\store\office\quayside\quayside.sqlite", 0, r"\\store\office"),
        ("//store/office/quayside.sqlite", 1, r"\\store\office"),
        (r"\\?\UNC\store\office\quayside.sqlite", 1, r"\\store\office"),
        (r"\\?\C:\quayside.sqlite", 3, ""),
        (r"\\.\C:\quayside.sqlite", 3, ""),
    ],
)
def test_windows(file: str, drive_type: int, share: str) -> None:
    assert windows_share(file, drive_type) == share


def test_this_machine_s_own_disk(tmp_path: Path) -> None:
    assert share_of(tmp_path / "quayside.sqlite") == ""

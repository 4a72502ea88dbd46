"""Is a file on a network share? SQLite's locks and its shared memory do not hold there.

What a system says of its mounts is read by pure functions; a file system that nobody knows is
taken for a local one.
"""

import os
import re
import subprocess
import sys
from pathlib import Path, PurePath

SHARES = frozenset(
    {
        "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.ceph",
        "fuse.davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone",
        "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs", "gfs", "gfs2", "glusterfs", "lustre", "ncpfs",
        "nfs", "nfs3", "nfs4", "ocfs2", "smb", "smb2", "smb3", "smbfs", "webdav",
    }
)  # fmt: skip
"""File systems behind which there is another computer."""

_REMOTE_DRIVE = 4
_MOUNTINFO = Path("/proc/self/mountinfo")
_MAC_MOUNT = re.compile(r".* on (?P<point>/.*) \((?P<kind>[^,)]+).*")


def share_of(file: Path) -> str:
    """The kind of network share that the file is on, or will be; empty where it is on none.

    May take long where the share does not answer.
    """
    if sys.platform == "win32":
        return windows_share(str(file), _drive_type(file))
    place = Path(os.path.realpath(file))
    if sys.platform == "darwin":
        listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
        return mac_share(listed.stdout, place)
    try:
        return linux_share(_MOUNTINFO.read_text("utf-8", "surrogateescape"), place)
    except OSError:  # another Unix
        return ""


def linux_share(mountinfo: str, place: PurePath) -> str:
    """From ``/proc/self/mountinfo``: of two mounts at one point the later one counts."""
    mounts: dict[PurePath, str] = {}
    for line in mountinfo.splitlines():
        front, _, back = line.partition(" - ")
        fields = front.split(" ")
        if len(fields) > 4 and back:
            mounts[PurePath(_unescaped(fields[4]))] = back.split(" ")[0]
    return _of_nearest(mounts, place)


def mac_share(listed: str, place: PurePath) -> str:
    """From what ``mount`` prints on macOS."""
    found = filter(None, map(_MAC_MOUNT.fullmatch, listed.splitlines()))
    return _of_nearest({PurePath(one["point"]): one["kind"] for one in found}, place)


def windows_share(file: str, drive_type: int) -> str:
    """From a path and what GetDriveTypeW says of its drive; the share's name."""
    path = file.replace("/", "\\")
    if path.lower().startswith("\\\\?\\unc\\"):
        path = "\\\\" + path[8:]
    is_device = path.startswith(("\\\\?\\", "\\\\.\\"))
    if path.startswith("\\\\") and not is_device:
        return "\\\\" + "\\".join(path[2:].split("\\")[:2])
    return path[:2] if drive_type == _REMOTE_DRIVE else ""


def _of_nearest(mounts: dict[PurePath, str], place: PurePath) -> str:
    kind = next((mounts[each] for each in (place, *place.parents) if each in mounts), "")
    return kind if kind in SHARES else ""


def _unescaped(text: str) -> str:
    r"""A mount point as it is called: blanks are written as ``\040`` there."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)


def _drive_type(file: Path) -> int:
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(f"{file.absolute().drive}\\"))
    return 0

"""A Debian or Ubuntu below a folder, made by debootstrap: nothing in it but what is put there.

All mounts should be made in a namespace of its own (``unshare --mount``): they end with it.
"""

import hashlib
import os
import platform
import select
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER = "packer"
DATA = f"home/{USER}/.local/share/Quayside"
START_S = 60


class Fault(Exception):
    """The package does not do what it should."""


@dataclass(frozen=True, slots=True)
class Root:
    """The system below a folder."""

    path: Path

    def run(
        self, *command: str, user: str = "root", ends: Sequence[int] = (0,), **environ: str
    ) -> str:
        """Run a command in it and return what it printed. Raises Fault for another exit code."""
        done = subprocess.run(
            self.command(*command, user=user, **environ),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=900,
            check=False,
        )
        if done.returncode not in ends:
            words = done.stdout[-2000:]
            raise Fault(f"{' '.join(command)}: exit code {done.returncode}\n{words}")
        return done.stdout

    def command(self, *command: str, user: str = "root", **environ: str) -> list[str]:
        """The command with a clean environment, as it is run from outside."""
        home = "/root" if user == "root" else f"/home/{user}"
        given = {
            "HOME": home,
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **environ,
        }
        settings = [f"{name}={value}" for name, value in given.items()]
        who = ["chroot", f"--userspec={user}:{user}", str(self.path)]
        return [*who, "env", "-i", "-C", home, *settings, *command]

    def version(self) -> str:
        """The installed package's version, as dpkg has it."""
        shown = "${Version} ${db:Status-Status}"
        return self.run("dpkg-query", "-W", "-f", shown, "quayside", ends=(0, 1)).strip()

    def data(self) -> dict[str, str]:
        """What the user has in the data folder: file and SHA-256."""
        folder = self.path / DATA
        return {
            str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in folder.rglob("*")
            if file.is_file()
        }

    def traces(self) -> list[str]:
        """Files of the program, wherever they are, but for the user's and dpkg's log."""
        kept = {self.path / "home", self.path / "proc", self.path / "var/log", self.path / "tmp"}
        found = []
        for folder, names, files in os.walk(self.path):
            names[:] = [name for name in names if Path(folder, name) not in kept]
            inside = "/opt/quayside" in folder
            found += [f"{folder}/{name}" for name in files if inside or "quayside" in name]
        return found


def suite() -> str:
    """The release that this computer runs, by its code name, such as ``bookworm``."""
    return platform.freedesktop_os_release()["VERSION_CODENAME"]


def mirror() -> str:
    """The first mirror of this computer's own system in apt's configuration. Raises Fault."""
    origin = platform.freedesktop_os_release()["ID"].capitalize()
    wanted = ("$(REPO_URI)", "Created-By: Packages", f"Origin: {origin}")
    command = ["apt-get", "indextargets", "--format", *wanted]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    if not found:
        raise Fault(f"apt on this computer names no mirror of {origin}")
    return mirror_of(found[0])


def mirror_of(address: str) -> str:
    """An address of apt as debootstrap wants it: a list of mirrors gives its first one."""
    kind, _, listed = address.partition("mirror+file:")
    if kind or not listed:
        return address
    return Path(listed.rstrip("/")).read_text("utf-8").split()[0]


def make_root(path: Path, release: str, base: Path | None) -> Root:
    """A minimal Debian with an ordinary user, from ``base`` where it is there already."""
    if base and base.exists():
        subprocess.run(["tar", "-C", str(path), "-xf", str(base)], check=True)
    else:
        command = ["debootstrap", "--variant=minbase", release, str(path), mirror()]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        if base:
            subprocess.run(["tar", "-C", str(path), "-cf", str(base), "."], check=True)
    for kind, place in (("proc", "proc"), ("tmpfs", "dev/shm"), ("tmpfs", "tmp")):
        (path / place).mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", kind, kind, str(path / place)], check=True)
    (path / "tmp").chmod(0o1777)
    (path / "dev/shm").chmod(0o1777)
    shutil.copy("/etc/resolv.conf", path / "etc/resolv.conf")
    root = Root(path)
    root.run("useradd", "--create-home", "--user-group", USER)
    return root


@contextmanager
def display(root: Root) -> Iterator[str]:
    """An X server of this computer whose socket is in the root as well; its ``:number``."""
    sockets = root.path / "tmp/.X11-unix"
    sockets.mkdir()
    Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
    subprocess.run(["mount", "--bind", "/tmp/.X11-unix", str(sockets)], check=True)
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-noreset"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        if not select.select([reader], [], [], START_S)[0]:
            raise Fault("Xvfb does not start")
        yield ":" + os.read(reader, 16).decode().strip()
    finally:
        os.close(reader)
        server.terminate()
        server.wait()
        subprocess.run(["umount", str(sockets)], check=False)

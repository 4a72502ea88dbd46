"""Tries a Debian package on a Debian that has nothing else: installs it, uses it, removes it.

    python packaging/linux/try_deb.py DEB [--suite bookworm] [--base FILE.tar] [--picture FILE.png]

Needs root, debootstrap, Xvfb, xdotool and xprop, and PySide6 for the picture. The root is made by
debootstrap from the mirror that apt uses here; ``--base`` keeps it for the next time. Mounts are
in a namespace of their own, so they end with this process, however it ends. Exit code 1 with words
at the first fault.
"""

import argparse
import hashlib
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

UNSHARED = "QUAYSIDE_TRY_UNSHARED"
USER = "packer"
DATA = f"home/{USER}/.local/share/Quayside"
WINDOW_S = 60
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv)
picture = app.primaryScreen().grabWindow(0)
sys.exit(not picture.save(sys.argv[1]))
"""


class Fault(Exception):
    """The package does not do what it should."""


@dataclass(frozen=True, slots=True)
class Root:
    """A Debian below a folder."""

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
        return self.run("dpkg-query", "-W", "-f", "${Version} ${db:Status-Status}", "quayside")

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


def tell(step: str, words: str) -> None:
    """One line a step."""
    print(f"ok  {step:<12} {words}", flush=True)


def mirror() -> str:
    """The first of Debian's mirrors in apt's own configuration on this computer."""
    wanted = ("$(REPO_URI)", "Created-By: Packages", "Origin: Debian")
    command = ["apt-get", "indextargets", "--format", *wanted]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = done.stdout.split()
    if not found:
        raise Fault("apt on this computer names no mirror of Debian")
    return found[0]


def make_root(path: Path, suite: str, base: Path | None) -> Root:
    """A minimal Debian with an ordinary user, from ``base`` where it is there already."""
    if base and base.exists():
        subprocess.run(["tar", "-C", str(path), "-xf", str(base)], check=True)
    else:
        command = ["debootstrap", "--variant=minbase", suite, str(path), mirror()]
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


def install(root: Root, deb: Path) -> None:
    """As a person does it: dpkg, then apt for what dpkg found missing."""
    shutil.copy(deb, root.path / "root" / deb.name)
    root.run("apt-get", "update", "-q")
    lacking = root.run("dpkg", "-i", f"/root/{deb.name}", ends=(0, 1))
    root.run("apt-get", "install", "-y", "-q", "--no-install-recommends", "--fix-broken")
    if not root.version().endswith(" installed"):
        raise Fault(f"dpkg has it as {root.version()}\n{lacking}")
    needed = len(root.run("dpkg-query", "-W").splitlines())
    tell("dpkg -i", f"{root.version()}; {needed} packages in the root")


def use(root: Root) -> None:
    """What works without a display."""
    told = root.run("quayside", "--version", user=USER).strip()
    if told.removeprefix("quayside ") != root.version().split()[0].partition("+")[0]:
        raise Fault(f"--version says {told!r}, dpkg {root.version()!r}")
    tell("--version", told)
    told = root.run("quayside", "doctor", user=USER, ends=(0, 1, 2))
    if "Traceback" in told or "account" not in told.lower():
        raise Fault(f"doctor: {told}")
    tell("doctor", " | ".join(told.split("\n")[:3]))
    for file in ("applications/quayside.desktop", "icons/hicolor/48x48/apps/quayside.png"):
        if not (root.path / "usr/share" / file).is_file():
            raise Fault(f"/usr/share/{file} is missing")


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
        if not select.select([reader], [], [], WINDOW_S)[0]:
            raise Fault("Xvfb does not start")
        yield ":" + os.read(reader, 16).decode().strip()
    finally:
        os.close(reader)
        server.terminate()
        server.wait()
        subprocess.run(["umount", str(sockets)], check=False)


def look(root: Root, screen: str, picture: Path | None) -> None:
    """Open the window as the user, take its picture, close it as the system would."""
    began = time.monotonic()
    window = subprocess.Popen(
        root.command("/usr/bin/quayside", user=USER, DISPLAY=screen),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    outside = {**os.environ, "DISPLAY": screen}
    try:
        search = ["timeout", str(WINDOW_S), "xdotool", "search", "--sync", "--onlyvisible"]
        found = subprocess.run(
            [*search, "--class", "quayside"], env=outside, capture_output=True, text=True
        )
        if found.returncode:
            raise Fault("no window came up")
        took = time.monotonic() - began
        number = found.stdout.split()[0]
        named = subprocess.run(
            ["xprop", "-id", number, "WM_CLASS"],
            env=outside,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        _check_class(root, named)
        if picture:
            _grab(outside, picture)
    finally:
        window.send_signal(signal.SIGTERM)
        words = window.communicate(timeout=WINDOW_S)[0]
    if window.returncode or words:
        raise Fault(f"the window ended with {window.returncode}: {words}")
    if not root.data():
        raise Fault("the window kept nothing in the data folder")
    tell("window", f"there after {took:.1f} s; {named.strip()}; {len(root.data())} files of data")


def _check_class(root: Root, named: str) -> None:
    entry = (root.path / "usr/share/applications/quayside.desktop").read_text("utf-8")
    wanted = re.search(r"^StartupWMClass=(.*)$", entry, re.MULTILINE)
    if not wanted or f'"{wanted[1]}"' not in named:
        raise Fault(f"the menu entry does not find its window: {named}")


def _grab(outside: dict[str, str], picture: Path) -> None:
    """Take pictures until two are the same: what was to be drawn is drawn then."""
    before, deadline = b"", time.monotonic() + WINDOW_S
    while time.monotonic() < deadline:
        subprocess.run([sys.executable, "-c", GRAB, str(picture)], env=outside, check=True)
        if picture.read_bytes() == before:
            return
        before = picture.read_bytes()
    raise Fault("the window never comes to rest")


def newer(deb: Path, scratch: Path) -> Path:
    """The same package as a later version."""
    tree = scratch / "newer"
    subprocess.run(["dpkg-deb", "--raw-extract", str(deb), str(tree)], check=True)
    file = tree / "DEBIAN/control"
    file.write_text(re.sub(r"(?m)^(Version: .*)$", r"\1+1", file.read_text("utf-8")), "utf-8")
    out = scratch / "quayside-newer.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(tree), str(out)],
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return out


def change(root: Root, deb: Path, scratch: Path) -> None:
    """Upgrade, go back, reinstall, remove, purge: the user's data stays as it was throughout."""
    data = root.data()
    later = newer(deb, scratch)
    shutil.copy(later, root.path / "root" / later.name)
    for step, command in (
        ("upgrade", ("dpkg", "-i", f"/root/{later.name}")),
        ("downgrade", ("dpkg", "-i", f"/root/{deb.name}")),
        ("reinstall", ("dpkg", "-i", f"/root/{deb.name}")),
    ):
        root.run(*command)
        use(root)
        tell(step, root.version())
    data = {name: sum_ for name, sum_ in data.items() if not name.startswith("logs/")}
    for step, option in (("remove", "-r"), ("purge", "-P")):
        root.run("dpkg", option, "quayside")
        changed = [name for name, sum_ in data.items() if root.data().get(name) != sum_]
        if changed:
            raise Fault(f"{step} changed the user's {', '.join(changed)}")
        tell(f"dpkg {option}", f"all {len(data)} files of the user are as they were")
    (root.path / "root" / later.name).unlink()
    (root.path / "root" / deb.name).unlink()
    if root.traces():
        raise Fault(f"left behind: {', '.join(root.traces()[:5])}")
    tell("traces", "nothing is left of the program")


def main(arguments: list[str]) -> int:
    """Try it; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("deb", type=Path)
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument("--base", type=Path)
    parser.add_argument("--picture", type=Path)
    given = parser.parse_args(arguments)
    if UNSHARED not in os.environ:
        command = ["unshare", "--mount", "--propagation", "private", sys.executable, __file__]
        os.execvpe("unshare", [*command, *arguments], {**os.environ, UNSHARED: "1"})
    with TemporaryDirectory(prefix="quayside-try-") as scratch:
        path = Path(scratch, "root")
        path.mkdir()
        path.parent.chmod(0o755)
        try:
            root = make_root(path, given.suite, given.base)
            tell("root", root.run("cat", "/etc/debian_version").strip())
            install(root, given.deb)
            use(root)
            with display(root) as screen:
                look(root, screen, given.picture)
            change(root, given.deb, Path(scratch))
        except (Fault, subprocess.SubprocessError) as fault:
            print(f"fault: {fault}", file=sys.stderr)
            return 1
        finally:
            for place in ("tmp", "dev/shm", "proc"):
                subprocess.run(["umount", str(path / place)], check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

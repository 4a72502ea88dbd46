"""Tries a Debian package on a system that has nothing else: installs it, uses it, removes it.

    python packaging/try_deb.py DEB [--suite NAME] [--base FILE.tar] [--picture FILE.png]

Needs root, debootstrap, Xvfb, xdotool and xprop, and PySide6 for the picture. The root is made by
debootstrap from the mirror that apt uses here; ``--base`` keeps it for the next time. Mounts are
in a namespace of their own, so they end with this process, however it ends. Exit code 1 with words
at the first fault.
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import smoke_steps
import smoke_test
from debian_root import USER, Fault, Root, display, make_root, suite
from smoke_bare import Bare

UNSHARED = "QUAYSIDE_TRY_UNSHARED"
WINDOW_S = 60
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv)
picture = app.primaryScreen().grabWindow(0)
sys.exit(not picture.save(sys.argv[1]))
"""


def tell(step: str, words: str) -> None:
    """One line a step."""
    print(f"ok  {step:<12} {words}", flush=True)


def install(root: Root, deb: Path) -> None:
    """As a person does it: dpkg, then apt for what dpkg found missing."""
    shutil.copy(deb, root.path / "root" / deb.name)
    root.run("apt-get", "update", "-q")
    lacking = root.run("dpkg", "-i", f"/root/{deb.name}", ends=(0, 1))
    root.run("apt-get", "install", "-y", "-q", "--no-install-recommends", "--fix-broken")
    if not root.version().endswith(" installed"):
        raise Fault(f"dpkg has it as {root.version()}\n{lacking}")
    root.run("apt-get", "clean")
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


class Window:
    """The installed program's window, opened by the user on a display."""

    def __init__(self, root: Root, screen: str) -> None:
        self._outside = {**os.environ, "DISPLAY": screen}
        self._process = subprocess.Popen(
            root.command("/usr/bin/quayside", user=USER, DISPLAY=screen),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def wait(self) -> str:
        """Until it is there; its X11 class. Raises Fault."""
        search = ["timeout", str(WINDOW_S), "xdotool", "search", "--sync", "--onlyvisible"]
        found = self._outside_run([*search, "--class", "quayside"])
        if found.returncode:
            raise Fault("no window came up")
        return self._outside_run(["xprop", "-id", found.stdout.split()[0], "WM_CLASS"]).stdout

    def picture(self, file: Path) -> None:
        """Take pictures until two are the same: what was to be drawn is drawn then."""
        before, deadline = b"", time.monotonic() + WINDOW_S
        while time.monotonic() < deadline:
            if self._outside_run([sys.executable, "-c", GRAB, str(file)]).returncode:
                raise Fault("no picture could be taken")
            if file.read_bytes() == before:
                return
            before = file.read_bytes()
        raise Fault("the window never comes to rest")

    def end(self) -> None:
        """Tell it to, as the system would."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)

    def ended(self) -> None:
        """Wait for its end, which should be in order and without a word. Raises Fault."""
        words = self._process.communicate(timeout=WINDOW_S)[0]
        if self._process.returncode or words:
            raise Fault(f"the window ended with {self._process.returncode}: {words}")

    def _outside_run(self, command: list[str]) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(command, env=self._outside, capture_output=True, text=True)


def look(root: Root, screen: str, picture: Path | None) -> None:
    """Open the window as the user, take its picture, close it as the system would."""
    began = time.monotonic()
    window = Window(root, screen)
    try:
        named = window.wait()
        took = time.monotonic() - began
        _check_class(root, named)
        if picture:
            window.picture(picture)
    finally:
        window.end()
    window.ended()
    if not root.data():
        raise Fault("the window kept nothing in the data folder")
    tell("window", f"there after {took:.1f} s; {named.strip()}; {len(root.data())} files of data")


def replace_under(root: Root, screen: str, later: Path) -> None:
    """Install another version while the window is open: it ends in order before its files go."""
    window = Window(root, screen)
    try:
        window.wait()
        root.run("dpkg", "-i", f"/root/{later.name}")
    finally:
        window.end()
    window.ended()
    tell("upgrade", "an open window ended in order")


def _check_class(root: Root, named: str) -> None:
    entry = (root.path / "usr/share/applications/quayside.desktop").read_text("utf-8")
    wanted = re.search(r"^StartupWMClass=(.*)$", entry, re.MULTILINE)
    if not wanted or f'"{wanted[1]}"' not in named:
        raise Fault(f"the menu entry does not find its window: {named}")


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


@dataclass(frozen=True, slots=True)
class InRoot(Bare):
    """The smoke test's machine without Python: the root, which never had one."""

    root: Path = Path("/")

    def command(self, *args: str) -> list[str]:
        """As root's root: the test's own files are its."""
        where = str(self.home.parent)
        chroot = shutil.which("chroot") or "chroot"  # looked for outside of the clean environment
        return [chroot, str(self.root), "env", "-C", where, str(self.program), *args]

    @property
    def words(self) -> str:
        """What the machine is like, for the report."""
        return "in a root of its own"


def smoke(root: Root) -> None:
    """All that is tried with a bundle, tried with what the package installed."""
    with TemporaryDirectory(prefix="quayside-smoke-") as scratch:
        inside = root.path / scratch.lstrip("/")
        inside.mkdir()
        subprocess.run(["mount", "--bind", scratch, str(inside)], check=True)
        try:
            home = Path(scratch, "home")
            home.mkdir()
            bundle = root.path / "opt/quayside"  # so the process's files are seen from outside
            bare = InRoot(Path("/usr/bin/quayside"), bundle, home, root=root.path)
            ground = smoke_steps.Ground(bare, Path(scratch), root.version().split()[0])
            if not smoke_test.steps(ground, lambda line: print(line, flush=True)):
                raise Fault("the smoke test fails")
        finally:
            subprocess.run(["umount", str(inside)], check=True)


def change(root: Root, deb: Path, scratch: Path, screen: str) -> None:
    """Upgrade under an open window, go back, reinstall, remove, purge: data stays as it is."""
    data = root.data()
    later = newer(deb, scratch)
    shutil.copy(later, root.path / "root" / later.name)
    replace_under(root, screen, later)
    for step, file in (("upgrade", later), ("downgrade", deb), ("reinstall", deb)):
        root.run("dpkg", "-i", f"/root/{file.name}")
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
    parser.add_argument("--suite", default=suite())
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
                smoke(root)
                change(root, given.deb, Path(scratch), screen)
        except (Fault, subprocess.SubprocessError) as fault:
            print(f"fault: {fault}", file=sys.stderr)
            return 1
        finally:
            for place in ("tmp", "dev/shm", "proc"):
                subprocess.run(["umount", str(path / place)], check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

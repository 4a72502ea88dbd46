"""A machine without any Python: the bundle's process alone is put there, the test stays outside.

As root on Linux the process gets mounts of its own in which every Python of the machine, and the
source tree, is an empty folder; the bundle stays, bound to another place where it lies in one of
them. Elsewhere only its environment is clean, which is said.
"""

import os
import shutil
import site
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_COVER = """\
bundle=$1 place=$2 count=$3
shift 3
[ -z "$place" ] || mount --bind "$bundle" "$place" || exit 96
while [ "$count" -gt 0 ]; do
    mount -t tmpfs -o size=4k tmpfs "$1" || exit 97
    shift
    count=$((count - 1))
done
exec "$@"
"""


@dataclass(frozen=True, slots=True)
class Bare:
    """Where the bundle's program runs. ``hidden`` is empty where only the environment is clean."""

    program: Path
    bundle: Path
    home: Path
    hidden: tuple[Path, ...] = ()
    bound: Path | None = None
    """Where the bundle's folder is found in there, if not where it lies."""

    @classmethod
    def around(cls, program: Path, folder: Path, source: Path) -> "Bare":
        """For a program, with a folder of the test's own. ``source`` is hidden too."""
        bundle = program.resolve().parent
        home = folder / "home"
        home.mkdir()
        if not can_hide():
            return cls(program, bundle, home)
        hidden = outermost([source, *pythons(os.environ.get("PATH", ""))])
        if not any(bundle.is_relative_to(each) for each in hidden):
            return cls(program, bundle, home, hidden)
        bound = folder / "bundle"
        bound.mkdir()
        return cls(bound / program.resolve().name, bundle, home, hidden, bound)

    @property
    def seen_bundle(self) -> Path:
        """The bundle's folder as its process sees it."""
        return self.bound or self.bundle

    def command(self, *args: str) -> list[str]:
        """The whole command; what it runs keeps the process id."""
        if not self.hidden:
            return [str(self.program), *args]
        return [
            *("unshare", "--mount", "--propagation", "private", "sh", "-c", _COVER, "sh"),
            *(str(self.bundle), str(self.bound or ""), str(len(self.hidden))),
            *map(str, self.hidden),
            *(str(self.program), *args),
        ]

    def environ(self, more: Mapping[str, str]) -> dict[str, str]:
        """Nothing of ours: a path, a home, a language, and what Windows cannot start without."""
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        return {
            **kept,
            "PATH": _system_path(),
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            **more,
        }

    @property
    def words(self) -> str:
        """What the machine is like, for the report."""
        if not self.hidden:
            return "with a clean environment only: hiding the machine's Pythons needs root on Linux"
        return f"without {', '.join(map(str, self.hidden))}"


_KEPT = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP", "LOCALAPPDATA", "APPDATA", "USERPROFILE")


def _system_path() -> str:
    """Where the system's own programs are."""
    if sys.platform == "win32":
        return str(Path(os.environ["SYSTEMROOT"]) / "System32")
    return "/usr/bin:/bin"


def can_hide() -> bool:
    """Whether mounts of one's own can be had here."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("unshare"):
        return False
    tried = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False)
    return tried.returncode == 0


def pythons(search_path: str) -> list[Path]:
    """The folders of every Python that can be found here: its own, the path's, the system's."""
    found = [Path(sys.prefix), Path(sys.base_prefix), Path(site.getusersitepackages())]
    for folder in map(Path, filter(None, search_path.split(os.pathsep))):
        found += [file.resolve().parent.parent for file in folder.glob("python3*")]
        found += [file.parent.parent for file in folder.glob("python3*")]
    shared = (Path("/usr"), Path("/usr/local"), Path("/"))
    own = [each for each in found if each not in shared and is_python(each)]
    for prefix in shared:
        own += [each for each in prefix.glob("lib*/python3*") if each.is_dir()]
    return own


def is_python(prefix: Path) -> bool:
    """Whether a folder is a Python's own, and not one that merely has a link to one."""
    parts = ("lib*/python3*", "versions/*/lib/python3*", "pyvenv.cfg", "Lib/site-packages")
    is_site = prefix.name == "site-packages" and prefix.is_dir()
    return is_site or any(any(prefix.glob(part)) for part in parts)


def outermost(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Each once, without those that lie in another one of them, sorted."""
    whole = {folder.resolve() for folder in folders}
    return tuple(sorted(each for each in whole if not whole & set(each.parents)))

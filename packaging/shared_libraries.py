"""Which Debian packages a bundle's libraries and programs need, found out by dpkg-shlibdeps."""

import subprocess
import tempfile
from pathlib import Path

from elf import elf_files
from fault import BuildFault


def packages_needed(root: Path, inside: Path) -> list[str]:
    """The packages, with least versions by the symbols in use, such as ``libc6 (>= 2.34)``.

    ``root`` is the package's tree (with its DEBIAN folder), ``inside`` the bundle in it. What the
    bundle brings itself is of no package, and left out. Raises BuildFault where a library is
    neither in the bundle nor on this computer.
    """
    folders = sorted({file.parent for file in elf_files(inside) if ".so" in file.name})
    with tempfile.TemporaryDirectory() as scratch:
        control = Path(scratch, "debian", "control")
        control.parent.mkdir()
        control.write_text("Source: quayside\n\nPackage: quayside\nArchitecture: any\n", "utf-8")
        done = subprocess.run(
            [
                "dpkg-shlibdeps",
                "-O",
                "--ignore-missing-info",
                "--warnings=0",
                # As they will be installed: it looks for them below the tree by itself.
                *(f"-l/{folder.relative_to(root)}" for folder in folders),
                f"-S{root}",
                *(f"-e{file}" for file in elf_files(inside)),
            ],
            cwd=scratch,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        faults = [line for line in done.stderr.splitlines() if "error:" in line]
        told = "\n".join(faults[:3]) or done.stderr[-400:]
        raise BuildFault(f"what the bundle needs of the system is not known:\n{told}")
    return _packages(done.stdout)


def _packages(told: str) -> list[str]:
    """From ``shlibs:Depends=libc6 (>= 2.34), libgl1``."""
    found = told.partition("shlibs:Depends=")[2].splitlines()
    return sorted(each.strip() for each in found[0].split(",")) if found else []

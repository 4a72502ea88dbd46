"""Run by the build environment's own Python: the modules in a frozen program, as one JSON object.

``python archive_modules.py PROGRAM...`` prints ``modules`` (dotted names; PyInstaller's own scripts
as well, ours not), ``stdlib`` (the top-level names of Python's library), ``version`` of Python, and
``licences``: the files that may be Python's own licence, the best first.
"""

import json
import sys
import sysconfig
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

OWN_PREFIX = "pyi"
"""Of the scripts in the archive those named so are PyInstaller's; the others are the program's."""


def modules(program: Path) -> Iterator[str]:
    """Each module in the program's archives, read by PyInstaller itself."""
    readers = import_module("PyInstaller.archive.readers")  # of the build environment alone
    archive = readers.CArchiveReader(str(program))
    for name, row in archive.toc.items():
        kind = row[-1]
        if kind in ("m", "M") or (kind == "s" and name.startswith(OWN_PREFIX)):
            yield name
        elif kind == "z":
            yield from archive.open_embedded_archive(name).toc


def main() -> None:
    """Print them."""
    found = sorted({name for program in sys.argv[1:] for name in modules(Path(program))})
    major = f"{sys.version_info.major}.{sys.version_info.minor}"
    places = [
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{major}/copyright"),
    ]
    facts = {
        "modules": found,
        "stdlib": sorted(sys.stdlib_module_names),
        "version": ".".join(map(str, sys.version_info[:3])),
        "licences": [str(place) for place in places if place.is_file()],
    }
    sys.stdout.write(json.dumps(facts))


if __name__ == "__main__":
    main()

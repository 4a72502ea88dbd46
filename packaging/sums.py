"""SHA-256 sums, as ``sha256sum --check`` reads them."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

NAME = "SHA256SUMS"


def write(files: Iterable[Path], folder: Path) -> Path:
    """Write the sums of files in ``folder``, sorted by name."""
    lines = [f"{sha256(file)}  {file.name}\n" for file in sorted(files)]
    target = folder / NAME
    target.write_text("".join(lines), "utf-8", newline="\n")
    return target


def sha256(file: Path) -> str:
    """A file's sum in hexadecimal digits."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

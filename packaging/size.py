"""How large a folder is."""

from dataclasses import dataclass
from pathlib import Path

_BLOCK = 512
"""``st_blocks`` counts these, whatever the disk's own block is."""


@dataclass(frozen=True, slots=True)
class Size:
    """``apparent`` is what the files hold, ``on_disk`` what they take there, both in bytes."""

    files: int
    apparent: int
    on_disk: int

    def __str__(self) -> str:
        apparent, on_disk = self.apparent / 1_000_000, self.on_disk / 1_000_000
        return f"{self.files} files, {apparent:.1f} MB ({on_disk:.1f} MB on the disk)"


def of(folder: Path) -> Size:
    """All files below a folder; links are not followed, and cost nothing here."""
    found = [file.stat() for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    # Windows counts no blocks.
    on_disk = sum(getattr(each, "st_blocks", -(-each.st_size // _BLOCK)) * _BLOCK for each in found)
    return Size(len(found), sum(each.st_size for each in found), on_disk)

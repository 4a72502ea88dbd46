"""A folder as a printer: one file for each document, whole or not there at all."""

import asyncio
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from printing.printers.errors import NothingSent
from printing.printers.transport import Receipt, Usability

_MAX_NAME = 120
_MOST_COPIES = 10_000

WriteAll = Callable[[int, bytes], None]


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte to an open file and force them to the disk."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Force the new name to the disk too; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class FileFolder:
    """Writes documents below ``folder``, named after their titles; nothing is ever overwritten."""

    def __init__(
        self, folder: Path, write: WriteAll = write_all, sync: Callable[[Path], None] = sync_folder
    ) -> None:
        self._folder = folder
        self._write, self._sync = write, sync

    async def is_usable(self) -> Usability:
        """Whether the folder is there (it is made) and takes a file."""
        return await asyncio.to_thread(self._probe)

    async def send(self, data: bytes, title: str) -> Receipt:
        """Write one file; the receipt is its path. Raises NothingSent: half a file never stays."""
        return await asyncio.to_thread(self._write_new, data, title)

    def _probe(self) -> Usability:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._folder):
                return Usability(True)
        except OSError as error:
            return Usability(False, _words(self._folder, error))

    def _write_new(self, data: bytes, title: str) -> Receipt:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor, partial = tempfile.mkstemp(dir=self._folder, prefix=".", suffix=".part")
        except OSError as error:
            raise NothingSent(_words(self._folder, error)) from error
        try:
            try:
                self._write(descriptor, data)
            finally:
                os.close(descriptor)
            return Receipt(str(self._publish(Path(partial), file_name(title), suffix_of(data))))
        except OSError as error:
            raise NothingSent(_words(self._folder, error)) from error
        finally:
            with suppress(OSError):
                Path(partial).unlink()

    def _publish(self, partial: Path, stem: str, suffix: str) -> Path:
        """Give the finished file its name in one step that fails where the name is taken."""
        for number in range(1, _MOST_COPIES):
            target = self._folder / (
                f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}"
            )
            if _claim(partial, target):
                # The file is there, whole: what fails now must not have it written once more.
                with suppress(OSError):
                    self._sync(self._folder)
                return target
        raise FileExistsError(f"{_MOST_COPIES} files named {stem}{suffix}")


def _claim(partial: Path, target: Path) -> bool:
    """Move ``partial`` to ``target`` unless that exists."""
    try:
        target.hardlink_to(partial)
    except FileExistsError:
        return False
    except OSError:
        # No hard links here (FAT sticks, some network shares): take the name, then replace it.
        try:
            target.touch(exist_ok=False)
        except FileExistsError:
            return False
        partial.replace(target)
    return True


def file_name(title: str) -> str:
    """A name that every file system takes, still readable: ``Łódź/7`` becomes ``Lodz-7``."""
    decomposed = unicodedata.normalize("NFKD", title.replace("Ł", "L").replace("ł", "l"))
    plain = decomposed.encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-")[:_MAX_NAME] or "document"


def suffix_of(data: bytes) -> str:
    """The file's extension, by what the bytes are."""
    if data.startswith(b"%PDF-"):
        return ".pdf"
    return ".zpl" if data.lstrip()[:3].upper() in (b"^XA", b"~DG") else ".bin"


def _words(folder: Path, error: OSError) -> str:
    return f"the folder {folder} does not take the file: {error.strerror or error}"

"""Label bytes on disk: written whole or not at all, named so that a person finds them."""

import asyncio
import contextlib
import hashlib
import os
import re
import shutil
import threading
from datetime import date
from pathlib import Path

from station.domain.errors import StorageError
from station.domain.label import Label
from station.store.durable import sync_folder
from station.store.label_files import LabelFiles

ROOM_BYTES = 20 * 1024 * 1024
"""Less free space than this, and nothing is bought: a label would have no place."""

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")


class LabelStore:
    """The label folder. Files are never changed; a second label of one parcel is a second file.

    Benches of a warehouse keep them in the database as well (``shared``).
    """

    def __init__(self, folder: Path, shared: LabelFiles | None = None) -> None:
        self._folder, self._shared = folder, shared

    async def save(
        self, reference: str, index: int, count: int, tracking: str, data: bytes, day: date
    ) -> Label:
        """Store one label's bytes durably and return what the journal keeps of it.

        The file is ``DAY/REFERENCE-1of2-HASH.pdf`` (or ``.zpl``). Raises StorageError where the
        disk is full or the folder is not ours; the label can be fetched again then.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        ending = "pdf" if data.startswith(b"%PDF-") else "zpl"
        name = f"{_UNSAFE.sub('_', reference)}-{index + 1}of{count}-{sha256[:8]}.{ending}"
        file = f"{day.isoformat()}/{name}"
        try:
            await asyncio.to_thread(write_durably, self._folder / file, data)
        except OSError as error:
            raise StorageError(str(self._folder / file), error.strerror or str(error)) from error
        if self._shared:
            await self._shared.save(sha256, file, data)
        return Label(index, tracking, file, sha256, len(data))

    def require_room(self) -> None:
        """Asked before money is spent: raises StorageError where labels would find no place."""
        folder = self._folder
        try:
            while not folder.exists() and folder != folder.parent:
                folder = folder.parent
            free = shutil.disk_usage(folder).free
        except OSError as error:
            raise StorageError(str(folder), error.strerror or str(error)) from error
        if free < ROOM_BYTES:
            raise StorageError(str(folder), f"only {free // 1024} kB free")

    def path(self, label: Label) -> Path:
        """Where a label's bytes are."""
        return self._folder / label.file

    async def load(self, label: Label) -> bytes:
        """A label's bytes, unchanged since they came; from another bench where they came there.

        Raises StorageError where the file is gone or its hash is another.
        """
        if self._shared and not self.path(label).exists():
            await self._from_another_bench(self._shared, label)
        try:
            data = await asyncio.to_thread(self.path(label).read_bytes)
        except OSError as error:
            raise StorageError(str(self.path(label)), error.strerror or str(error)) from error
        if hashlib.sha256(data).hexdigest() != label.sha256:
            raise StorageError(str(self.path(label)), "the file was changed since it was stored")
        return data

    def remove_parts(self, before_s: float) -> int:
        """Delete files whose writing was cut short before a time (seconds since 1970); how many.

        Blocks. Raises OSError.
        """
        found = [part for part in self._folder.glob("*/.*.part") if part.stat().st_mtime < before_s]
        for part in found:
            part.unlink()
        return len(found)

    async def _from_another_bench(self, shared: LabelFiles, label: Label) -> None:
        """Put a label's bytes into this bench's folder, where the database has them."""
        data = await shared.load(label.sha256)
        if data is None:
            return
        try:
            await asyncio.to_thread(write_durably, self.path(label), data)
        except OSError as error:
            raise StorageError(str(self.path(label)), error.strerror or str(error)) from error


def write_durably(file: Path, data: bytes) -> None:
    """Write bytes so that the file is whole or absent, also after a power cut. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = file.with_name(f".{file.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        with part.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    sync_folder(file.parent)

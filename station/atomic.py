"""A file is replaced whole: after a crash it is the old one or the new one, nothing between."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


def replace_text(file: Path, text: str, *, mode: int | None = None) -> None:
    """Put ``text`` in the file's place, on the disk before the old one goes; folders are made.

    ``mode`` are its rights; without them it keeps those that it has. Raises OSError, and then the
    old file is as it was.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if mode is None:
        mode = stat.S_IMODE(file.stat().st_mode) if file.exists() else 0o644
    # The fresh file is its owner's only, from its first byte on.
    handle, name = tempfile.mkstemp(prefix=f".{file.stem}-", suffix=file.suffix, dir=file.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode("utf-8"))
            stream.flush()
            os.fsync(stream.fileno())
        fresh.chmod(mode)
        fresh.replace(file)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        raise

"""The proof sheet of an order's parcels as a file beside the other documents."""

import asyncio
from pathlib import Path

from station.domain.errors import StorageError
from station.station import Station
from station.store.labels import write_durably
from ui.proofs import file_name, proof_pdf

FOLDER = "documents"


async def save_proof(station: Station, ref: str) -> Path:
    """Write it; gives the file. Raises StorageError, and as ``proof_pdf``."""
    data, _ = await proof_pdf(station, ref)
    file = station.settings.home / FOLDER / file_name(ref)
    try:
        await asyncio.to_thread(write_durably, file, data)
    except OSError as error:
        raise StorageError(str(file), error.strerror or str(error)) from error
    return file

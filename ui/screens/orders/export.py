"""The list as a CSV file in the downloads folder: for a spreadsheet, and safe in one."""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from station.domain.orderrow import OrderRow
from ui.i18n import translate
from ui.order_words import standing

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MOST_NAMES = 1000


def guarded(text: str) -> str:
    """A text that a spreadsheet would run as a formula gets a quote in front."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def begin(folders: Sequence[Path], now: datetime) -> Path:
    """A new file with the head in it, in the first folder that takes one; blocking, for a thread.

    Raises OSError where none does.
    """
    refusal: OSError | None = None
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return _new_file(folder, f"orders-{now:%Y%m%d-%H%M}")
        except OSError as error:
            refusal = error
    raise refusal or FileNotFoundError("exports")


def append(file: Path, rows: Sequence[OrderRow]) -> None:
    """More rows, as many as were read at once; blocking, for a thread. Raises OSError."""
    with file.open("a", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([guarded(cell) for cell in _cells(row)] for row in rows)


def _new_file(folder: Path, name: str) -> Path:
    """A file of its own: what is there already is somebody's."""
    for number in range(1, _MOST_NAMES):
        file = folder / (f"{name}.csv" if number == 1 else f"{name}-{number}.csv")
        try:
            # The mark in front tells a spreadsheet that this is UTF-8.
            with file.open("x", encoding="utf-8-sig", newline="") as target:
                csv.writer(target).writerow(_head())
        except FileExistsError:
            continue
        return file
    raise FileExistsError(str(folder / name))


def _head() -> list[str]:
    return [
        translate("Orders", "Due"),
        translate("Orders", "Order"),
        translate("Orders", "Retailer"),
        translate("Orders", "Country"),
        translate("Orders", "City"),
        translate("Orders", "Pieces"),
        translate("Orders", "Status"),
        translate("Orders", "Packer"),
        translate("Orders", "Id"),
    ]


def _cells(row: OrderRow) -> list[str]:
    return [
        _iso(row.ship_by),
        row.reference,
        row.retailer,
        row.country,
        row.city,
        str(row.pieces or ""),
        standing(row).word,
        row.packer,
        row.order_id,
    ]


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""

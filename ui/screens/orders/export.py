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


def table_of(rows: Sequence[OrderRow]) -> list[list[str]]:
    """Head and rows, as they are written; dates are ISO so that they sort."""
    head = [
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
    return [head, *([guarded(cell) for cell in _cells(row)] for row in rows)]


def guarded(text: str) -> str:
    """A text that a spreadsheet would run as a formula gets a quote in front."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def write(folders: Sequence[Path], now: datetime, rows: Sequence[OrderRow]) -> Path:
    """Write to the first folder that takes it and return the file; blocking, for a thread.

    Raises OSError where none does.
    """
    table = table_of(rows)
    refusal: OSError | None = None
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return _write_new(folder, f"orders-{now:%Y%m%d-%H%M}", table)
        except OSError as error:
            refusal = error
    raise refusal or OSError(translate("Orders", "no folder to write to"))


def _write_new(folder: Path, name: str, table: list[list[str]]) -> Path:
    """A file of its own: what is there already is somebody's."""
    for number in range(1, _MOST_NAMES):
        file = folder / (f"{name}.csv" if number == 1 else f"{name}-{number}.csv")
        try:
            with file.open("x", encoding="utf-8-sig", newline="") as target:
                csv.writer(target).writerows(table)
        except FileExistsError:
            continue
        return file
    raise FileExistsError(str(folder / name))


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

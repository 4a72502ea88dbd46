"""What may be typed into a field: each check gives words of what is allowed, empty where it fits.

The same limits as station/settings_reader, told while a person types; the reader has the last word.
"""

import re
from collections.abc import Callable, Sequence

from printing.discovery import NoPrinterThere, host_and_port
from station.account import api_address
from station.domain.errors import SettingsError
from station.settings_reader import BOX_CODE
from ui.i18n import translate

Check = Callable[[str], str]


def needed(what: str) -> Check:
    """Something must stand there."""
    return lambda text: "" if text.strip() else what


def whole(low: int, high: int, unit: str = "") -> Check:
    """A whole number between two limits."""
    words = translate("Settings", "A whole number from {low} to {high}{unit}.")
    allowed = words.format(low=low, high=high, unit=f" {unit}" if unit else "")

    def check(text: str) -> str:
        is_number = text.isascii() and text.isdigit()
        return "" if is_number and low <= int(text) <= high else allowed

    return check


def number(low: float, high: float, unit: str = "") -> Check:
    """A number between two limits; a comma is as good as a point."""
    words = translate("Settings", "A number from {low} to {high}{unit}.")
    allowed = words.format(low=f"{low:g}", high=f"{high:g}", unit=f" {unit}" if unit else "")

    def check(text: str) -> str:
        value = number_in(text)
        return "" if value is not None and low <= value <= high else allowed

    return check


def number_in(text: str) -> float | None:
    """The number that a text is; None where it is none."""
    plain = text.strip().replace(",", ".").replace("\N{MINUS SIGN}", "-")
    return float(plain) if re.fullmatch(r"-?\d{1,9}(\.\d{0,6})?", plain) else None


def country(text: str) -> str:
    """Two letters."""
    if re.fullmatch(r"[A-Za-z]{2}", text):
        return ""
    return translate("Settings", "Two letters, such as FR.")


def box_code(text: str, others: Sequence[str] = ()) -> str:
    """``BOX`` and letters that every keyboard has in the same place, and no other box has it."""
    code = text.upper()
    if not BOX_CODE.fullmatch(code):
        return translate(
            "Settings", "BOX and letters of B C D E F G H I J K L N O P R S T U V X, such as BOXS."
        )
    if code in others:
        return translate("Settings", "Another box has this code.")
    return ""


def printer_name(text: str, others: Sequence[str] = ()) -> str:
    """A name that no other printer has."""
    if not text.strip():
        return translate("Settings", "A name that packers know, such as Zebra at the gate.")
    if text in others:
        return translate("Settings", "Another printer has this name.")
    return ""


def printer_address(text: str) -> str:
    """``HOST`` or ``HOST:PORT``."""
    try:
        host_and_port(text)
    except NoPrinterThere:
        return translate("Settings", "An address such as 192.0.2.10, with :9100 if you like.")
    return ""


def api_url(text: str) -> str:
    """https, or http on this machine."""
    try:
        api_address(text)
    except SettingsError as error:
        words = translate("Settings", "Allowed: {allowed}.")
        return words.format(allowed=error.allowed)
    return ""

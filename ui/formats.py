"""Numbers, weights, money, dates and ages as the packer's language writes them. Pure, no Qt.

The signs and patterns are words of the catalogue themselves, so that a language is one file. A
number and its unit stay together: there is a no-break space between them.
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from station.domain.money import Money
from station.domain.units import kg_of
from ui.i18n import translate

NBSP = "\u00a0"
_GRAMS_BELOW_G = 100
_SYMBOLS = {"EUR": "€", "GBP": "£", "USD": "$"}


def number(value: Decimal | int, places: int | None = None) -> str:
    """``1,234.5``: grouped by thousands; ``places`` fixes what stands behind the point."""
    written = f"{Decimal(value):,f}" if places is None else f"{value:,.{places}f}"
    signs = {
        ",": translate("Formats", ",", "between thousands"),
        ".": translate("Formats", ".", "decimal point"),
    }
    return "".join(signs.get(sign, sign) for sign in written)


def typed(value: float) -> str:
    """``2.5``: as a person types it into a field, without a sign between thousands."""
    return f"{value:g}".replace(".", translate("Formats", ".", "decimal point"))


def weight(weight_g: int) -> str:
    """``4.62 kg``, ``35 g``: no more places than there are."""
    if abs(weight_g) < _GRAMS_BELOW_G:
        return f"{weight_g}{NBSP}g"
    return f"{number(kg_of(weight_g).normalize())}{NBSP}kg"


def scale_weight(weight_g: int) -> str:
    """``4.62``: kilograms with two places always, for digits that must not jump."""
    return number(kg_of(weight_g), 2)


def money(amount: Money) -> str:
    """``8.07 €``: the currency's sign, or its code where it has none here."""
    whole = number(Decimal(amount.minor).scaleb(-2), 2)
    return f"{whole}{NBSP}{_SYMBOLS.get(amount.currency, amount.currency)}"


def size(sides_cm: tuple[int, int, int]) -> str:
    """``30 × 20 × 15``: without its unit, which stands where there is room for it."""
    return f"{NBSP}×{NBSP}".join(map(str, sides_cm))


def clock_time(at: datetime) -> str:
    """``14:32``, in the time zone that it has."""
    return translate("Formats", "{hour}:{minute}", "time of the day").format(
        hour=f"{at.hour:02d}", minute=f"{at.minute:02d}"
    )


def day(when: date) -> str:
    """``Mon 23 Nov``: a day near enough to need no year."""
    return translate("Formats", "{weekday} {day} {month}", "a day").format(
        weekday=_weekdays()[when.weekday()], day=when.day, month=_months()[when.month - 1]
    )


def weekday(when: date) -> str:
    """``Mon``: a day of this week or the next."""
    return _weekdays()[when.weekday()]


def full_day(when: date) -> str:
    """``23 Nov 2026``."""
    return translate("Formats", "{day} {month} {year}", "a day with its year").format(
        day=when.day, month=_months()[when.month - 1], year=when.year
    )


def duration(seconds: float) -> str:
    """``12 s``, ``6 min``, ``3 h``, ``2 d``: the largest unit that is full, rounded down."""
    whole = max(0, int(seconds))
    if whole < 60:
        return translate("Formats", "{n} s", "seconds").format(n=whole).replace(" ", NBSP)
    if whole < 3600:
        return translate("Formats", "{n} min").format(n=whole // 60).replace(" ", NBSP)
    if whole < 48 * 3600:
        return translate("Formats", "{n} h", "hours").format(n=whole // 3600).replace(" ", NBSP)
    return translate("Formats", "{n} d", "days").format(n=whole // 86400).replace(" ", NBSP)


def ago(seconds: float) -> str:
    """``6 min ago``."""
    return translate("Formats", "{time} ago").format(time=duration(seconds))


def listed(texts: Iterable[str]) -> str:
    """``one; another``: whole clauses beside each other."""
    return translate("Formats", "; ", "between clauses").join(texts)


def _weekdays() -> tuple[str, ...]:
    return (
        translate("Formats", "Mon"),
        translate("Formats", "Tue"),
        translate("Formats", "Wed"),
        translate("Formats", "Thu"),
        translate("Formats", "Fri"),
        translate("Formats", "Sat"),
        translate("Formats", "Sun"),
    )


def _months() -> tuple[str, ...]:
    return (
        translate("Formats", "Jan"),
        translate("Formats", "Feb"),
        translate("Formats", "Mar"),
        translate("Formats", "Apr"),
        translate("Formats", "May"),
        translate("Formats", "Jun"),
        translate("Formats", "Jul"),
        translate("Formats", "Aug"),
        translate("Formats", "Sep"),
        translate("Formats", "Oct"),
        translate("Formats", "Nov"),
        translate("Formats", "Dec"),
    )

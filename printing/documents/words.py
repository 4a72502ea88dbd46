"""The words of our documents, and how numbers are written, in the languages of their readers.

A packing slip is in its receiver's language, which need not be the packer's, so these catalogues
stand apart from the window's. A number and its unit have a no-break space between them.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from printing.documents.bench_words import BENCH_WORDS
from printing.documents.countries import COUNTRIES
from printing.documents.paper_words import PAPER_WORDS
from printing.documents.proof_words import PROOF_WORDS
from station.domain.address import Address
from station.domain.money import Money
from station.domain.parcel import Parcel
from station.domain.units import kg_of

_LANGUAGES = ("en", "fr", "de", "es", "it", "nl")
DEFAULT_LANGUAGE = "en"
LANGUAGES = frozenset(_LANGUAGES)

NBSP, NARROW_NBSP = "\u00a0", "\u202f"

_DAYS = {
    "en": "%Y-%m-%d",  # an English reader may be American: no other order is safe
    "fr": "%d/%m/%Y",
    "de": "%d.%m.%Y",
    "es": "%d/%m/%Y",
    "it": "%d/%m/%Y",
    "nl": "%d-%m-%Y",
}
_SIGNS = {
    # Between thousands, before the places. A point between thousands reads as a decimal sign to
    # whoever does not know the language, so a space stands there where a space is right too.
    "en": (",", "."),
    "fr": (NARROW_NBSP, ","),
    "de": (".", ","),
    "es": (NARROW_NBSP, ","),
    "it": (".", ","),
    "nl": (".", ","),
}
_KEYS = {
    "de": {"Ctrl": "Strg", "Shift": "Umschalt"},
    "fr": {"Esc": "Échap", "Shift": "Maj"},
    "es": {"Shift": "Mayús"},
    "it": {"Shift": "Maiusc"},
}
"""What is printed on a key where it is not what an English keyboard has."""
_SYMBOLS = {"EUR": "€", "GBP": "£", "USD": "$"}
_AMOUNT_FIRST = frozenset({"fr", "de", "es", "it"})
_TOWN_FIRST = {"GB": "{city}\n{postal_code}", "IE": "{city}\n{postal_code}",
               "LV": "{city}, {postal_code}"}  # fmt: skip
"""Where the town stands before its code; everywhere else in Europe the code comes first."""

WORDS = {
    row[0]: dict(zip(_LANGUAGES, row[1:], strict=True))
    for row in (*PAPER_WORDS, *BENCH_WORDS, *PROOF_WORDS)
}
"""Each key with its words by language."""


class Words:
    """The catalogue of one language; unknown languages read English."""

    def __init__(self, language: str) -> None:
        code = language.replace("_", "-").partition("-")[0].lower()
        self.language = code if code in LANGUAGES else DEFAULT_LANGUAGE

    def __call__(self, key: str, **values: int | str) -> str:
        """The words for a key, with ``values`` put in. Raises KeyError for an unknown key."""
        return self._spaced(WORDS[key][self.language]).format(**values)

    def about(self, name: str, value: str) -> str:
        """``name: value``, with the colon as the language sets it."""
        return self._spaced(
            "{name} : {value}" if self.language == "fr" else "{name}: {value}"
        ).format(name=name, value=value)

    def day(self, day: date) -> str:
        """A date as it is written in this language."""
        return day.strftime(_DAYS[self.language])

    def moment(self, at: datetime) -> str:
        """Date, time to the second and offset of ``at``, which knows its time zone."""
        offset = at.strftime("%z")
        zone = f"UTC{offset[:3]}:{offset[3:5]}".replace("-", "−")
        return f"{self.day(at)} {at:%H:%M:%S}{NBSP}{zone}"

    def number(self, value: Decimal | int) -> str:
        """``1,234.5``: grouped by thousands, all places that there are."""
        between, point = _SIGNS[self.language]
        return f"{Decimal(value):,f}".translate({ord(","): between, ord("."): point})

    def weight(self, weight_g: int) -> str:
        """A weight in kilograms, no more places than there are."""
        return f"{self.number(kg_of(weight_g).normalize())}{NBSP}kg"

    def weights(self, weights_g: Sequence[int]) -> list[str]:
        """The weights of a column: all with as many places as one of them needs."""
        needed = [-int(kg_of(one).normalize().as_tuple().exponent) for one in weights_g]
        places = Decimal(1).scaleb(-max((0, *needed)))
        return [f"{self.number(kg_of(one).quantize(places))}{NBSP}kg" for one in weights_g]

    def size(self, parcel: Parcel) -> str:
        """Outer sides in centimetres."""
        return f"{NBSP}×{NBSP}".join(map(str, parcel.sides)) + f"{NBSP}cm"

    def money(self, amount: Money) -> str:
        """``€8.07``, ``8,07 €``: the currency's sign, or its code where it has none here."""
        between, point = _SIGNS[self.language]
        value = f"{Decimal(amount.minor).scaleb(-2):,.2f}"
        value = value.translate({ord(","): between, ord("."): point})
        sign = _SYMBOLS.get(amount.currency)
        if self.language in _AMOUNT_FIRST:
            return f"{value}{NBSP}{sign or amount.currency}"
        is_close = sign and self.language == "en"
        return f"{sign or amount.currency}{'' if is_close else NBSP}{value}"

    def hours(self, window: str) -> str:
        """``9–15 h`` of ``9-15``: from one hour of the day to another."""
        return self("hours", hours=window.replace("-", "–")).replace(" ", NBSP)

    def key(self, key: str) -> str:
        """``Strg+Z``: a key as it is printed on this language's keyboards."""
        printed = _KEYS.get(self.language, {})
        return "+".join(printed.get(part, part) for part in key.split("+"))

    def country(self, code: str) -> str:
        """A country's name; the code itself where we have no name for it."""
        names = COUNTRIES.get(code.upper())
        return names[_LANGUAGES.index(self.language)] if names else code

    def address(self, address: Address) -> tuple[str, ...]:
        """The printed lines of an address, as its country orders them; empty ones left out."""
        pattern = _TOWN_FIRST.get(address.country_code.upper(), "{postal_code} {city}")
        town = pattern.format(city=address.city, postal_code=address.postal_code)
        country = self.country(address.country_code)
        rows = (address.organisation, address.name, address.street, *town.split("\n"), country)
        return tuple(stripped for row in rows if (stripped := row.strip(" ,")))

    def _spaced(self, words: str) -> str:
        """French has a narrow no-break space before ``: ; ! ?`` and inside its quotes."""
        if self.language != "fr":
            return words
        return re.sub(r"« ?| ?([;:!?»])", _narrow, words)


def _narrow(found: re.Match[str]) -> str:
    sign = found.group(1)
    return f"{NARROW_NBSP}{sign}" if sign else f"«{NARROW_NBSP}"

"""Which language a receiver reads, as far as an address tells it.

The marketplace tells no language of a retailer. A country has one or, where the post's numbers
follow the language border, more.
"""

from station.domain.address import Address

_BY_COUNTRY = {
    "FR": "fr", "LU": "fr", "MC": "fr", "DE": "de", "AT": "de", "LI": "de", "ES": "es", "AD": "es",
    "IT": "it", "SM": "it", "NL": "nl",
}  # fmt: skip
_BY_NUMBER = {
    # Up to and with that number of the post: Brussels and Walloon Brabant, Halle-Vilvoorde to
    # Limburg, Liège to Hainaut, Flanders.
    "BE": ((1499, "fr"), (3999, "nl"), (7999, "fr"), (9999, "nl")),
    # Romandy, Bern to Central Switzerland, Ticino with Mesolcina, the rest.
    "CH": ((2499, "fr"), (6499, "de"), (6999, "it"), (9999, "de")),
}
_SMALLEST = 1000


def language_of(address: Address) -> str:
    """The receiver's language; English where the address does not tell it."""
    country = address.country_code.upper()
    if country not in _BY_NUMBER:
        return _BY_COUNTRY.get(country, "en")
    return _by_number(country, address.postal_code)


def _by_number(country: str, postal_code: str) -> str:
    """The first language of the country where the number is none of its post."""
    digits = "".join(sign for sign in postal_code if sign.isdecimal())
    number = int(digits) if len(digits) == len(str(_SMALLEST)) else 0
    ranges = _BY_NUMBER[country]
    if number < _SMALLEST:
        return {"BE": "fr", "CH": "de"}[country]
    return next(language for last, language in ranges if number <= last)

"""The only place where money becomes words: what it costs, what comes back. Never a sign alone."""

from station.domain.quote import Quote
from ui import formats
from ui.i18n import translate


def amount(quote: Quote) -> str:
    """``8.07 €``: to be shown with ``direction`` under it."""
    return formats.money(quote.cost)


def direction(quote: Quote) -> str:
    """The words under an amount: whether it is paid or comes back."""
    if quote.is_brand_label:
        return translate("Money", "refunds you")
    return translate("Money", "costs you")


def in_words(quote: Quote) -> str:
    """``costs you 8.07 €`` or ``refunds you 10.60 €``, inside a sentence."""
    if quote.is_brand_label:
        words = translate("Money", "refunds you {amount}")
    else:
        words = translate("Money", "costs you {amount}")
    return words.format(amount=amount(quote))

"""Orders to pack as codes to scan: a picking list without the picking, to try and to train with."""

from dataclasses import dataclass

from printing.documents.cards import Card, cards
from printing.documents.words import Words


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """The station's name, what can be scanned with a word about each, and the packers' language."""

    station: str
    orders: tuple[tuple[str, str], ...]
    language: str = "en"


def order_sheet(sheet: OrderSheet) -> bytes:
    """The sheet as PDF, A4."""
    from printing.documents.blocks import head
    from printing.documents.page import build, text

    words = Words(sheet.language)
    found = [Card(reference, reference, about) for reference, about in sheet.orders]
    title = f"{words('orders')} · {sheet.station}"
    body = cards(found) if found else text(words("no_orders"), 11)
    return build(title, title, [*head(sheet.station, words("orders")), body], words)

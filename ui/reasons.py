"""Reasons in words: why a price is first, why an order waits, why a label is void or printed again.

The core has keys; a key that is not here is a reason in somebody's own words, and stays as it is.
"""

from station.bench.state import Asked
from ui.i18n import translate


def why_chosen(why: str, must_allow: str = "") -> str:
    """Why the rule prefers a price; ``must_allow`` is the collection that it asks for."""
    if why == "cheapest" and must_allow == "pickup":
        return translate("Reasons", "Cheapest with pickup")
    if why == "cheapest" and must_allow == "drop-off":
        return translate("Reasons", "Cheapest with drop-off")
    return {
        "cheapest": translate("Reasons", "Cheapest"),
        "fastest": translate("Reasons", "Fastest"),
        "preferred": translate("Reasons", "Your preferred carrier"),
        "cheapest-no-times": translate("Reasons", "Cheapest, no times given"),
        "asked for": translate("Reasons", "You asked for it"),
    }.get(why, why)


def hold_reason(key: str) -> str:
    """Why an order is put aside."""
    return {
        "item-missing": translate("Reasons", "An item is missing"),
        "item-damaged": translate("Reasons", "An item is damaged"),
        "address-unclear": translate("Reasons", "The address is unclear"),
        "customer-waits": translate("Reasons", "The customer asked to wait"),
        "other": translate("Reasons", "Another reason"),
    }.get(key, key)


def reset_reason(key: str) -> str:
    """Why a label is reset, by the marketplace's own types."""
    return {
        "BRAND_NEED_MORE_LABELS_TO_SHIP": translate("Reasons", "More labels are needed"),
        "BRAND_PUT_WRONG_WEIGHT_DIMENSIONS": translate("Reasons", "Size or weight was wrong"),
        "BRAND_SHIPS_WITH_DIFFERENT_CARRIER": translate("Reasons", "Another carrier takes it"),
        "PROBLEM_DURING_SHIPPING_LABEL_GENERATION": translate("Reasons", "The label is faulty"),
        "RETAILER_ASKED_DELIVERY_ADDRESS_CHANGE": translate(
            "Reasons", "The shop asked for another address"
        ),
        "SHIPPING_ADDRESS_MISMATCHES_PICKUP_ADDRESS": translate(
            "Reasons", "It is collected somewhere else"
        ),
        "OTHER": translate("Reasons", "Another reason"),
    }.get(key, key)


def reprint_reason(key: str) -> str:
    """Why a label is printed again."""
    return {
        "damaged": translate("Reasons", "The label is damaged"),
        "lost": translate("Reasons", "The label is lost"),
        "printer-jammed": translate("Reasons", "The printer jammed"),
        "wrong-box": translate("Reasons", "It is on the wrong box"),
        "other": translate("Reasons", "Another reason"),
    }.get(key, key)


def anyway_reason(key: str) -> str:
    """Why a label is printed that the checks held."""
    return translate("Reasons", "It looks right") if key == "looks-right" else key


def answer_words(asked: Asked, key: str) -> str:
    """The words for a key of the question; printers have their own names."""
    words = {Asked.HOLD: hold_reason, Asked.RESET: reset_reason, Asked.REPRINT: reprint_reason}
    return words[asked](key) if asked in words else key

"""One's own carrier: who carries the parcels, and how they are followed."""

from dataclasses import dataclass

KNOWN_PROVIDERS = ("ups", "tnt", "gls", "dpd", "dhl", "dhl_express", "colissimo", "chronopost")
"""Carriers that the marketplace knows by name (contract 4.3); any other text is allowed."""


@dataclass(frozen=True, slots=True)
class OwnCarrier:
    """A provider with a tracking number or a tracking link, one of the two (contract 5.3)."""

    provider: str
    number: str = ""
    link: str = ""

    @classmethod
    def of(cls, provider: str, number_or_link: str) -> "OwnCarrier":
        """Tell a link from a number by its scheme. Raises ValueError where either is empty."""
        if not provider.strip() or not number_or_link.strip():
            raise ValueError("an own carrier needs a provider and a tracking number or link")
        tail = number_or_link.strip()
        if tail.lower().startswith(("http://", "https://")):
            return cls(provider.strip(), link=tail)
        return cls(provider.strip(), number=tail)

"""Postal addresses: where a parcel goes, and where a carrier picks it up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """A ship-to address as the marketplace gives it; it may leave anything out (contract 4.3)."""

    name: str = ""
    organisation: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    country_code: str = ""

    def lines(self) -> tuple[str, ...]:
        """The address as printed lines, empty ones left out."""
        town = " ".join(part for part in (self.postal_code, self.city) if part)
        rows = (self.organisation, self.name, self.street, town, self.country_code)
        return tuple(row for row in rows if row)


@dataclass(frozen=True, slots=True)
class PickupAddress:
    """Where a carrier collects; all of it is required by the marketplace (contract 5.5)."""

    name: str
    contact_name: str
    street: str
    city: str
    postal_code: str
    country_code: str
    phone_number: str

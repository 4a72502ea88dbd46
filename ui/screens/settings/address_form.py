"""The pickup address: where carriers collect; all of it, or none."""

from dataclasses import asdict

from station.domain.address import PickupAddress
from station.settings import Settings
from station.settings_writer import SetPickupAddress, SettingsChange
from ui.i18n import translate
from ui.screens.settings.checks import Check, country, needed
from ui.screens.settings.forms import Form, Group, Row, Values


def address_form() -> Form:
    """The section."""
    return Form(
        translate("Settings", "Pickup address"),
        _groups,
        _values,
        _changes,
        translate("Settings", "Where carriers collect your parcels"),
    )


def _values(settings: Settings) -> Values:
    address = settings.pickup_address
    return asdict(address) if address else dict.fromkeys(PickupAddress.__dataclass_fields__, "")


def _groups(values: Values, settings: Settings) -> tuple[Group, ...]:
    del settings
    # An address that is emptied is taken out; one that is begun is wanted whole.
    is_wanted = any(values.values())
    want = needed(translate("Settings", "Carriers want this."))

    def row(key: str, label: str, width: int = 420, check: Check = want, line: bool = True) -> Row:
        return Row(
            key, label, check=check, is_optional=not is_wanted, width=width, starts_line=line
        )

    rows = (
        row("name", translate("Settings", "Company")),
        row("contact_name", translate("Settings", "Who the driver asks for"), line=False),
        row("street", translate("Settings", "Street and number"), 860),
        row("postal_code", translate("Settings", "Postal code"), 200),
        row("city", translate("Settings", "Town"), 420, line=False),
        row("country_code", translate("Settings", "Country"), 200, country, line=False),
        row("phone_number", translate("Settings", "Phone"), 420),
    )
    return (Group("", rows),)


def _changes(values: Values, settings: Settings) -> list[SettingsChange]:
    del settings
    if not any(values.values()):
        return [SetPickupAddress(None)]
    texts = {key: values[key].strip() for key in PickupAddress.__dataclass_fields__}
    texts["country_code"] = texts["country_code"].upper()
    return [SetPickupAddress(PickupAddress(**texts))]

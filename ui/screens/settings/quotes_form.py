"""Prices: which offer is picked, and how long a purchase can still be taken back."""

from station.settings import Settings
from station.settings_writer import SettingsChange, SetValue
from ui.formats import typed
from ui.i18n import translate
from ui.screens.settings.checks import number, number_in
from ui.screens.settings.forms import YES, Form, Group, Kind, Row, Values, only_changed


def quotes_form() -> Form:
    """The section."""
    return Form(
        translate("Settings", "Prices"),
        _groups,
        _values,
        _changes,
        translate("Settings", "Which offer is chosen before you choose"),
    )


def _values(settings: Settings) -> Values:
    quotes = settings.quotes
    return {
        "rule": quotes.rule.rule,
        "preferred": ", ".join(quotes.rule.preferred),
        "must_allow": quotes.rule.must_allow,
        "buy_by_itself": YES if quotes.buy_by_itself else "",
        "grace_s": typed(quotes.grace_s),
        "label_format": quotes.label_format.value,
    }


def _groups(values: Values, settings: Settings) -> tuple[Group, ...]:
    del values, settings
    choosing = (
        Row(
            "rule",
            translate("Settings", "Choose first"),
            Kind.CHOICE,
            options=(
                ("cheapest", translate("Settings", "The cheapest")),
                ("fastest", translate("Settings", "The fastest")),
                ("preferred", translate("Settings", "The preferred carriers")),
            ),
        ),
        Row(
            "must_allow",
            translate("Settings", "Only offers with"),
            Kind.CHOICE,
            options=(
                ("", translate("Settings", "Pickup or drop-off")),
                ("pickup", translate("Settings", "Pickup")),
                ("drop-off", translate("Settings", "Drop-off")),
            ),
            starts_line=False,
        ),
        Row(
            "preferred",
            translate("Settings", "Preferred carriers"),
            hint=translate("Settings", "Best first, such as ups, dpd. They also break ties."),
            width=620,
            is_optional=True,
        ),
    )
    buying = (
        Row(
            "buy_by_itself",
            translate("Settings", "Buy by itself when the parcel is weighed"),
            Kind.SWITCH,
            hint=translate("Settings", "You can still take it back during the time below."),
        ),
        Row(
            "grace_s",
            translate("Settings", "Time to take it back, in seconds"),
            hint=translate("Settings", "Until then Undo costs nothing. 0 buys at once."),
            check=number(0, 60),
            width=140,
        ),
        Row(
            "label_format",
            translate("Settings", "Labels come as"),
            Kind.CHOICE,
            options=(
                ("default", translate("Settings", "Label, for a label printer")),
                ("full_page", translate("Settings", "Page, for an office printer")),
            ),
        ),
    )
    return (
        Group(translate("Settings", "Choosing"), choosing),
        Group(translate("Settings", "Buying"), buying),
    )


def _changes(values: Values, settings: Settings) -> list[SettingsChange]:
    carriers = values["preferred"].replace(";", ",").replace(" ", ",").split(",")
    changes: dict[str, SettingsChange] = {
        "rule": SetValue(("quotes", "rule"), values["rule"]),
        "preferred": SetValue(("quotes", "preferred"), tuple(c.lower() for c in carriers if c)),
        "must_allow": SetValue(("quotes", "must_allow"), values["must_allow"]),
        "buy_by_itself": SetValue(("quotes", "buy_by_itself"), values["buy_by_itself"] == YES),
        "grace_s": SetValue(("quotes", "grace_s"), number_in(values["grace_s"]) or 0.0),
        "label_format": SetValue(("quotes", "label_format"), values["label_format"]),
    }
    return only_changed(values, _values(settings), changes)

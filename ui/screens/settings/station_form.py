"""Station and display: name, shelf, prints, language, theme, type size, the log, sounds."""

from station.settings import Settings
from station.settings_writer import SettingsChange, SetValue
from ui.i18n import translate
from ui.languages import languages
from ui.screens.settings.checks import needed, number, number_in, whole
from ui.screens.settings.forms import Form, Group, Kind, Row, Values, only_changed
from ui.screens.settings.sound_rows import sound_changes, sound_rows, sound_values
from ui.sounds.sounds import Silence

MINUTE_S = 60.0


def station_form(silence: Silence | None = None) -> Form:
    """The section; ``silence`` is why nothing can be heard here."""
    title = translate("Settings", "Station and display")
    return Form(title, lambda _values, settings: _groups(settings, silence), _values, _changes)


def _values(settings: Settings) -> Values:
    return {
        "name": settings.station.name,
        "slots": str(settings.station.slots),
        "verification": settings.item_verification,
        "life": f"{settings.printing.time_to_live_s / MINUTE_S:g}",
        "keep": str(settings.printing.keep_days),
        "language": settings.station.language,
        "theme": settings.window.theme,
        "scale": str(settings.window.scale),
        "log": settings.support.log_level,
        **sound_values(settings),
    }


def _groups(settings: Settings, silence: Silence | None) -> tuple[Group, ...]:
    return (
        Group(translate("Settings", "Bench"), _bench()),
        Group(translate("Settings", "Prints"), _prints()),
        Group(translate("Settings", "Display"), _display(settings)),
        Group(translate("Settings", "Support"), _support(settings)),
        Group(translate("Settings", "Sounds"), sound_rows(silence)),
    )


def _bench() -> tuple[Row, ...]:
    return (
        Row(
            "name",
            translate("Settings", "Name of this bench"),
            hint=translate("Settings", "Stands in the journal and on sheets."),
            check=needed(translate("Settings", "A name, such as Bench 3.")),
            width=300,
        ),
        Row(
            "slots",
            translate("Settings", "Slots on the shelf"),
            hint=translate("Settings", "Parcels that wait for labels, a letter each."),
            check=whole(1, 26),
            width=300,
            starts_line=False,
        ),
        Row(
            "verification",
            translate("Settings", "Checking items"),
            Kind.CHOICE,
            options=(
                ("off", translate("Settings", "Not at this bench")),
                ("offer", translate("Settings", "Offered")),
                ("require", translate("Settings", "Required before buying")),
            ),
        ),
    )


def _prints() -> tuple[Row, ...]:
    return (
        Row(
            "life",
            translate("Settings", "A print waits at most (minutes)"),
            hint=translate("Settings", "Then it fails in words, and never comes out hours later."),
            check=number(0.5, 1440),
            width=300,
        ),
        Row(
            "keep",
            translate("Settings", "Keep printed documents (days)"),
            hint=translate("Settings", "They hold addresses. 0 keeps them for good."),
            check=whole(0, 3650),
            width=300,
            starts_line=False,
        ),
    )


def _display(settings: Settings) -> tuple[Row, ...]:
    offered = languages()
    if settings.station.language not in dict(offered):
        # Set by hand, for the documents; the window has no such language yet.
        offered = (*offered, (settings.station.language, settings.station.language))
    return (
        Row("language", translate("Settings", "Language"), Kind.CHOICE, options=offered, width=260),
        Row(
            "theme",
            translate("Settings", "Theme"),
            Kind.CHOICE,
            options=(
                ("system", translate("Settings", "As the system")),
                ("light", translate("Settings", "Light")),
                ("dark", translate("Settings", "Dark")),
            ),
            width=260,
            starts_line=False,
        ),
        Row(
            "scale",
            translate("Settings", "Type size"),
            Kind.CHOICE,
            hint=translate("Settings", "A small screen gets the largest that fits."),
            options=(("100", "100 %"), ("125", "125 %"), ("150", "150 %")),
            width=260,
            starts_line=False,
        ),
    )


def _support(settings: Settings) -> tuple[Row, ...]:
    offered = [
        ("info", translate("Settings", "What matters")),
        ("debug", translate("Settings", "Every step")),
    ]
    level = settings.support.log_level
    if level not in dict(offered):
        offered.append((level, level))  # set by hand
    return (
        Row(
            "log",
            translate("Settings", "The log tells"),
            Kind.CHOICE,
            hint=translate("Settings", "Every step helps to find a fault. No names stand in it."),
            options=tuple(offered),
            width=260,
        ),
    )


def _changes(values: Values, settings: Settings) -> list[SettingsChange]:
    changes: dict[str, SettingsChange] = {
        "name": SetValue(("station", "name"), values["name"].strip()),
        "slots": SetValue(("station", "slots"), int(values["slots"])),
        "language": SetValue(("station", "language"), values["language"] or None),
        "verification": SetValue(("verification", "items"), values["verification"]),
        "life": SetValue(
            ("printing", "time_to_live_s"), (number_in(values["life"]) or 0.0) * MINUTE_S
        ),
        "keep": SetValue(("printing", "keep_days"), int(values["keep"])),
        "theme": SetValue(("window", "theme"), values["theme"]),
        "scale": SetValue(("window", "scale"), int(values["scale"])),
        "log": SetValue(("support", "log_level"), values["log"]),
        **sound_changes(values),
    }
    return only_changed(values, _values(settings), changes)

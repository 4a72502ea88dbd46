"""What saving a printer that was set up writes into settings.toml."""

from station.domain.printjob import DocumentKind
from station.settings import Settings
from station.settings_writer import RemovePrinter, SetPrinter, SettingsChange, SetValue
from ui.screens.settings.assistant_fields import USE, values_of
from ui.screens.settings.assistant_state import AssistantState
from ui.screens.settings.forms import YES
from ui.screens.settings.printers_view import renamed_routes


def changes(state: AssistantState, settings: Settings) -> list[SettingsChange]:
    """The printer, then what it prints from now on, and what it prints no more."""
    if state.setup is None:
        return []
    printer, before = state.setup.printer, state.before
    made: list[SettingsChange] = [SetPrinter(printer)]
    if before not in ("", printer.name):
        made = [RemovePrinter(before), *made, *_kept_fallbacks(before, printer.name, settings)]
    values = values_of(state, settings)
    for kind in DocumentKind:
        if values.get(f"{USE}{kind}") == YES:
            made.append(SetValue(("routes", kind.value), printer.name))
        elif before and settings.routes.get(kind) == before:
            made.append(SetValue(("routes", kind.value), None))
    return made


def _kept_fallbacks(before: str, name: str, settings: Settings) -> list[SettingsChange]:
    """A printer with another name still stands in for others, and others for it."""
    made = renamed_routes(settings, {before: name})
    stand_in = settings.fallback.get(before)
    if stand_in:
        made.append(SetValue(("routes", "fallback", name), stand_in))
    return made

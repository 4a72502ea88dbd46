"""A settings form as data: rows with values, checked as they are typed; what has changed; states.

All sections are made of it. Values are texts, as they stand in the fields; a switch is ``yes`` or
empty. Only a section's own file knows what they mean in settings.toml.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from station.settings import Settings
from station.settings_writer import SettingsChange
from ui.i18n import translate

Values = Mapping[str, str]
YES = "yes"


class Kind(StrEnum):
    """How a row is filled in."""

    TEXT = "text"
    CODE = "code"
    SECRET = "secret"
    CHOICE = "choice"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class Row:
    """One value that can be set. ``lock`` says why it cannot; ``width`` at 100 %."""

    key: str
    label: str
    kind: Kind = Kind.TEXT
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()
    check: Callable[[str], str] | None = None
    is_optional: bool = False
    lock: str = ""
    width: int = 420
    starts_line: bool = True

    def error(self, value: str) -> str:
        """What is wrong with a value; a value that may be missing may be empty."""
        if self.check is None or self.lock or (self.is_optional and not value):
            return ""
        return self.check(value)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A section: its groups for values, its values in settings, and the way back."""

    title: str
    groups: Callable[[Values, Settings], tuple[Group, ...]]
    values: Callable[[Settings], Values]
    changes: Callable[[Values, Settings], list[SettingsChange]]
    sub: str = ""


class Status(StrEnum):
    """How far saving is."""

    QUIET = "quiet"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person typed in a section and has not saved. ``is_tried``: save was pressed."""

    values: Values = field(default_factory=dict)
    is_tried: bool = False
    status: Status = Status.QUIET
    problem: str = ""
    problems: Values = field(default_factory=dict)
    """Words for single fields, from a check that only saving makes."""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row with its value and what is wrong with it."""

    row: Row
    value: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class GroupView:
    """Rows under a heading, filled in."""

    title: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class SaveView:
    """The save button and the words beside it."""

    may_save: bool
    words: str = ""
    tone: str = "muted"
    is_busy: bool = False


@dataclass(frozen=True, slots=True)
class FormView:
    """A section as it is drawn."""

    title: str
    sub: str
    groups: tuple[GroupView, ...]
    save: SaveView


def present_form(form: Form, draft: Draft, settings: Settings) -> FormView:
    """The view of a section with what is typed over what is set."""
    values = {**form.values(settings), **draft.values}
    groups = tuple(
        GroupView(group.title, tuple(row_view(row, values, draft) for row in group.rows))
        for group in form.groups(values, settings)
    )
    is_changed = bool(changed(form, draft, settings))
    return FormView(form.title, form.sub, groups, save_view(draft, is_changed=is_changed))


def row_view(row: Row, values: Values, draft: Draft) -> RowView:
    """A row; what is missing is told once saving was tried, what is wrong at once."""
    value = values.get(row.key, "")
    error = draft.problems.get(row.key, "")
    if value or draft.is_tried:
        error = row.error(value) or error
    return RowView(row, value, error)


def errors_in(form: Form, draft: Draft, settings: Settings) -> list[str]:
    """Keys of what cannot be saved as it is typed."""
    values = {**form.values(settings), **draft.values}
    rows = [row for group in form.groups(values, settings) for row in group.rows]
    return [row.key for row in rows if row.error(values.get(row.key, ""))]


def changed(form: Form, draft: Draft, settings: Settings) -> Values:
    """What is typed and differs from what is set."""
    before = form.values(settings)
    return {key: value for key, value in draft.values.items() if before.get(key, "") != value}


def only_changed(
    values: Values, before: Values, changes: Mapping[str, SettingsChange]
) -> list[SettingsChange]:
    """Of the changes by key those whose value differs: defaults are not written out."""
    return [change for key, change in changes.items() if values[key] != before[key]]


def save_view(draft: Draft, *, is_changed: bool) -> SaveView:
    """The save button of any section."""
    match draft.status:
        case Status.SAVING:
            return SaveView(False, translate("Settings", "Saving"), is_busy=True)
        case Status.FAILED:
            return SaveView(True, draft.problem, "bad_ink")
        case Status.SAVED if not is_changed:
            return SaveView(False, translate("Settings", "Saved"), "good_ink")
    if not is_changed:
        return SaveView(False)
    return SaveView(True, translate("Settings", "Not saved yet"))

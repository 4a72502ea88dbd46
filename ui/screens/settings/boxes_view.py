"""What the boxes' section shows: each box with code and size, one of them open to be changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from station.domain.box import Box
from station.domain.command import PREFIX
from station.domain.parcel import MAX_SIDE_CM, MAX_WEIGHT_G
from station.domain.units import kg_text
from station.settings import Settings
from station.settings_writer import SetBoxes
from ui.i18n import translate
from ui.screens.settings.checks import box_code, needed, whole
from ui.screens.settings.forms import (
    YES,
    Draft,
    GroupView,
    Kind,
    Row,
    SaveView,
    Values,
    row_view,
    save_view,
)

_LETTERS = "BCDEFGHIJKLNOPRSTUVX"
"""Those that a code may end with."""

_BLANK: Values = {
    "name": "",
    "code": "BOX",
    "length_cm": "",
    "width_cm": "",
    "height_cm": "",
    "tare_g": "0",
    "default": "",
}


@dataclass(frozen=True, slots=True)
class BoxesState:
    """``rows`` are the boxes as they are typed, None where nothing was touched yet."""

    rows: tuple[Values, ...] | None = None
    open: int = -1
    is_removal_asked: bool = False
    draft: Draft = field(default_factory=Draft)


@dataclass(frozen=True, slots=True)
class BoxRow:
    """A box: ``size`` and ``tare`` in words; ``is_wrong`` where it cannot be saved so."""

    name: str
    code: str
    size: str
    tare: str
    is_default: bool
    is_wrong: bool
    is_open: bool


@dataclass(frozen=True, slots=True)
class BoxesView:
    """The section; ``editor`` are the fields of the open box, ``question`` whether to remove it."""

    rows: tuple[BoxRow, ...]
    editor: tuple[GroupView, ...]
    question: str
    save: SaveView


def typed_rows(state: BoxesState, settings: Settings) -> tuple[Values, ...]:
    """The boxes as they are now, saved or not."""
    if state.rows is not None:
        return state.rows
    return tuple(_values_of(box) for box in settings.boxes)


def blank(rows: Sequence[Values]) -> Values:
    """A new box beside those, with the first code that none of them has."""
    taken = {values["code"].upper() for values in rows}
    codes = (f"BOX{letter}" for letter in _LETTERS)
    return {**_BLANK, "code": next((code for code in codes if code not in taken), "BOX")}


def present(state: BoxesState, settings: Settings) -> BoxesView:
    """The view of a state."""
    rows = typed_rows(state, settings)
    is_open = 0 <= state.open < len(rows)
    editor: tuple[GroupView, ...] = ()
    question = ""
    if is_open:
        values = rows[state.open]
        fields = _rows(rows, state.open)
        editor = (GroupView("", tuple(row_view(row, values, state.draft) for row in fields)),)
        if state.is_removal_asked:
            words = translate("Boxes", "Remove {box}? Its code is then unknown at the bench.")
            question = words.format(box=values["name"] or values["code"])
    return BoxesView(
        rows=tuple(_row(rows, at, state) for at in range(len(rows))),
        editor=editor,
        question=question,
        save=save_view(state.draft, is_changed=is_changed(state, settings)),
    )


def is_changed(state: BoxesState, settings: Settings) -> bool:
    """Something differs from the settings."""
    return typed_rows(state, settings) != typed_rows(BoxesState(), settings)


def first_error(state: BoxesState, settings: Settings) -> tuple[int, str] | None:
    """Row and key of the first value that cannot be saved."""
    rows = typed_rows(state, settings)
    for at, values in enumerate(rows):
        for row in _rows(rows, at):
            if row.error(values[row.key]):
                return at, row.key
    return None


def edited(rows: Sequence[Values], at: int, key: str, value: str) -> tuple[Values, ...]:
    """The boxes after a value was typed; only one box can be the usual one."""
    made = [dict(values) for values in rows]
    if key == "default" and value == YES:
        for values in made:
            values["default"] = ""
    made[at][key] = value
    return tuple(made)


def changes(state: BoxesState, settings: Settings) -> list[SetBoxes]:
    """What saving writes; the values have been checked."""
    return [SetBoxes(tuple(_box_of(values) for values in typed_rows(state, settings)))]


def _values_of(box: Box) -> Values:
    return {
        "name": box.name,
        "code": box.code,
        "length_cm": str(box.length_cm),
        "width_cm": str(box.width_cm),
        "height_cm": str(box.height_cm),
        "tare_g": str(box.tare_g),
        "default": YES if box.is_default else "",
    }


def _box_of(values: Values) -> Box:
    return Box(
        name=values["name"].strip(),
        code=values["code"].upper(),
        length_cm=int(values["length_cm"]),
        width_cm=int(values["width_cm"]),
        height_cm=int(values["height_cm"]),
        tare_g=int(values["tare_g"]),
        is_default=values["default"] == YES,
    )


def _row(rows: Sequence[Values], at: int, state: BoxesState) -> BoxRow:
    values = rows[at]
    sides = [values[key] or "–" for key in ("length_cm", "width_cm", "height_cm")]
    tare = values["tare_g"]
    is_wrong = any(row.error(values[row.key]) for row in _rows(rows, at))
    return BoxRow(
        name=values["name"] or translate("Boxes", "New box"),
        code=f"{PREFIX}{values['code'].upper()}",
        size=f"{' × '.join(sides)} cm",
        tare=kg_text(int(tare)) if tare.isascii() and tare.isdigit() else "–",
        is_default=values["default"] == YES,
        # A box that is being typed is not wrong yet.
        is_wrong=is_wrong and (state.open != at or state.draft.is_tried),
        is_open=state.open == at,
    )


def _rows(rows: Sequence[Values], at: int) -> tuple[Row, ...]:
    others = [values["code"].upper() for other, values in enumerate(rows) if other != at]
    side, grams = whole(1, MAX_SIDE_CM, "cm"), whole(0, MAX_WEIGHT_G, "g")

    def measure(key: str, label: str) -> Row:
        return Row(key, label, check=side, width=140, starts_line=key == "length_cm")

    want = needed(translate("Boxes", "A name, such as Small."))
    return (
        Row("name", translate("Boxes", "Name"), check=want, width=300),
        Row(
            "code",
            translate("Boxes", "Code"),
            Kind.CODE,
            translate("Boxes", "Scanned as XX and this code."),
            check=lambda text: box_code(text, others),
            width=300,
            starts_line=False,
        ),
        measure("length_cm", translate("Boxes", "Length, cm")),
        measure("width_cm", translate("Boxes", "Width, cm")),
        measure("height_cm", translate("Boxes", "Height, cm")),
        Row(
            "tare_g",
            translate("Boxes", "Empty, g"),
            check=grams,
            width=140,
            starts_line=False,
        ),
        Row("default", translate("Boxes", "The usual box"), Kind.SWITCH, starts_line=False),
    )

"""Versions that meet: data of a newer program, and benches that still work with an older one."""

from datetime import datetime

from station.domain import errors as core
from station.domain.wayback import WayBack
from ui.formats import clock_time, day, listed
from ui.i18n import translate
from ui.problem_words.row import Exit, Row, Severity


def _newer(error: core.NewerData) -> str:
    if error.kinds:
        text = translate(
            "Problems",
            "The data in {place} hold steps that this Quayside ({here}) does not know: {kinds}."
            " Nothing was changed.",
        )
    elif error.used_by:
        text = translate(
            "Problems",
            "The data in {place} were last used by Quayside {version}; this is Quayside {here}."
            " Nothing was changed.",
        )
    else:
        text = translate(
            "Problems",
            "The data in {place} are of a newer Quayside than this one ({here})."
            " Nothing was changed.",
        )
    return text.format(
        place=error.what, version=error.used_by, here=error.here, kinds=listed(error.kinds)
    )


def _install(error: core.NewerData) -> str:
    if error.used_by and error.used_by != error.here:
        text = translate("Problems", "Install Quayside {version} or newer on this computer.")
        words = text.format(version=error.used_by)
    else:
        words = translate("Problems", "Install the newest Quayside on this computer.")
    return words if error.way_back is None else f"{words} {_back(error.what, error.way_back)}"


def _back(place: str, way_back: WayBack) -> str:
    """How to go on with the older program all the same, and at what price."""
    if way_back.log:
        text = translate(
            "Problems",
            "To stay with this one, move {place} away, and {log} with it, and put the copy {copy}"
            " in the place of the first. {lacks}",
        )
    else:
        text = translate(
            "Problems",
            "To stay with this one, move {place} away and put the copy {copy} in its place."
            " {lacks}",
        )
    lacks = _lacks(way_back)
    return text.format(place=place, log=way_back.log, copy=way_back.file, lacks=lacks).strip()


def _lacks(way_back: WayBack) -> str:
    if way_back.lacks == 0:
        return translate("Problems", "It has the same steps.")
    if not way_back.until:
        return translate("Problems", "There is no step in it yet.")
    last = datetime.fromisoformat(way_back.until).astimezone()
    if way_back.lacks is None:
        text = translate("Problems", "What came after {time} on {day} would be missing.")
    else:
        text = translate(
            "Problems",
            "The %n step(s) after {time} on {day} would be missing.",
            n=way_back.lacks,
        )
    return text.format(time=clock_time(last), day=day(last.date()))


def _older_benches(error: core.OlderBenches) -> str:
    text = translate(
        "Problems",
        "This Quayside ({here}) has to bring the database up to date, and older ones still work"
        " with it: {stations}. Nothing was changed.",
    )
    return text.format(here=error.here, stations=listed(error.stations))


def _close_them(error: core.OlderBenches) -> str:
    del error
    return translate(
        "Problems",
        "Close Quayside at all benches, wait a quarter of a minute and start this one first;"
        " then install the new version at the others.",
    )


ROWS: dict[type, Row] = {
    core.NewerData: Row("newer_data", Exit.REFUSED, _newer, _install, _install, Severity.STOP),
    core.OlderBenches: Row(
        "older_benches", Exit.REFUSED, _older_benches, _close_them, _close_them, Severity.STOP
    ),
}
"""The nearest ancestor of an error counts."""

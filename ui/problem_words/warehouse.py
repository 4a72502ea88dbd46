"""Several benches on one database: an order in another's hands, and the database away."""

from station.domain import errors as core
from ui.causes import cause
from ui.formats import duration
from ui.i18n import translate
from ui.problem_words.row import Exit, Row, Severity
from ui.shortcuts import Act, key_of


def _held(error: core.HeldElsewhere) -> str:
    if not error.station:
        return translate("Problems", "Another bench had this order in hand just now.")
    if error.actor:
        text = translate("Problems", "{actor} at {station} has had this order in hand for {time}.")
    else:
        text = translate("Problems", "{station} has had this order in hand for {time}.")
    return text.format(actor=error.actor, station=error.station, time=duration(error.for_s))


def _held_in_window(error: core.HeldElsewhere) -> str:
    del error
    text = translate(
        "Problems",
        "{key} or XXSEND asks that bench for it, with all that was measured. A bench in the middle"
        " of a purchase or a print keeps it.",
    )
    return text.format(key=key_of(Act.BUY))


def _taken_over(error: core.TakenOver) -> str:
    text = translate("Problems", "{station} has taken {ref} over.")
    return text.format(station=error.station, ref=error.ref)


def _lost(error: core.DatabaseLost) -> str:
    text = translate("Problems", "The warehouse's database cannot be reached: {why}.")
    return text.format(why=cause(error.why))


ROWS: dict[type, Row] = {
    core.HeldElsewhere: Row(
        "held_elsewhere",
        Exit.REFUSED,
        _held,
        lambda _: translate("Problems", "Run this again when that bench has let go of it."),
        _held_in_window,
    ),
    core.TakenOver: Row(
        "taken_over",
        Exit.REFUSED,
        _taken_over,
        lambda _: translate("Problems", "Go on with the next order."),
        lambda _: translate(
            "Problems", "What was measured is there as well. Go on with the next order."
        ),
    ),
    core.DatabaseLost: Row(
        "database_lost",
        Exit.REFUSED,
        _lost,
        lambda _: translate(
            "Problems", "Nothing was bought. Run this again when the database is back."
        ),
        lambda _: translate(
            "Problems",
            "Nothing is bought meanwhile; scanning and weighing go on. It is looked for, and what"
            " was missed is caught up with.",
        ),
        Severity.STOP,
    ),
}

"""Several benches on one database: an order in another's hands, and the database away."""

from urllib.parse import urlsplit

from station.domain import errors as core
from ui.causes import cause
from ui.formats import duration, listed
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
    text = translate("Problems", "The warehouse's database on {host} cannot be reached: {why}.")
    return text.format(host=_host(error.what), why=cause(error.why))


def _host(place: str) -> str:
    """The server in an address, or the address as it is."""
    return urlsplit(place).hostname or place


def _refused(error: core.DatabaseRefused) -> str:
    text = translate("Problems", "The database {place} does not open: {why}.")
    return text.format(place=error.what, why=cause(error.why))


def _not_empty(error: core.NotEmpty) -> str:
    text = translate(
        "Problems", "The database {database} is in use already: {table} has {rows} rows."
    )
    return text.format(database=error.what, table=error.table, rows=error.rows)


def _not_the_same(error: core.NotTheSame) -> str:
    text = translate("Problems", "The copy of {table} in {database} is not the same.")
    return text.format(table=error.table, database=error.what)


MOST_NAMED = 5
"""So many damaged files are named; the others are counted."""


def _labels_damaged(error: core.LabelsDamaged) -> str:
    named = [f"{label.what} ({cause(label.why)})" for label in error.labels[:MOST_NAMED]]
    more = len(error.labels) - len(named)
    if more:
        named.append(translate("Problems", "{count} more").format(count=more))
    text = translate("Problems", "Label files are not what was stored: {files}.")
    return text.format(files=listed(named))


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
            "Problems", "Run this again when the database is back; nothing is done twice."
        ),
        lambda _: translate(
            "Problems",
            "Nothing is bought meanwhile; scanning and weighing go on. It is looked for, and what"
            " was missed is caught up with.",
        ),
        Severity.STOP,
    ),
    core.DatabaseRefused: Row(
        "database_refused",
        Exit.USAGE,
        _refused,
        lambda _: translate(
            "Problems", "Check the address (user, password, name) and the user's rights there."
        ),
        lambda _: translate(
            "Problems",
            "Check the address in settings.toml (user, password, name) and the user's rights"
            " there.",
        ),
        Severity.STOP,
    ),
    core.NotEmpty: Row(
        "not_empty",
        Exit.REFUSED,
        _not_empty,
        lambda _: translate("Problems", "Nothing was moved. Choose a database that is new."),
        lambda _: translate("Problems", "Nothing was moved. Choose a database that is new."),
    ),
    core.NotTheSame: Row(
        "not_the_same",
        Exit.REFUSED,
        _not_the_same,
        lambda _: translate("Problems", "Nothing was moved. Run this again."),
        lambda _: translate("Problems", "Nothing was moved. Move it again."),
    ),
    core.LabelsDamaged: Row(
        "labels_damaged",
        Exit.REFUSED,
        _labels_damaged,
        lambda _: translate(
            "Problems",
            "Nothing was moved. Put the files back from a backup, or leave them behind with"
            " --without-damaged-labels.",
        ),
        lambda _: translate("Problems", "Nothing was moved. Put the files back from a backup."),
    ),
}

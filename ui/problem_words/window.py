"""Problems that only a window has: they come from no error of the core."""

from collections.abc import Sequence

from ui.formats import duration
from ui.i18n import translate
from ui.problem_words.row import Exit, Severity
from ui.problems import Problem

NOT_TAKEN = "not_taken"
"""The kind of what is told of lines that nobody could take: it is heard, too."""


def second_window(folder: str) -> Problem:
    """Another window has this data folder: two would serve one bench's shelf."""
    return Problem(
        "second_window",
        translate(
            "Problems", "Another Quayside window works with this data folder: {folder}."
        ).format(folder=folder),
        "",
        translate("Problems", "Go on in that window, or close it and start Quayside again."),
        Exit.REFUSED,
    )


def close_the_window(folder: str) -> Problem:
    """What has the data folder to itself cannot run beside a window."""
    text = translate("Problems", "A Quayside window works with this data folder: {folder}.")
    return Problem(
        "window_is_open",
        text.format(folder=folder),
        "",
        translate("Problems", "Close it, then run this again."),
        Exit.REFUSED,
    )


def link_lost(since: str) -> Problem:
    """No link since a time of the day; a notice, for packing goes on without it."""
    text = translate("Problems", "No connection since {time}. Keep scanning.")
    return Problem(
        "link_lost",
        text.format(time=since),
        translate(
            "Problems",
            "What you send waits, and is bought when the connection is back; nothing twice.",
        ),
        translate("Problems", "If it stays away, check the network."),
        Exit.CANNOT_REACH,
    )


def clock_off(skew_s: float) -> Problem:
    """The computer's clock is so many seconds ahead of the marketplace's (negative: behind)."""
    text = translate("Problems", "This computer's clock is {time} ahead.")
    if skew_s < 0:
        text = translate("Problems", "This computer's clock is {time} behind.")
    return Problem(
        "clock_off",
        text.format(time=duration(abs(skew_s))),
        translate("Problems", "Packing goes on; only the times in the journal are off by as much."),
        translate("Problems", "Set the clock, or let the system set it by the network."),
        Exit.USAGE,
    )


def order_changed(reference: str) -> Problem:
    """The order in hand is not the one that was opened any more."""
    text = translate("Problems", "Order {reference} was changed at the marketplace.")
    return Problem(
        "order_changed",
        text.format(reference=reference),
        translate("Problems", "Nothing was bought."),
        translate("Problems", "Check its items again before you buy."),
        Exit.REFUSED,
        Severity.STOP,
    )


def not_saved(file: str, why: str) -> Problem:
    """A file that the packer asked for (an export, a PDF) was not written."""
    text = translate("Problems", "{file} was not saved: {why}.")
    return Problem(
        "not_saved",
        text.format(file=file, why=why),
        "",
        translate("Problems", "Choose another folder, or free space, then save it again."),
        Exit.REFUSED,
    )


def not_taken(lines: Sequence[str]) -> Problem:
    """Lines that were scanned before the station was open, and that nobody could take."""
    text = translate("Problems", "Not taken, for the bench was not open yet: {lines}.")
    return Problem(
        NOT_TAKEN,
        text.format(lines=", ".join(lines)),
        translate("Problems", "Nothing was sent."),
        translate("Problems", "Scan it again at the bench."),
        Exit.REFUSED,
    )

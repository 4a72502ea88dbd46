"""A journal that was damaged, and what was read of it: told once, at the start that found it."""

from datetime import datetime

from station.workflow.opening import Carried
from ui.formats import clock_time, day, listed
from ui.i18n import translate
from ui.problem_words.row import Exit, Severity
from ui.problems import Problem

_MOST_NAMED = 5


def carried_over(carried: Carried) -> Problem:
    """What was carried over, where the damaged file is, and what to look at before buying on."""
    return Problem(
        "journal_carried_over",
        " ".join(filter(None, (_damaged(), _read(carried), _missing(carried)))),
        translate("Problems", "The damaged file is kept: {place}.").format(place=carried.place),
        _to_do(carried),
        Exit.REFUSED,
        Severity.STOP,
    )


def _damaged() -> str:
    return translate("Problems", "The journal's file was damaged.")


def _read(carried: Carried) -> str:
    salvage = carried.salvage
    if not salvage.events and not salvage.from_copy:
        return translate("Problems", "Nothing of it could be read, and it has no copy.")
    read = translate("Problems", "%n event(s) could be read.", n=salvage.events)
    if not salvage.from_copy or not salvage.copy:
        return read
    more = translate("Problems", "%n more came from the copy {copy}.", n=salvage.from_copy)
    return f"{read} {more.format(copy=salvage.copy.name)}"


def _missing(carried: Carried) -> str:
    missing = carried.salvage.missing
    return translate("Problems", "%n event(s) got lost.", n=missing) if missing else ""


def _to_do(carried: Carried) -> str:
    salvage = carried.salvage
    if carried.to_check:
        text = translate(
            "Problems", "Look at these orders on the website before you buy: {orders}."
        )
        return text.format(orders=_named(carried.to_check))
    if not salvage.last_at:
        return translate("Problems", "Look at each order on the website before you buy for it.")
    text = translate(
        "Problems",
        "What happened after {time} on {day} may be missing: "
        "look at orders of that time on the website before you buy.",
    )
    last = datetime.fromisoformat(salvage.last_at).astimezone()
    return text.format(time=clock_time(last), day=day(last.date()))


def _named(references: tuple[str, ...]) -> str:
    named, more = references[:_MOST_NAMED], len(references) - _MOST_NAMED
    others = [translate("Problems", "%n more", n=more)] if more > 0 else []
    return listed([*named, *others])

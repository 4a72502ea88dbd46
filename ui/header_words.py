"""The header's and the rail's facts in words: pure, so that every state is tested without Qt."""

from dataclasses import dataclass
from datetime import datetime

from printing.printers.transport import Usability
from station.api.link import Link
from ui.about import about
from ui.causes import cause
from ui.formats import clock_time, duration
from ui.header_view import HeaderView, LampState, LampView
from ui.i18n import translate
from ui.printer_words import fault_word

FEW_LEFT = 60
"""Requests in a minute below which the lamp says how many: a tenth of what there are."""


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """``printer`` is empty where none is set up for labels; ``usability`` None until it was asked.

    ``now`` is in the bench's own time zone.
    """

    station: str
    packer: str
    printer: str
    usability: Usability | None
    link: Link
    now: datetime


def present_header(facts: HeaderFacts) -> HeaderView:
    """What the header shows."""
    return HeaderView(
        station=facts.station,
        packer=facts.packer,
        printer=_printer(facts),
        link=_link(facts.link, facts.now),
        clock=clock_time(facts.now),
    )


def present_badges(
    overdue: int, questions: int, *, has_alarm: bool = False
) -> dict[str, tuple[int, str]]:
    """Late orders in red, open questions in yellow; in red where a parcel must be stopped."""
    return {"orders": (overdue, "bad"), "shelf": (questions, "bad" if has_alarm else "warn")}


def _printer(facts: HeaderFacts) -> LampView:
    if not facts.printer:
        return LampView(translate("Header", "No printer"))
    if facts.usability is None:
        return LampView(facts.printer)
    if facts.usability.is_usable:
        return LampView(facts.printer, LampState.GOOD)
    if facts.usability.faults:
        fact = about(facts.printer, fault_word(facts.usability.faults[0]))
        return LampView(fact, LampState.BAD, hint=_sentence(facts.usability.words))
    text = translate("Header", "{printer} is not ready").format(printer=facts.printer)
    return LampView(text, LampState.BAD, hint=_sentence(facts.usability.words))


def _sentence(words: str) -> str:
    said = cause(words)
    return said[:1].upper() + said[1:]


def _online(left: int | None) -> LampView:
    """What is left of the minute's requests is said where it gets short, else only as a hint."""
    if left is None:
        return LampView(translate("Header", "Online"), LampState.GOOD)
    hint = translate("Header", "%n request(s) left in this minute", n=left)
    if left >= FEW_LEFT:
        return LampView(translate("Header", "Online"), LampState.GOOD, hint=hint)
    word = translate("Header", "%n request(s) left", n=left)
    return LampView(word, LampState.WARN, hint=hint)


def _link(link: Link, now: datetime) -> LampView:
    if link.is_refused:
        return LampView(translate("Header", "Account refused"), LampState.BAD)
    if not link.is_known:
        return LampView(translate("Header", "Offline"))
    if link.is_up:
        return _online(link.requests_left)
    age = duration((now - link.since).total_seconds()) if link.since else ""
    return LampView(translate("Header", "No link"), LampState.WARN, age)

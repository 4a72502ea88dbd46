"""The rows of prints: what, where, since when, how far, and what is known of it. Pure."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from station.domain.events import PrintAdvanced
from station.domain.printjob import (
    MAY_START_AGAIN,
    PERSON_SAW,
    SCANNED,
    DocumentKind,
    PrintJob,
    PrintState,
)
from station.store.journal import Entry
from ui.causes import cause
from ui.i18n import translate
from ui.moments import age, time_of

_LABELS = (DocumentKind.LABEL_PDF, DocumentKind.LABEL_ZPL)
_ORDER_STREAM, _DOCUMENT_STREAM = "order/", "print/"


@dataclass(frozen=True, slots=True)
class Printed:
    """A print job as it stands, when it came there, and whose it is (empty: no order's).

    ``stream`` is the journal's. ``is_left``: nobody sees to it any more, and it had not ended.
    """

    job: PrintJob
    at: str
    order_id: str = ""
    stream: str = ""
    is_left: bool = False


@dataclass(frozen=True, slots=True)
class JobRow:
    """A row. ``chip`` is its kind, ``is_label`` says that it can be printed once more.

    ``group`` is its filter's: waiting, look or out. ``can_cancel``: no byte of it has left.
    """

    key: str
    letter: str
    reference: str
    document: str
    printer: str
    state: str
    chip: str
    icon: str
    known: str
    order_id: str = ""
    is_label: bool = False
    since: str = ""
    group: str = ""
    can_cancel: bool = False
    stream: str = ""


def prints_in(entries: Iterable[Entry]) -> list[Printed]:
    """The prints of these journal rows, each as it stands now, the latest first."""
    found: dict[str, Printed] = {}
    for entry in entries:
        if not isinstance(entry.event, PrintAdvanced):
            continue
        job = entry.event.job
        order_id = entry.stream.removeprefix(_ORDER_STREAM)
        found.pop(job.id, None)
        is_order = order_id != entry.stream
        found[job.id] = Printed(job, entry.at, order_id if is_order else "", entry.stream)
    return list(reversed(found.values()))


def is_under_way(job: PrintJob) -> bool:
    """It has not ended, as far as the journal knows."""
    return job.state in MAY_START_AGAIN or job.state is PrintState.SENDING


def job_rows(
    prints: Sequence[Printed],
    letters: Mapping[str, str],
    in_question: Collection[str],
    now: datetime,
) -> tuple[JobRow, ...]:
    """The rows: what is in question first, then what is on the shelf, then the rest."""
    rows = [_row(each, letters, in_question, now) for each in prints]
    return tuple(sorted(rows, key=lambda row: (row.order_id not in in_question, not row.letter)))


def _row(
    printed: Printed, letters: Mapping[str, str], in_question: Collection[str], now: datetime
) -> JobRow:
    job, order_id = printed.job, printed.order_id
    is_file = printed.stream.startswith(_DOCUMENT_STREAM) and job.kind in _LABELS
    is_parcels = bool(order_id) or (job.kind is DocumentKind.LABEL_ZPL and not is_file)
    state = job.state
    if state is PrintState.SENDING and (printed.is_left or order_id in in_question):
        state = PrintState.IN_DOUBT  # nobody sends it any more: a stop cut it short
    say, chip, icon = _STATES[state]
    words = say()
    if printed.is_left and state in MAY_START_AGAIN:
        words, chip, icon = translate("Shelf", "Stopped"), "warn", "alert"
    elif job.is_held:
        words, chip, icon = translate("Shelf", "Held back"), "warn", "stop"
    elif job.is_cancelled:
        words, chip, icon = translate("Shelf", "Cancelled"), "plain", "cross"
    return JobRow(
        key=job.id,
        letter=letters.get(order_id, ""),
        reference=job.title if is_parcels else "",
        document=job.title if is_file else _document(job),
        printer=job.printer,
        state=words,
        chip=chip,
        icon=icon,
        known=_known(printed, state, now),
        order_id=order_id,
        is_label=bool(order_id),
        since=time_of((is_under_way(job) and job.made_at) or printed.at, now),
        group=_group(state, is_left=printed.is_left),
        can_cancel=job.state in MAY_START_AGAIN,
        stream=printed.stream,
    )


def _group(state: PrintState, *, is_left: bool) -> str:
    if state in (PrintState.SENT, PrintState.PROVED):
        return "out"
    is_waiting = state not in (PrintState.IN_DOUBT, PrintState.FAILED)
    return "waiting" if is_waiting and not is_left else "look"


def _document(job: PrintJob) -> str:
    if job.kind in _LABELS:
        number = (job.parcel_index or 0) + 1
        words = translate("Shelf", "Label {number}").format(number=number)
        if job.copy_number > 1:
            words += ", " + translate("Shelf", "copy {number}").format(number=job.copy_number)
        return words
    return {
        DocumentKind.PACKING_SLIP: translate("Shelf", "Packing slip"),
        DocumentKind.HANDOVER_SHEET: translate("Shelf", "Handover sheet"),
        DocumentKind.COMMAND_SHEET: translate("Shelf", "Command sheet"),
    }[job.kind]


_STATES: dict[PrintState, tuple[Callable[[], str], str, str]] = {
    PrintState.QUEUED: (lambda: translate("Shelf", "Queued"), "plain", "clock"),
    PrintState.RENDERING: (lambda: translate("Shelf", "Preparing"), "plain", "clock"),
    PrintState.CHECKED: (lambda: translate("Shelf", "Checked"), "plain", "check"),
    PrintState.SENDING: (lambda: translate("Shelf", "Sending"), "accent", "printer"),
    PrintState.SENT: (lambda: translate("Shelf", "Sent"), "plain", "right"),
    PrintState.PROVED: (lambda: translate("Shelf", "Proved"), "good", "check"),
    PrintState.IN_DOUBT: (lambda: translate("Shelf", "In doubt"), "warn", "question"),
    PrintState.FAILED: (lambda: translate("Shelf", "Failed"), "bad", "cross"),
}
"""Word, chip and icon of each state."""


def _known(printed: Printed, state: PrintState, now: datetime) -> str:
    job, at = printed.job, printed.at
    if state in MAY_START_AGAIN:
        return _waits(printed, state)
    if state is PrintState.SENDING:
        return translate("Shelf", "Bytes are leaving now")
    if state is PrintState.IN_DOUBT:
        words = translate("Shelf", "Sent {age} ago, no answer from the printer")
        return words.format(age=age(at, now))
    if state is PrintState.SENT:
        words = translate("Shelf", "Handed over at {time}, not proved")
    else:
        words = _proved(job) if state is PrintState.PROVED else _failed(job)
    return words.replace("{time}", time_of(at, now))


def _waits(printed: Printed, state: PrintState) -> str:
    """Why nothing of it has left."""
    job = printed.job
    if printed.is_left:
        return translate("Shelf", "Quayside stopped before it was sent")
    if job.detail:
        words = translate("Shelf", "Asked again in a moment: {why}")
        return words.format(why=cause(job.detail))
    return {
        PrintState.QUEUED: translate("Shelf", "Waits for its turn"),
        PrintState.RENDERING: translate("Shelf", "Being drawn for the printer"),
        PrintState.CHECKED: translate("Shelf", "Its barcodes were read back, next in line"),
    }[state]


def _proved(job: PrintJob) -> str:
    if job.detail == PERSON_SAW:
        return translate("Shelf", "Somebody saw it, {time}")
    if job.detail == SCANNED:
        return translate("Shelf", "The label itself was scanned, {time}")
    return translate("Shelf", "The printer counted it, {time}")


def _failed(job: PrintJob) -> str:
    if job.is_denied:
        return translate("Shelf", "Somebody looked: none came out, {time}")
    if job.is_cancelled:
        return translate("Shelf", "Somebody took it back, {time}")
    why = cause(job.detail)
    if job.is_held:
        return why[:1].upper() + why[1:]
    return translate("Shelf", "Not sent, {time}: {why}").replace("{why}", why)

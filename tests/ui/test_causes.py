"""Technical details in the packer's words: what the core really says is recognised."""

import re

import pytest

from printing.labels.pdf import check_pdf
from printing.labels.problem import LabelProblem
from printing.labels.zpl.guard import check_guard
from printing.labels.zpl.rules import why_refused
from printing.printers.ipp_client import QueueFacts
from printing.printers.label_count import Count
from printing.printers.label_watch import LabelWatch, Look, Outcome
from printing.printers.queue_watch import usability_of
from printing.status.extended import WARNINGS
from printing.status.faults import Fault
from station.api import errors as api
from station.domain import errors as core
from station.domain.printjob import DocumentKind, PrintState
from station.domain.shipment import State
from station.workflow.machine import Intent
from station.workflow.prints import BYTES_HAD_LEFT
from ui import causes
from ui.causes import cause, word


@pytest.mark.parametrize("key", [*State, *PrintState, *Intent, *DocumentKind])
def test_every_state_request_and_document_has_a_word(key: str) -> None:
    assert key in causes.WORDS
    assert word(key)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ReadTimeout", "no answer in time"),
        ("All connection attempts failed", "no connection"),
        ("[Errno 111] Connection refused", "no connection"),
        ("[Errno -3] Temporary failure in name resolution", "its name is not found"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", "cannot be verified"),
        ("Server disconnected without sending a response.", "the connection broke off"),
        (api.ServerTrouble("h", 502).why, "fault of its own (502)"),
        ("status 500", "fault of its own (500)"),
        ("none allows pickup", "none allows pickup"),
        ("here it is labelled, at the marketplace brand_confirmed", "accepted, without a label"),
        (str(core.OrderConflict("waiting", "invoiced")), "at the marketplace invoiced"),
        (str(api.AnswerLost("confirm", "time-out")), "buy: the answer was lost (no answer in"),
        ("time-out; the order names no pickup yet", "time; the order names no pickup yet"),
        ("time-out; then cannot reach h: ReadTimeout", "then cannot reach h: no answer in time"),
        ("the label cannot be fetched: no", "the label cannot be fetched: no"),
        ("waiting for its purchase", "waiting for its purchase"),
        ("off in the settings: api.internal", "off in the settings (api.internal)"),
        ("settling as 'bought'", "the answer “bought”"),
        (BYTES_HAD_LEFT, "the station stopped while it was being sent"),
        ("the printer at 10.0.0.9:9100 cannot be reached: Connection refused", ": no connection"),
        (
            "the printer at 10.0.0.9:9100 does not answer (waited 5 s); 'b' could print it instead",
            "(waited 5 s); b could print it instead",
        ),
        ("the name 'office'", "the name office"),
        *((fault.value, fault.value) for fault in Fault),
        (
            "the printer at h:9100 cannot print; the paper is out",
            "the printer at h:9100 cannot print; the paper is out",
        ),
        ("the labels in this document cannot be counted", "cannot be counted"),
        ("'Gate' speaks epl, which is not supported", "Gate speaks epl, which cannot be printed"),
        (
            "'Gate' needs a driver: set it up as a queue, not by address",
            "Gate needs a driver: set it up as a system queue",
        ),
        ("the print sits 3 mm too far left", "3 mm too far to the left"),
        (
            "the print sits 3.5 mm too far right; the print sits 2 mm too far up",
            "3.5 mm too far to the right; the print sits 2 mm too high",
        ),
        ("the print sits 3 mm too far down", "3 mm too low"),
        ("50 mm of the ruler measure 44 mm: no print head does that", "50 mm are 44 mm long"),
        (
            "the page is 210 x 297 mm, and the print queue 'label' has no such paper",
            "210 x 297 mm, and the print queue label has",
        ),
        ("the printer at h:9100 does not say what it prints", "does not say what it prints"),
        ("the printer at h:9100 broke off when it was asked for its state", "broke off when"),
        ("the printer at h:9100 says nothing of its state", "says nothing of its state"),
        ("the printer at h:9100 had other work: its counter proves nothing", "had other work"),
        ("disk full", "the disk is full"),
        ("database disk image is malformed", "it is damaged"),
        ("file is not a database", "it is damaged"),
        ("disk I/O error", "the disk reports an error"),
        ("the copy is damaged: wrong # of entries in index x", "the copy is damaged"),
        ("only 12 kB free", "only 12 kB are free"),
    ],
)
def test_what_the_core_says_is_known(text: str, words: str) -> None:
    assert words in cause(text)


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize(("fault", "is_silent"), [(None, False), (None, True), (Fault.JAM, False)])
def test_what_became_of_a_label_is_known(
    outcome: Outcome, fault: Fault | None, is_silent: bool
) -> None:
    watch = LabelWatch("the printer at h:9100", Look(0.0, labels=7), Count(1, 1), 8)
    watch.outcome, watch.fault, watch.is_silent = outcome, fault, is_silent
    watch._torn_by = Fault.PAPER_OUT
    parts = watch.words.split("; ")
    assert all(causes._known(part) for part in parts), parts


def test_queues_say_why_where_they_do() -> None:
    def told(**facts: object) -> str:
        return cause(usability_of("label", QueueFacts(**facts)).words)  # type: ignore[arg-type]

    assert told(is_accepting=True, is_stopped=True, words="") == "the print queue label is stopped"
    because = told(is_accepting=False, is_stopped=True, words="Permission denied")
    assert because == "the print queue label takes no jobs: it may not be written to"

    stuck = told(is_accepting=True, is_stopped=False, reasons=("media-empty-error", "other"))
    assert stuck == "the print queue label cannot print; the paper is out"
    assert told(is_accepting=True, is_stopped=False, reasons=("other", "paused")) == "other, paused"


@pytest.mark.parametrize("warning", WARNINGS.values())
def test_what_a_printer_warns_of_is_known(warning: str) -> None:
    assert causes._known(warning)


@pytest.mark.parametrize("data", [b"", b"nothing", b"%PDF-1.4 cut off"])
def test_a_damaged_label_is_one_thing_to_a_packer(data: bytes) -> None:
    with pytest.raises(LabelProblem) as problem:
        check_pdf(data)
    assert cause(str(problem.value)) == "the label's PDF is damaged or not whole"


@pytest.mark.parametrize("data", [b"", b"nothing", b"^XA^XA^XZ"])
def test_damaged_zpl_too(data: bytes) -> None:
    with pytest.raises(LabelProblem) as problem:
        check_guard(data)
    assert "the ZPL label is damaged or not whole" in cause(str(problem.value))


@pytest.mark.parametrize(
    "data",
    [
        b"^XA^FDx^FS",
        b"^XA^PQ9^XZ",
        b"^XA^GFB,9,9,1,x^XZ",
        b"^XA^CCA^XZ",
        b"^XA^MCN^XZ",
        b"^XA^XFE:A^XZ",
        b"^XA^XFR:A^XZ",
        b"^XA^FX!U1^XZ",
        b"^XA^FX\nq812\n^XZ",
        b"^XA~QQ^XZ",
        b"^XA^FD\0^XZ",
        b"^XA^XZ^FD",
        b"^XA^DFR:A^XFR:A^XZ",
        b"^XA^ x^XZ",
        b"^XA^FX! UTILITIES^XZ",
    ],
)
def test_what_the_guard_says_is_known(data: bytes) -> None:
    with pytest.raises(LabelProblem) as problem:
        check_guard(data)
    for refusal in str(problem.value).split("; "):
        reason = re.sub(r".* at byte \d+: ", "", refusal)
        assert any(re.fullmatch(pattern, reason) for pattern, _say in causes.CAUSES), reason


def test_each_reason_against_a_command_is_known() -> None:
    names = [first + second for first in "CDEHJKLMNPSTWXZ" for second in "ABCDEFGIHLMNOPQRSTUXYZ"]
    reasons = {why_refused(name, is_tilde=is_tilde) for name in names for is_tilde in (True, False)}
    assert len(reasons) > 8
    for reason in reasons - {""}:
        assert any(re.fullmatch(pattern, reason) for pattern, _say in causes.CAUSES), reason


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the EAN-13 barcode at 5 x 6 mm of label 2 cannot be read", "at 5 x 6 mm cannot be read"),
        ("the EAN-13 barcode at 5 x 6 mm of label 2 runs off the label", "6 mm runs off the label"),
        ("the QR Code barcode at 5 x 6 mm reads 'a' instead of 'b'", "mm reads 'a' instead of 'b'"),
        ("no barcode contains 12; the barcodes read 34, 56", "its barcodes read 34, 56"),
        ("the PDF is too large: its pictures have 9 pixels", "far too large"),
    ],
)
def test_what_the_read_back_says_is_known(text: str, words: str) -> None:
    assert words in cause(text)


@pytest.mark.parametrize("text", ["", "out of paper", "HTTP 418; teapot", "{curly}"])
def test_what_nobody_foresaw_is_shown_as_it_is(text: str) -> None:
    assert cause(text) == text
    assert word(text) == text


@pytest.mark.parametrize(("pattern", "say"), causes.CAUSES)
def test_words_name_only_what_the_pattern_finds(pattern: str, say: causes.Say) -> None:
    named = set(re.findall(r"{(\w+)}", say()))
    assert named <= set(re.compile(pattern).groupindex)
